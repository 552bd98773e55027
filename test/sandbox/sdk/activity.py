"""Exercises what happens around labels with Encord's own SDK, unmodified: issues, analytics, logs, copies, collections,
cloud folders, scenes, skipped tasks, closed projects, and what people without rights are refused.

Arguments: URL of the sandbox, path of the owner's key, uuid of an integration, uuid of the Benchmark QA template,
URL of the admin API. Prints one JSON line of facts; any surprise is an exception.
"""

import datetime
import json
import sys
import time
import urllib.request
from uuid import UUID, uuid4

from encord import EncordUserClient
from encord.exceptions import (
    AuthorisationError,
    InvalidArgumentsError,
    OperationNotAllowed,
    ResourceNotFoundError,
)
from encord.objects import Object, OntologyStructure, Shape
from encord.objects.attributes import RadioAttribute
from encord.objects.coordinates import BoundingBoxCoordinates
from encord.orm.analytics import TaskActionType
from encord.orm.project import CopyDatasetAction, CopyDatasetOptions, CopyLabelsOptions, ProjectStatus, ReviewApprovalState
from encord.orm.storage import (
    CloudSyncedFolderParams,
    DataUploadImage,
    DataUploadItems,
    DataUploadVideo,
    StorageUserRole,
)
from encord.utilities.project_user import ProjectUserRole
from encord.workflow.stages.annotation import AnnotationTaskStatus

from generations import has, has_module

domain, key_path, integration, template, admin_url = sys.argv[1:6]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)
facts = {}


def admin(name, body):
    request = urllib.request.Request(
        f"{admin_url}/{name}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def member(email):
    key = admin("users", {"email": email})["privateKey"]
    return EncordUserClient.create_with_ssh_private_key(ssh_private_key=key, domain=domain)


def refused(kinds, call):
    try:
        call()
    except kinds:
        return
    raise SystemExit(f"not refused: {kinds}")


def register(title, items):
    folder = client.create_storage_folder(title)
    job = folder.add_private_data_to_folder_start(integration_id=integration, private_files=items)
    result = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60)
    assert result.status.value == "DONE", result
    return folder, [item.item_uuid for item in result.items_with_names]


folder, uuids = register(
    "activity",
    DataUploadItems(
        images=[DataUploadImage(object_url=f"s3://activity/{n}.jpg", title=f"a{n}.jpg") for n in range(6)],
        videos=[DataUploadVideo(object_url="s3://activity/v.mp4", title="v.mp4")],
    ),
)
dataset_hash = client.create_dataset("activity", 0, create_backing_folder=False).dataset_hash
data = client.get_dataset(dataset_hash).link_items(uuids)
hash_of = {row.title: row.uid for row in data}
structure = OntologyStructure()
structure.add_object("Car", Shape.BOUNDING_BOX)
weather = structure.add_classification()
weather.add_attribute(RadioAttribute, "Weather").add_option("Rain")
ontology = client.create_ontology("Activity", structure=structure)
project = client.get_project(client.create_project("Activity", [dataset_hash], ontology_hash=ontology.ontology_hash))
annotate = project.workflow.get_stage(name="Annotate 1")
review = project.workflow.get_stage(name="Review 1")
started = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=1)

# --- labels and task actions, for the logs ----------------------------------------------------------------------------
row = project.list_label_rows_v2(data_title_eq="a0.jpg")[0]
row.initialise_labels()
car = structure.get_child_by_title("Car", Object).create_instance()
corner = BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2)
car.set_for_frames(corner)
row.add_object_instance(car)
row.save()
car.set_for_frames(BoundingBoxCoordinates(height=0.3, width=0.3, top_left_x=0.1, top_left_y=0.2), overwrite=True)
row.save()
answer = weather.create_instance()
answer.set_for_frames()
answer.set_answer(weather.attributes[0].options[0])
row.add_classification_instance(answer)
row.save()
row.remove_object(car)
row.save()
other = structure.get_child_by_title("Car", Object).create_instance()
other.set_for_frames(corner)
row.add_object_instance(other)
row.save()
task = next(iter(annotate.get_tasks(data_hash=row.data_hash)))
task.assign("admin@sandbox.assay")
task.submit()
in_review = next(iter(review.get_tasks(data_hash=row.data_hash)))

