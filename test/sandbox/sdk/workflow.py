"""Exercises the sandbox's projects, workflows and labels with Encord's own SDK, unmodified.

Arguments: URL of the sandbox, path of the owner's key, uuid of an integration, uuid of the Benchmark QA template,
URL of the admin API. Prints one JSON line of facts for the test that started it; any surprise is an exception.
"""

import json
import sys
import time
import urllib.request

from encord import EncordUserClient
from encord.exceptions import (
    AuthorisationError,
    CorruptedLabelError,
    EncordException,
    InvalidArgumentsError,
    LabelRowError,
    ResourceNotFoundError,
)
from encord.objects import Classification, Object, OntologyStructure, Shape
from encord.objects.attributes import ChecklistAttribute, NumericAttribute, RadioAttribute, TextAttribute
from encord.objects.coordinates import (
    AudioCoordinates,
    BoundingBoxCoordinates,
    PointCoordinate,
    PolygonCoordinates,
    PolylineCoordinates,
    RotatableBoundingBoxCoordinates,
    TextCoordinates,
)
from encord.objects.frames import Range
from encord.orm.project import ProjectStatus
from encord.orm.storage import (
    DataUploadAudio,
    DataUploadDicomSeriesDicomFile,
    DataUploadDicomSeries,
    DataUploadImage,
    DataUploadImageGroup,
    DataUploadImageGroupImage,
    DataUploadItems,
    DataUploadNifti,
    DataUploadPDF,
    DataUploadText,
    DataUploadVideo,
    CustomerProvidedVideoMetadata,
)
from encord.utilities.project_user import ProjectUserRole
from encord.workflow.stages.annotation import AnnotationTaskStatus

from generations import OLD, has

domain, key_path, integration, template, admin_url = sys.argv[1:6]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)
facts = {}


def admin(name, body):
    request = urllib.request.Request(
        f"{admin_url}/{name}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def labels_of(row):
    """The row as it is saved, without the second in which that was last done."""
    return {key: value for key, value in row.to_encord_dict().items() if key != "last_edited_at"}


def register(title, items):
    folder = client.create_storage_folder(title)
    job = folder.add_private_data_to_folder_start(integration_id=integration, private_files=items, ignore_errors=False)
    result = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60)
    assert result.status.value == "DONE", result
    dataset = client.create_dataset(title, 0, create_backing_folder=False)
    rows = client.get_dataset(dataset.dataset_hash).link_items([item.item_uuid for item in result.items_with_names])
    return dataset.dataset_hash, rows


# --- an ontology with most kinds of features ------------------------------------------------------------------------
structure = OntologyStructure()
vehicle = structure.add_object("Vehicle", Shape.BOUNDING_BOX)
colour = vehicle.add_attribute(RadioAttribute, "Colour", required=True)
red = colour.add_option("Red")
shade = red.add_nested_attribute(TextAttribute, "Shade")
colour.add_option("Blue")
flags = vehicle.add_attribute(ChecklistAttribute, "Flags", dynamic=True)
flags.add_option("Occluded")
flags.add_option("Truncated")
count = vehicle.add_attribute(NumericAttribute, "Wheels")
structure.add_object("Road", Shape.POLYGON)
structure.add_object("Lane", Shape.POLYLINE)
structure.add_object("Sign", Shape.POINT)
structure.add_object("Truck", Shape.ROTATABLE_BOUNDING_BOX)
structure.add_object("Noise", Shape.AUDIO)
structure.add_object("Phrase", Shape.TEXT)
weather = structure.add_classification()
weather_radio = weather.add_attribute(RadioAttribute, "Weather", required=True)
weather_radio.add_option("Sunny")
weather_radio.add_option("Rain")
summary = structure.add_classification()
summary.add_attribute(TextAttribute, "Summary")
ontology = client.create_ontology("Street", structure=structure)

