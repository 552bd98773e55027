"""Every task action on every stage type, routers, several consensus blocks and bundles at their limits, with whatever
version of Encord's SDK runs this, on a fresh project of its own; folders, items, issues and the metadata schema as both
generations know them.

Arguments: URL of the sandbox, path of the owner's key, uuid of an integration, uuid of the template (STAGES in the test).
Prints one JSON line of facts; any surprise is an exception.
"""

import json
import sys
from uuid import UUID

from encord import EncordUserClient
from encord.exceptions import InvalidArgumentsError
from encord.http.bundle import Bundle
from encord.objects import OntologyStructure, Shape
from encord.orm.dataset import StorageLocation
from encord.utilities.project_user import ProjectUserRole
from encord.workflow.stages.annotation import AnnotationTaskStatus

domain, key_path, integration, template = sys.argv[1:5]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)
facts = {}
COUNT = 1200


def refused(call, kinds=(InvalidArgumentsError,)):
    try:
        call()
    except kinds:
        return
    raise SystemExit("not refused")


# --- data: a thousand items patched, read and linked in bundles at the limit ----------------------------------------------
folder = client.create_storage_folder("stages", client_metadata={"a": 1})
spec = {"images": [{"objectUrl": f"s3://stages/{n}.jpg", "title": f"s{n:04}.jpg"} for n in range(COUNT)]}
job = folder.add_private_data_to_folder_start(integration_id=integration, private_files=spec)
result = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60)
assert result.units_done_count == COUNT, result.units_done_count
items = list(folder.list_items(page_size=1000))
assert len(items) == COUNT
with Bundle(bundle_size=1000) as bundle:
    for item in items:
        item.update(client_metadata={"at": item.name}, bundle=bundle)
again = client.get_storage_items([item.uuid for item in items[:1000]])
assert again[999].client_metadata == {"at": items[999].name}
dataset_hash = client.create_dataset("stages", StorageLocation.AWS, create_backing_folder=False).dataset_hash
rows = client.get_dataset(dataset_hash).link_items([item.uuid for item in items])
hash_of = {row.title: row.uid for row in rows}
structure = OntologyStructure()
structure.add_object("Car", Shape.BOUNDING_BOX)
ontology = client.create_ontology("Stages", structure=structure)
project = client.get_project(
    client.create_project("Stages", [dataset_hash], ontology_hash=ontology.ontology_hash, workflow_template_hash=template)
)
people = ["ann@example.org", "bob@example.org", "cat@example.org"]
project.add_users(people, ProjectUserRole.ANNOTATOR_REVIEWER)
stage = {one.title: one for one in project.workflow.stages}
facts["stages"] = [one.title for one in project.workflow.stages]  # no routers


def tasks(title, **filters):
    return list(stage[title].get_tasks(**filters))


def of(title, name):
    (task,) = tasks(title, data_hash=hash_of[name])
    return task


# --- agent: pathways by name and by uuid; a move; wrong ones refused ---------------------------------------------------------
start = tasks("Start")
assert len(start) == COUNT and {task.label_branch_name for task in start} == {"main"}
pathways = {pathway.name: pathway.uuid for pathway in stage["Start"].pathways}
refused(lambda: start[0].proceed(pathway_name="NOWHERE"))
refused(lambda: start[0].proceed(pathway_name="ANNOTATE", pathway_uuid=pathways["CONSENSUS"]))
start[0].proceed(pathway_uuid=pathways["ANNOTATE"])
refused(lambda: start[0].proceed(pathway_uuid=pathways["ANNOTATE"]))
start[1].move(destination_stage_uuid=stage["Annotate"].uuid)
with project.create_bundle() as bundle:
    for task in start[2:10]:
        task.proceed(pathway_name="CONSENSUS", bundle=bundle)
    for task in start[10:410]:
        task.proceed(pathway_name="SPLIT", bundle=bundle)