# --- issues: every anchor, tags, comments of label reviews, deletion ----------------------------------------------------
blurry, wrong = [], []
if has(project, "add_issue_tags"):
    project.add_issue_tags(["blurry", "wrong class"])
    blurry, wrong = ["blurry"], ["wrong class"]
issues = in_review.issues
issues.add_file_issue("the file", blurry)
issues.add_frame_issue(0, "the frame", [])
issues.add_coordinate_issue(0, 0.25, 0.75, "here", blurry + wrong)
said = ["the file", "the frame", "here"]
if has(issues, "add_annotation_issue"):
    issues.add_annotation_issue(other.object_hash, "this car", wrong)
    said.append("this car")
if has(issues, "add_scene_coordinate_issue"):
    issues.add_scene_coordinate_issue(0, 1.5, 2.5, 3.5, "in space", [])
    said.append("in space")
refused(InvalidArgumentsError, lambda: issues.add_file_issue("x", ["nobody linked this"]))
refused(InvalidArgumentsError, lambda: issues.add_frame_issue(1, "x", []))
found = list(issues.list())
assert [issue.comments[0].content for issue in found] == said, found
assert sorted(tag.name for tag in found[2].tags) == blurry + wrong
assert found[2].coordinate.y == 0.75
if "in space" in said:
    assert found[3].annotation_id == other.object_hash and found[4].coordinate.z == 3.5
facts["anchors"] = sorted({issue.type.value for issue in found})
if has(issues, "delete"):
    issues.delete([found[0], found[1].uuid])
    assert len(list(issues.list())) == len(said) - 2
list(in_review.get_label_reviews())[0].reject(comment="too small", issue_tags=blurry)
assert list(issues.list())[-1].comments[0].content == "too small"
in_review.reject()
back = next(iter(annotate.get_tasks(data_hash=row.data_hash)))
assert back.status == AnnotationTaskStatus.REOPENED

# --- analytics and logs -------------------------------------------------------------------------------------------------
now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=1)
actions = [(a.action_type, a.actor_email) for a in project.get_task_actions(after=started, before=now)]
assert [kind for kind, _ in actions] == [TaskActionType.ASSIGN, TaskActionType.SUBMIT, TaskActionType.REJECT], actions
only = list(project.get_task_actions(after=started, action_type=TaskActionType.SUBMIT))
assert len(only) == 1 and str(only[0].data_unit_uuid) == row.data_hash
assert list(project.get_task_actions(after=started, actor_email="nobody@example.org")) == []
spent = list(project.list_time_spent(start=started))
assert [entry.workflow_stage.title for entry in spent] == ["Annotate 1", "Review 1"], spent
assert all(1 <= entry.time_spent_seconds <= 300 and entry.data_title == "a0.jpg" for entry in spent)
timers = list(project.list_collaborator_timers(after=started, group_by_data_unit=False))
assert len(timers) == 1 and timers[0].time_seconds == sum(entry.time_spent_seconds for entry in spent), timers
assert [t.data_title for t in project.list_collaborator_timers(after=started)] == ["a0.jpg"]
logs = list(project.get_editor_logs(start_time=started, end_time=now))
facts["logged"] = [log.action for log in logs]
assert len({log.id for log in logs}) == len(logs)
assert list(project.get_editor_logs(start_time=started, end_time=now, action="delete_object"))[0].object_hash == car.object_hash
refused(
    InvalidArgumentsError,
    lambda: list(project.get_editor_logs(start_time=now - datetime.timedelta(days=31), end_time=now)),
)
facts["labelLogs"] = [log.action.name for log in project.get_label_logs(data_hash=row.data_hash)]

# --- skipped and released tasks, closed projects ------------------------------------------------------------------------
waiting = next(iter(annotate.get_tasks(data_title="a1.jpg")))
waiting.assign("admin@sandbox.assay")
admin("skip", {"projectUuid": project.project_hash, "taskUuids": [str(waiting.uuid)], "email": "admin@sandbox.assay"})
skipped = next(iter(annotate.get_tasks(status=AnnotationTaskStatus.SKIPPED)))
assert skipped.uuid == waiting.uuid and skipped.assignee is None
assert list(project.get_task_actions(after=started, action_type=TaskActionType.SKIP))[0].task_uuid == waiting.uuid
skipped.assign("admin@sandbox.assay")
skipped.release()
for status in (ProjectStatus.PAUSED, ProjectStatus.COMPLETED, ProjectStatus.ARCHIVED):
    project.set_status(status)
    refused((InvalidArgumentsError, OperationNotAllowed), skipped.submit)
    refused((InvalidArgumentsError, OperationNotAllowed), lambda: skipped.move(destination_stage_uuid=review.uuid))