# --- a project on a template ----------------------------------------------------------------------------------------
prefix = "s3://street/benchmark"
benchmark, benchmark_rows = register(
    "street-benchmark",
    DataUploadItems(images=[DataUploadImage(object_url=f"{prefix}/{n}.jpg", title=f"b{n:03}.jpg") for n in range(30)]),
)
production, _ = register(
    "street-production",
    DataUploadItems(
        images=[DataUploadImage(object_url=f"s3://street/p/{n}.jpg", title=f"p{n:03}.jpg") for n in range(600)]
    ),
)
project_hash = client.create_project(
    "Benchmark QA Production Labels",
    dataset_hashes=[production],
    project_description="marker",
    ontology_hash=ontology.ontology_hash,
    workflow_template_hash=template,
)
project = client.get_project(project_hash)
assert [stage.title for stage in project.workflow.stages] == [
    "Benchmark Task?", "Consensus 1", "Consensus 1 Review", "Annotate 1", "Review 1", "Complete", "Archive",
]  # fmt: skip
assert project.add_datasets([benchmark])
project = client.get_project(project_hash)
assert {d.title for d in project.list_datasets()} == {"street-benchmark", "street-production"}
assert [p.project_hash for p in client.list_projects(title_eq="Benchmark QA Production Labels")] == [project_hash]
assert [p.project_hash for p in client.list_projects(title_like="%Production%")] == [project_hash]
assert client.get_projects(title_eq="Benchmark QA Production Labels")[0]["project"]["project_hash"] == project_hash
try:
    client.create_project("x", [benchmark], ontology_hash=ontology.ontology_hash, workflow_template_hash="nope")
    raise SystemExit("an unknown template was accepted")
except InvalidArgumentsError as error:
    assert "template" in str(error), error
try:
    client.get_project("00000000-0000-4000-8000-000000000000")
    raise SystemExit("an unknown project was found")
except (ResourceNotFoundError, AuthorisationError):
    pass

people = ["ann@example.org", "bob@example.org", "cat@example.org"]
added = project.add_users(people, ProjectUserRole.ANNOTATOR_REVIEWER)
assert [user.user_role for user in added] == [ProjectUserRole.ANNOTATOR_REVIEWER] * 3
assert {user.user_email for user in project.list_users()} >= set(people)
project.set_status(ProjectStatus.IN_PROGRESS)
assert client.get_project(project_hash).status == ProjectStatus.IN_PROGRESS

# --- agent tasks: filters and proceeding in bundles -----------------------------------------------------------------
router = project.workflow.get_stage(name="Benchmark Task?")
tasks = list(router.get_tasks())
assert len(tasks) == 630 and len({task.uuid for task in tasks}) == 630
gold = list(router.get_tasks(dataset_hash=benchmark))
assert len(gold) == 30 and {str(task.data_hash) for task in gold} == {row.uid for row in benchmark_rows}
assert [task.data_title for task in router.get_tasks(data_title="b00")] == [f"b00{n}.jpg" for n in range(10)]
assert len(list(router.get_tasks(data_hash=[row.uid for row in benchmark_rows[:3]]))) == 3
assert list(router.get_tasks(status=AnnotationTaskStatus.ASSIGNED)) == []
try:
    gold[0].proceed(pathway_name="PERHAPS")
    raise SystemExit("an unknown pathway was accepted")
except InvalidArgumentsError as error:
    assert "YES" in str(error), error
started = time.time()
with project.create_bundle() as bundle:
    for task in gold:
        task.proceed(pathway_name="YES", bundle=bundle)
with project.create_bundle() as bundle:
    for task in router.get_tasks():
        task.proceed(pathway_uuid=next(p.uuid for p in router.pathways if p.name == "NO"), bundle=bundle)
facts["routeSeconds"] = time.time() - started
assert list(router.get_tasks()) == []
consensus = project.workflow.get_stage(name="Consensus 1")
annotate = project.workflow.get_stage(name="Annotate 1")
assert len(list(consensus.get_tasks())) == 30 and len(list(annotate.get_tasks())) == 600

# --- consensus: every branch has a label row at once; labels are saved on branches ----------------------------------
rows = project.list_label_rows_v2(data_hashes=[benchmark_rows[0].uid], include_all_label_branches=True)
branches = [row.branch_name for row in rows]
assert branches[0] == "main" and len(set(branches)) == 4, branches
assert [row.label_hash is None for row in rows] == [True, False, False, False]
if has(project, "list_branches"):
    assert set(branches) == set(project.list_branches())