shares = {name: len(tasks(name)) for name in ("Often", "Seldom")}
assert sum(shares.values()) == 400 and 260 <= shares["Often"] <= 340, shares  # 75 and 25 percent
# --- annotation: assign, release, submit in every form, wrong people, and moves -----------------------------------------------
first = of("Annotate", start[0].data_title)
assert first.status == AnnotationTaskStatus.NEW and first.assignee is None
refused(lambda: first.assign("stranger@example.org"))
refused(lambda: first.submit(retain_assignee=True))
first.assign(people[0])
assert of("Annotate", start[0].data_title).status == AnnotationTaskStatus.ASSIGNED
first.release()
assert of("Annotate", start[0].data_title).status == AnnotationTaskStatus.RELEASED
first.assign(people[0])
first.submit()
# --- review: assign, release, reject back to the same person, approve ------------------------------------------------------------
seen = of("Review", start[0].data_title)
seen.assign(people[1])
seen.release()
seen.reject(assignee=people[1])
back = of("Annotate", start[0].data_title)
assert (back.status, back.assignee) == (AnnotationTaskStatus.REOPENED, people[0]), back
back.submit(retain_assignee=True)
seen = of("Review", start[0].data_title)
assert seen.assignee == people[1], seen
seen.approve(retain_assignee=True)
of("Annotate", start[1].data_title).submit(assignee=people[2])
of("Review", start[1].data_title).approve()
# --- a user router looks at the reviewer: bob's approvals go to Trusted, others' to Complete ---------------------------------------
assert [task.data_title for task in tasks("Trusted")] == [start[0].data_title]
assert [task.data_title for task in tasks("Complete")] == [start[1].data_title]
refused(lambda: seen.approve())
# --- consensus: subtasks, the same person twice, the second block after the first ----------------------------------------------------
parents = tasks("Block 1")
assert [len(task.subtasks) for task in parents] == [2] * 8
one, two = parents[0].subtasks
one.assign(people[0])
refused(lambda: two.assign(people[0]))
two.assign(people[1])
two.release()
two.assign(people[2])
one.submit(retain_assignee=True)
assert len(tasks("Block 1")) == 8
two.submit()
judged = of("Review of block 1", parents[0].data_title)
assert [option.annotator for option in judged.options] == [people[0], people[2]]
judged.assign(people[1])
judged.release()
judged.approve()
second = of("Block 2", parents[0].data_title)
assert len(second.subtasks) == 3
branches = {task.label_branch_name for task in (*parents[0].subtasks, *second.subtasks)}
assert len(branches) == 5, branches
for person, part in zip(people, second.subtasks):
    part.assign(person)
    part.submit()
judged = of("Review of block 2", parents[0].data_title)
assert [option.annotator for option in judged.options] == people
judged.reject()
again = of("Block 1", parents[0].data_title)
assert [part.assignee for part in again.subtasks] == [people[0], people[2]]
assert {part.status for part in again.subtasks} == {AnnotationTaskStatus.REOPENED}
parents[1].move(destination_stage_uuid=stage["Complete"].uuid)
# --- final: only moves ---------------------------------------------------------------------------------------------------------------
of("Complete", parents[1].data_title).move(destination_stage_uuid=stage["Annotate"].uuid)
assert of("Annotate", parents[1].data_title).status == AnnotationTaskStatus.NEW
# --- bundles at the limits: 500 moves, 1000 actions, 1000 label rows; one more is refused as a whole ------------------------------------
waiting = tasks("Start")
assert len(waiting) == COUNT - 410
with project.create_bundle(bundle_size=500) as bundle:
    for task in waiting[:500]:
        task.move(destination_stage_uuid=stage["Annotate"].uuid, bundle=bundle)


def too_many_moves():
    with project.create_bundle(bundle_size=501) as bundle:
        for task in tasks("Annotate")[:501]:
            task.move(destination_stage_uuid=stage["Start"].uuid, bundle=bundle)


before = len(tasks("Annotate"))
refused(too_many_moves)
assert len(tasks("Annotate")) == before
for name in ("Start", "Annotate", "Often", "Seldom"):
    with project.create_bundle() as bundle:
        for task in tasks(name):
            task.move(destination_stage_uuid=stage["Second agent"].uuid, bundle=bundle)
collected = tasks("Second agent")
assert len(collected) > 1001


def too_many_actions():
    with project.create_bundle(bundle_size=1001) as bundle:
        for task in collected[:1001]:
            task.proceed(pathway_name="ON", bundle=bundle)


refused(too_many_actions)
assert len(tasks("Second agent")) == len(collected)
with project.create_bundle(bundle_size=1000) as bundle:
    for task in collected[:1000]:
        task.proceed(pathway_name="ON", bundle=bundle)
assert len(tasks("Second agent")) == len(collected) - 1000
listed = project.list_label_rows_v2()
assert len(listed) == COUNT
with project.create_bundle() as bundle:
    for row in listed:
        row.initialise_labels(bundle=bundle)
assert all(row.label_hash for row in listed)
with project.create_bundle(bundle_size=1000) as bundle:
    for row in listed:
        row.save(bundle=bundle)
with project.create_bundle() as bundle:
    for row in listed[:1000]:
        row.set_priority(0.75, bundle=bundle)
assert len([row for row in project.list_label_rows_v2() if row.priority == 0.75]) == 1000
# --- issues and the metadata schema as both generations know them ------------------------------------------------------------------------
task = tasks("Annotate")[0] if tasks("Annotate") else tasks("Second agent")[0]
task.issues.add_file_issue("look", [])
task.issues.add_coordinate_issue(0, 0.5, 0.5, "here", [])
assert [issue.comments[0].content for issue in task.issues.list()] == ["look", "here"]
schema = client.metadata_schema()
schema.add_scalar("stage", data_type="varchar")
schema.add_enum("light", values=["day", "night"])
schema.save()
assert {"stage", "light"} <= set(client.metadata_schema().keys())
facts["shares"] = shares
print(json.dumps(facts))