row.save()
project.set_status(ProjectStatus.IN_PROGRESS)
skipped.submit()

# --- tasks added later, detaching -----------------------------------------------------------------------------------------
_, later = register("later", DataUploadItems(images=[DataUploadImage(object_url="s3://later/0.jpg", title="later.jpg")]))
client.get_dataset(dataset_hash).link_items(later)
assert [task.data_title for task in annotate.get_tasks(data_title="later")] == ["later.jpg"]
second = client.create_dataset("second", 0, create_backing_folder=False).dataset_hash
client.get_dataset(second).link_items(later)
project.add_datasets([second])
assert len(list(annotate.get_tasks(dataset_hash=second))) == 1
extra = project.list_label_rows_v2(data_hashes=[row.uid for row in client.get_dataset(second).data_rows])[0]
extra.initialise_labels()
project.remove_datasets([second])
assert list(annotate.get_tasks(dataset_hash=second)) == []
refused((ResourceNotFoundError, AssertionError, InvalidArgumentsError), lambda: extra.initialise_labels(overwrite=True))
project.add_datasets([second])
assert project.list_label_rows_v2(data_hashes=[extra.data_hash])[0].label_hash is None

# --- copies ---------------------------------------------------------------------------------------------------------------
project.add_users(["ann@example.org"], ProjectUserRole.ANNOTATOR)
copy = client.get_project(project.copy_project(copy_datasets=True, copy_labels=True, copy_collaborators=True, new_title="Copy"))
assert copy.title == "Copy" and copy.ontology_hash == project.ontology_hash
assert {user.user_email for user in copy.list_users()} == {"admin@sandbox.assay", "ann@example.org"}
labelled = [r for r in copy.list_label_rows_v2() if r.label_hash]
assert [r.data_title for r in labelled] == ["a0.jpg"], labelled
labelled[0].initialise_labels()
assert len(labelled[0].get_object_instances()) == 1
clone = client.get_project(
    project.copy_project(
        copy_datasets=CopyDatasetOptions(
            action=CopyDatasetAction.CLONE,
            dataset_title="Cloned",
            datasets_to_data_hashes_map={dataset_hash: [row.data_hash, hash_of["a2.jpg"]]},
        ),
        copy_labels=CopyLabelsOptions(accepted_label_statuses=[ReviewApprovalState.PENDING]),
    )
)
assert [d.title for d in clone.list_datasets()] == ["Cloned"]
rows = clone.list_label_rows_v2()
assert [r.data_title for r in rows] == ["a0.jpg", "a2.jpg"] and rows[0].data_hash != row.data_hash
rows[0].initialise_labels()
assert len(rows[0].get_object_instances()) == 1
rows[0].save()
refused(OperationNotAllowed, lambda: project.object_interpolation({"0": {}}, [other.object_hash]))
video, _ = project.get_data(hash_of["v.mp4"])
assert video["title"] == "v.mp4"
_, images = project.get_data(hash_of["a1.jpg"])
assert [image["title"] for image in images] == ["a1.jpg"]

# --- cloud folders, re-encoding, migration ----------------------------------------------------------------------------------
linked = client.create_storage_folder(
    "Linked", cloud_synced_folder_params=CloudSyncedFolderParams(integration_uuid=UUID(integration), remote_url="s3://linked/")
)
synced = linked.sync_private_data_with_cloud_synced_folder_get_result(
    linked.sync_private_data_with_cloud_synced_folder_start(), timeout_seconds=10
)
assert synced.status.value == "done" and synced.upload_jobs_done == 0, synced
refused(InvalidArgumentsError, folder.sync_private_data_with_cloud_synced_folder_start)
refused(
    InvalidArgumentsError, lambda: linked.sync_private_data_with_cloud_synced_folder_get_result(uuid4(), timeout_seconds=1)
)
job = folder.re_encode_videos([item.uuid for item in folder.list_items() if item.name == "v.mp4"], "smaller", False)
assert folder.get_re_encoding_status(job).status.value == "done"
legacy = client.get_dataset(dataset_hash)
number = legacy.re_encode_data([hash_of["v.mp4"]])
assert legacy.re_encode_data_status(number).status == "DONE"