assert project.list_label_rows_v2(data_hashes=[benchmark_rows[0].uid])[0].branch_name == "main"

by_branch = {}
for row in project.list_label_rows_v2(
    data_hashes=[row.uid for row in benchmark_rows], include_all_label_branches=True
):
    by_branch[(row.data_hash, row.branch_name)] = row
work = []
first_tasks = list(consensus.get_tasks(dataset_hash=benchmark))
with project.create_bundle() as bundle:
    for task in first_tasks:
        for person, subtask in zip(people, task.subtasks):
            subtask.assign(person, bundle=bundle)
            work.append((person, by_branch[(str(task.data_hash), subtask.label_branch_name)], task))
with project.create_bundle() as bundle:
    for _, row, _ in work:
        row.initialise_labels(bundle=bundle)
box = structure.get_child_by_title("Vehicle", Object)
wet = structure.get_child_by_title("Weather", Classification)
for at, (person, row, _) in enumerate(work):
    instance = box.create_instance()
    instance.set_for_frames(BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2), 0, created_by=person)
    instance.set_answer(colour.get_child_by_title("Red"), colour)
    instance.set_answer("dark", shade)
    instance.set_answer(4, count)
    instance.set_answer([flags.get_child_by_title("Occluded")], flags, frames=0)
    row.add_object_instance(instance)
    answer = wet.create_instance()
    answer.set_for_frames(0)
    answer.set_answer(weather_radio.get_child_by_title("Rain"))
    row.add_classification_instance(answer)
started = time.time()
with project.create_bundle() as bundle:
    for _, row, _ in work:
        row.save(bundle=bundle)
facts["saveSeconds"] = time.time() - started
again = project.list_label_rows_v2(label_hashes=[work[0][1].label_hash], include_all_label_branches=True)[0]
again.initialise_labels()
loaded = again.get_object_instances()[0]
assert loaded.get_answer(colour).title == "Red" and loaded.get_answer(shade) == "dark" and loaded.get_answer(count) == 4
assert loaded.get_answer(flags, filter_frame=0)[0].answer[0].title == "Occluded"
assert again.get_classification_instances()[0].get_answer().title == "Rain"
assert loaded.get_annotation(0).created_by == people[0], loaded.get_annotation(0).created_by
before = labels_of(again)
again.save()
again.initialise_labels(overwrite=True)
assert labels_of(again) == before, "saving again changed the labels"
# The older generation leaves the number out of what it saves; the row that the newer one reads later still has it.
assert again.to_encord_dict()["object_answers"][loaded.object_hash].get("objectNumber") == (None if OLD else 1)
raw = project._client.get_label_rows([again.label_hash], get_signed_url=False)[0]
assert raw["object_answers"][loaded.object_hash]["objectNumber"] == 1

# --- overlapping instances of a classification and unknown features are refused --------------------------------------
raw = again.to_encord_dict()
entry = next(iter(raw["classification_answers"].values()))
raw["classification_answers"]["copy1234"] = {**entry, "classificationHash": "copy1234"}
try:
    project._client.save_label_rows([again.label_hash], [raw], False)
    raise SystemExit("two instances of a classification on one frame were saved")
except CorruptedLabelError:
    pass

# --- submitting subtasks, consensus review, both verdicts --------------------------------------------------------------
subtask = first_tasks[0].subtasks[0]
subtask.submit()
assert len(list(project.workflow.get_stage(name="Consensus 1 Review").get_tasks())) == 0
with project.create_bundle() as bundle:
    for task in consensus.get_tasks():
        for subtask in task.subtasks:
            if subtask.status != AnnotationTaskStatus.COMPLETED:
                subtask.submit(retain_assignee=True, bundle=bundle)
assert list(consensus.get_tasks()) == []
review = project.workflow.get_stage(name="Consensus 1 Review")
reviews = list(review.get_tasks())
assert len(reviews) == 30
for task in reviews:
    assert [option.annotator for option in task.options] == people
    for option in task.options:
        assert str(option.label_hash) == by_branch[(str(task.data_hash), option.label_branch_name)].label_hash