# --- tags on folders ----------------------------------------------------------------------------------------------------------
if has(client, "create_organisation_tag"):
    client.create_organisation_tag("night")
    client.create_organisation_tag("rain")
    admin("folder-tags", {"folderUuid": str(folder.uuid), "tags": ["night"]})
    assert [f.uuid for f in client.list_storage_folders(organisation_tags_allof=["night"])] == [folder.uuid]
    assert list(client.list_storage_folders(organisation_tags_allof=["night", "rain"])) == []

# --- collections ----------------------------------------------------------------------------------------------------------------
collection = client.get_collection(client.create_collection(folder.uuid, "Hard ones", "d").uuid)
assert collection.add_items(uuids[:2] + [uuid4()]).failed_items != []
assert [item.uuid for item in collection.list_items()] == uuids[:2]
if has(collection, "add_items_by_title"):
    by_title = collection.add_items_by_title(["a2.jpg", "nothing.jpg"])
    assert (by_title.matched_titles, by_title.items_added, by_title.unmatched_titles) == (1, 1, ["nothing.jpg"]), by_title
else:
    collection.add_items([next(item.uuid for item in folder.list_items() if item.name == "a2.jpg")])
collection.remove_items(uuids[:1])
assert len(list(collection.list_items_include_inaccessible())) == 2
collection.update_collection(name="Harder")
assert [c.name for c in client.list_collections(folder.uuid)] == ["Harder"]
client.delete_collection(collection.uuid)
assert list(client.list_collections(folder.uuid)) == []

# --- scenes ---------------------------------------------------------------------------------------------------------------------
half = 2**-0.5
_, scene_items = register(
    "scenes",
    {
        "scenes": [
            {"title": "one file", "scene": {"url": "s3://scenes/a.mcap", "format": "mcap"}},
            {
                "title": "streams",
                "scene": {
                    "lidar": {
                        "type": "point_cloud",
                        "events": [{"timestamp": 0, "uri": "s3://scenes/0.pcd"}, {"timestamp": 1, "uri": "s3://scenes/1.pcd"}],
                        "frame_of_reference": "ego",
                        "pose": {"rotation": {"x": 0, "y": 0, "z": half, "w": half}, "position": {"x": 1, "y": 2, "z": 3}},
                    },
                    "ego": {"type": "frame_of_reference", "id": "ego", "events": [{"timestamp": 0, "pose": {"rotation": {"x": 0, "y": 0, "z": 0}, "position": {"x": 0, "y": 0, "z": 0}}}]},
                    "front": {"type": "image", "camera": "cam", "events": [{"timestamp": 0, "uri": "s3://scenes/0.jpg"}]},
                    "cam": {
                        "type": "camera_parameters",
                        "frame_of_reference": "ego",
                        "events": [{"timestamp": 0, "width_px": 10, "height_px": 5, "intrinsics": {"type": "simple", "fx": 1, "fy": 1, "ox": 0, "oy": 0}}],
                    },
                    "speed": {"type": "time_series", "uri": "s3://scenes/speed.csv"},
                },
            },
        ]
    },
)
assert {item.item_type.value for item in client.get_storage_items(scene_items)} == {"scene"}
if has_module("encord.beta.scene.reader"):
    from encord.beta.scene.reader import SceneReader

    readers = {item.name: SceneReader(item) for item in client.get_storage_items(scene_items)}
    assert readers["one file"].view_settings is None  # read and understood; the SDK turns only scenes of streams into objects
    scene = readers["streams"].read()
    lidar = scene.get_stream("lidar", kind="point_cloud")
    assert [event.signed_url for event in lidar.events] == ["s3://scenes/0.pcd", "s3://scenes/1.pcd"], lidar
    turned = scene.get_stream("lidar-pose", kind="frame_of_reference").events[0]
    assert [round(number, 9) for number in turned.rotation] == [0, 1, 0, -1, 0, 0, 0, 0, 1], turned
    assert tuple(turned.position) == (1, 2, 3), turned
    assert scene.get_stream("front", kind="image").events[0].timestamp == 0
    assert scene.get_stream("speed", kind="time_series").url == "s3://scenes/speed.csv"
    again = readers["streams"].to_upload_payload(title="again")
    assert "s3://scenes/1.pcd" in json.dumps(again.scene), again