reviews[0].approve()
with project.create_bundle() as bundle:
    for task in reviews[1:29]:
        task.reject(bundle=bundle)
complete = project.workflow.get_stage(name="Complete")
archive = project.workflow.get_stage(name="Archive")
assert [task.data_hash for task in complete.get_tasks()] == [reviews[0].data_hash]
assert len(list(archive.get_tasks())) == 28
main = project.list_label_rows_v2(data_hashes=[str(reviews[0].data_hash)])[0]
main.initialise_labels()
assert len(main.get_object_instances()) == 1, "approving builds main from the first submission"

# --- moves ------------------------------------------------------------------------------------------------------------
reviews[29].move(destination_stage_uuid=consensus.uuid)
back = next(iter(consensus.get_tasks()))
assert [subtask.assignee for subtask in back.subtasks] == people
assert {subtask.status for subtask in back.subtasks} == {AnnotationTaskStatus.REOPENED}
started = time.time()
with project.create_bundle() as bundle:
    for task in annotate.get_tasks():
        task.move(destination_stage_uuid=archive.uuid, bundle=bundle)
facts["moveSeconds"] = time.time() - started
assert len(list(archive.get_tasks())) == 628
try:
    reviews[29].move(destination_stage_uuid=archive.uuid)
    raise SystemExit("a task was moved out of a stage in which it is not")
except InvalidArgumentsError as error:
    assert str(reviews[29].uuid) in str(error), error

# --- annotation and review loop -----------------------------------------------------------------------------------------
with project.create_bundle() as bundle:
    for task in list(archive.get_tasks())[:5]:
        task.move(destination_stage_uuid=annotate.uuid, bundle=bundle)
task = next(iter(annotate.get_tasks()))
task.assign("ann@example.org")
assert next(iter(annotate.get_tasks(assignee="ann@example.org"))).uuid == task.uuid
row = project.list_label_rows_v2(data_hashes=[str(task.data_hash)])[0]
assert row.label_hash is None
row.initialise_labels()
instance = box.create_instance()
instance.set_for_frames(BoundingBoxCoordinates(height=0.1, width=0.1, top_left_x=0.5, top_left_y=0.5))
instance.set_answer(colour.get_child_by_title("Blue"), colour)
row.add_object_instance(instance)
row.save()
task.submit()
stage = project.workflow.get_stage(name="Review 1")
task = next(iter(stage.get_tasks(data_hash=str(row.data_hash))))
label_reviews = list(task.get_label_reviews())
assert len(label_reviews) == 1
label_reviews[0].reject(comment="too small")
task.reject()
task = next(iter(annotate.get_tasks(status=AnnotationTaskStatus.REOPENED)))
assert task.assignee == "ann@example.org"
task.release()
task = next(iter(annotate.get_tasks(status=AnnotationTaskStatus.RELEASED)))
task.submit(assignee="bob@example.org")
task = next(iter(stage.get_tasks(data_hash=str(row.data_hash))))
task.approve()

# --- legacy graph-node operations, priorities, filters -----------------------------------------------------------------
row = project.list_label_rows_v2(data_hashes=[row.data_hash])[0]
assert row.workflow_graph_node.title == "Complete"
row.workflow_reopen()
assert project.list_label_rows_v2(data_hashes=[row.data_hash])[0].workflow_graph_node.title == "Consensus 1"
row.workflow_complete()
assert project.list_label_rows_v2(data_hashes=[row.data_hash])[0].workflow_graph_node.title == "Complete"
with project.create_bundle() as bundle:
    for row in project.list_label_rows_v2():
        row.set_priority(0.25, bundle=bundle)
rows = project.list_label_rows_v2(workflow_graph_node_title_eq="Archive", include_client_metadata=True)
assert rows and {row.priority for row in rows} == {0.25}
assert {row.workflow_graph_node.title for row in rows} == {"Archive"}
assert len(project.list_label_rows_v2(data_title_like="b00%")) == 10
started = time.time()
with project.create_bundle() as bundle:
    fresh = project.list_label_rows_v2(data_title_like="p%")
    for row in fresh:
        row.initialise_labels(bundle=bundle)
facts["initialiseSeconds"] = time.time() - started
assert all(row.is_labelling_initialised for row in fresh) and len(fresh) == 600
blob = project._client.get_project()
assert blob.title == project.title
if has(project, "remove_users"):
    project.remove_users(["cat@example.org"])
    assert "cat@example.org" not in {user.user_email for user in project.list_users()}

# --- every data type can be labelled and read back ----------------------------------------------------------------------
mixed, mixed_rows = register(
    "mixed",
    DataUploadItems(
        videos=[
            DataUploadVideo(
                object_url="s3://m/v.mp4",
                title="v.mp4",
                video_metadata=CustomerProvidedVideoMetadata(
                    fps=10, duration=5, width=640, height=480, file_size=1000, mime_type="video/mp4"
                ),
            )
        ],
        image_groups=[
            DataUploadImageGroup(
                title="group", images=[DataUploadImageGroupImage(url=f"s3://m/g{n}.jpg", title=f"g{n}") for n in range(3)]
            )
        ],
        audio=[DataUploadAudio(object_url="s3://m/a.mp3", title="a.mp3")],
        text=[DataUploadText(object_url="s3://m/t.txt", title="t.txt")],
        pdf=[DataUploadPDF(object_url="s3://m/d.pdf", title="d.pdf")],
        nifti=[DataUploadNifti(object_url="s3://m/n.nii", title="n.nii")],
        dicom_series=[
            DataUploadDicomSeries(
                title="series", dicom_files=[DataUploadDicomSeriesDicomFile(url=f"s3://m/s{n}.dcm", title=f"s{n}") for n in range(3)]
            )
        ],
    ),
)
other_hash = client.create_project("Mixed", [mixed], ontology_hash=ontology.ontology_hash)
other = client.get_project(other_hash)
rows = other.list_label_rows_v2(include_images_data=True)
for row in rows:
    row.initialise_labels()
seen = {}
for row in rows:
    kind = row.data_type.value
    seen[kind] = row.number_of_frames
    if kind == "audio":
        noise = structure.get_child_by_title("Noise", Object).create_instance()
        noise.set_for_frames(AudioCoordinates(range=[Range(start=100, end=200)]), 0)
        row.add_object_instance(noise)
    elif kind in ("plain_text", "PLAIN_TEXT"):
        phrase = structure.get_child_by_title("Phrase", Object).create_instance()
        phrase.set_for_frames(TextCoordinates(range=[Range(start=1, end=9)]), 0)
        row.add_object_instance(phrase)
    else:
        last = max(0, row.number_of_frames - 1)
        for title, coordinates in [
            ("Vehicle", BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2)),
            ("Road", PolygonCoordinates(values=[PointCoordinate(0.1, 0.1), PointCoordinate(0.4, 0.1), PointCoordinate(0.2, 0.5)])),
            ("Lane", PolylineCoordinates(values=[PointCoordinate(0.1, 0.1), PointCoordinate(0.4, 0.1)])),
            ("Sign", PointCoordinate(0.3, 0.3)),
            ("Truck", RotatableBoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2, theta=30)),
        ]:
            instance = structure.get_child_by_title(title, Object).create_instance()
            instance.set_for_frames(coordinates, list({0, last}))
            row.add_object_instance(instance)
        answer = wet.create_instance()
        answer.set_for_frames([0, last] if last else 0)
        answer.set_answer(weather_radio.get_child_by_title("Sunny"))
        row.add_classification_instance(answer)
    row.save()
    copy = other.list_label_rows_v2(data_hashes=[row.data_hash])[0]
    copy.initialise_labels()
    assert len(copy.get_object_instances()) == len(row.get_object_instances()), kind
    assert len(copy.get_classification_instances()) == len(row.get_classification_instances()), kind
    first = labels_of(copy)
    copy.save()
    copy.initialise_labels(overwrite=True)
    assert labels_of(copy) == first, f"{kind}: saving again changed the labels"