# --- rights: member keys ----------------------------------------------------------------------------------------------------------
ann, bob, cat, viewer, lead = (
    member(f"{name}@rights.example") for name in ("ann", "bob", "cat", "viewer", "lead")
)
hidden = (ResourceNotFoundError, AuthorisationError)
refused(hidden, lambda: ann.get_project(project.project_hash))
assert list(ann.list_projects()) == []
refused(hidden, lambda: ann.get_storage_folder(folder.uuid))
refused(hidden, lambda: ann.get_dataset(dataset_hash))
refused(hidden, lambda: ann.get_ontology(ontology.ontology_hash))
project.add_users(["ann@rights.example"], ProjectUserRole.ANNOTATOR)
project.add_users(["bob@rights.example"], ProjectUserRole.REVIEWER)
project.add_users(["lead@rights.example"], ProjectUserRole.TEAM_MANAGER)
group = UUID(admin("groups", {"name": "viewers", "members": ["viewer@rights.example"]})["uuid"])
views = has(ProjectUserRole, "VIEWER")
project.add_group(group, ProjectUserRole.VIEWER if views else ProjectUserRole.ANNOTATOR)
mine = ann.get_project(project.project_hash)
free = next(iter(mine.workflow.get_stage(name="Annotate 1").get_tasks(data_title="a3.jpg")))
free.assign("ann@rights.example")
refused(AuthorisationError, lambda: free.assign("bob@rights.example"))
refused(AuthorisationError, lambda: free.move(destination_stage_uuid=review.uuid))
refused(AuthorisationError, lambda: mine.add_users(["x@example.org"], ProjectUserRole.ANNOTATOR))
refused(AuthorisationError, lambda: mine.add_datasets([dataset_hash]))
refused(AuthorisationError, lambda: mine.set_status(ProjectStatus.PAUSED))
refused(AuthorisationError, lambda: list(mine.get_task_actions(after=started)))
refused(AuthorisationError, lambda: mine.list_label_rows_v2(data_title_eq="a3.jpg")[0].set_priority(1.0))
assert ann.get_ontology(ontology.ontology_hash).title == "Activity"
own = mine.list_label_rows_v2(data_title_eq="a3.jpg")[0]
own.initialise_labels()
own.save()
free.submit()
theirs = bob.get_project(project.project_hash)
refused(AuthorisationError, lambda: next(iter(theirs.workflow.get_stage(name="Annotate 1").get_tasks())).submit())
done = next(iter(theirs.workflow.get_stage(name="Review 1").get_tasks(data_title="a3.jpg")))
refused(AuthorisationError, lambda: next(iter(mine.workflow.get_stage(name="Review 1").get_tasks())).approve())
done.approve()
watching = viewer.get_project(project.project_hash)
if views:
    refused(AuthorisationError, lambda: next(iter(watching.workflow.get_stage(name="Annotate 1").get_tasks())).submit())
seen = watching.list_label_rows_v2(data_title_eq="a3.jpg")[0]
seen.initialise_labels()
if views:
    refused(AuthorisationError, seen.save)
else:
    seen.save()
leading = lead.get_project(project.project_hash)
next(iter(leading.workflow.get_stage(name="Annotate 1").get_tasks(data_title="a4.jpg"))).assign("ann@rights.example")
assert len(list(leading.get_task_actions(after=started))) > 3
refused(AuthorisationError, lambda: leading.set_status(ProjectStatus.PAUSED))
project.remove_group(group)
refused(hidden, lambda: viewer.get_project(project.project_hash))
sharing = UUID(admin("groups", {"name": "storage", "members": ["cat@rights.example"]})["uuid"])
folder.add_group(sharing, StorageUserRole.USER)
shared = cat.get_storage_folder(folder.uuid)
assert len(list(shared.list_items())) == 7
refused(AuthorisationError, lambda: shared.update(name="mine"))
refused(AuthorisationError, lambda: shared.create_subfolder("x"))
refused(AuthorisationError, shared.delete)
print(json.dumps(facts))