facts["types"] = seen

# --- a data group is labelled in its spaces ------------------------------------------------------------------------------
backing = {row.title: row.backing_item_uuid for row in client.get_dataset(mixed).data_rows}
folder = client.get_storage_item(backing["v.mp4"]).parent_folder()
members = [str(backing[name]) for name in ("v.mp4", "a.mp3", "t.txt", "d.pdf", "group")]
members.append(str(client.get_dataset(benchmark).data_rows[0].backing_item_uuid))
group_item = folder.create_data_group(members)
grouped = client.create_dataset("grouped", 0, create_backing_folder=False)
client.get_dataset(grouped.dataset_hash).link_items([group_item])
group_project = client.get_project(client.create_project("Grouped", [grouped.dataset_hash], ontology_hash=ontology.ontology_hash))
row = group_project.list_label_rows_v2()[0]
row.initialise_labels()
spaces = {type(space).__name__: space for space in row.get_spaces()}
facts["spaces"] = sorted(spaces)
corner = BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2)
row_box = box.create_instance()
spaces["ImageSpace"].put_object_instance(row_box, corner)
for name in ("VideoSpace", "PdfSpace"):
    instance = box.create_instance()
    spaces[name].put_object_instance(instance, [1, 2], corner)
    answer = wet.create_instance()
    answer.set_answer(weather_radio.get_child_by_title("Rain"))
    spaces[name].put_classification_instance(answer, [0, 1])
noise = structure.get_child_by_title("Noise", Object).create_instance()
spaces["AudioSpace"].put_object_instance(noise, ranges=Range(start=10, end=20))
row.save()
copy = group_project.list_label_rows_v2()[0]
copy.initialise_labels()
assert len(copy.get_object_instances()) == len(row.get_object_instances()), copy.get_object_instances()
again = {type(space).__name__: space for space in copy.get_spaces()}
for name in ("ImageSpace", "VideoSpace", "PdfSpace", "AudioSpace"):
    assert len(again[name].get_object_instances()) == 1, name
for name in ("VideoSpace", "PdfSpace"):
    assert len(again[name].get_classification_instances()) == 1, name
first = labels_of(copy)
copy.save()
try:
    copy.initialise_labels(overwrite=True)
    assert not OLD, "the older generation reads spaces into spaces that already hold labels"
except LabelRowError:
    assert OLD
    copy = group_project.list_label_rows_v2()[0]
    copy.initialise_labels()
assert labels_of(copy) == first, "group: saving again changed the labels"

# --- simulated annotators --------------------------------------------------------------------------------------------------
crew = [
    {"email": f"{profile}@sim.example", "profile": profile, "seed": at}
    for at, profile in enumerate(["careful", "sloppy", "biased", "guesser", "fatigued", "truth"])
]
counts = admin("simulate", {"projectUuid": other_hash, "annotators": [*crew, {"email": "boss@sim.example", "profile": "reviewer", "seed": 0}]})
assert counts["simulation"] is True and counts["submitted"] == 7 and counts["approved"] == 7, counts
with project.create_bundle() as bundle:
    for task in list(archive.get_tasks())[:60]:
        task.move(destination_stage_uuid=consensus.uuid, bundle=bundle)
counts = admin("simulate", {"projectUuid": project_hash, "stage": "Consensus 1", "annotators": [*crew, {"email": "ann@example.org", "profile": "careful", "seed": 9}]})
facts["simulated"] = counts["submitted"]
for which in (project, other):
    loaded = which.list_label_rows_v2(include_all_label_branches=True)
    with which.create_bundle() as bundle:
        for row in loaded:
            row.initialise_labels(bundle=bundle)
    facts.setdefault("objects", []).append(sum(len(row.get_object_instances()) for row in loaded))
facts["tasks"] = {stage.title: len(list(stage.get_tasks())) for stage in project.workflow.stages}
assert sum(facts["tasks"].values()) == 630
facts["projects"] = [project_hash, other_hash, group_project.project_hash]
print(json.dumps(facts))
