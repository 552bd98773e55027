"""Does with Encord's own SDK, unmodified, what the client's functions do, so that the requests of both can be compared.

Arguments: URL of the recorder, path of the key, uuid of an integration, of a group, of a workflow template.
"""

import sys
from uuid import UUID

from encord import EncordUserClient
from encord.http.bundle import Bundle
from encord.objects import OntologyStructure, Shape
from encord.objects.coordinates import BoundingBoxCoordinates
from encord.orm.dataset import DataLinkDuplicatesBehavior, DatasetUserRole
from encord.orm.project import ProjectStatus
from encord.orm.storage import StorageItemType, StorageUserRole
from encord.utilities.ontology_user import OntologyUserRole
from encord.utilities.project_user import ProjectUserRole
from encord.workflow.stages.annotation import AnnotationTaskStatus

domain, key_path, integration, group_text, template = sys.argv[1:6]
group = UUID(group_text)
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)

list(client.list_groups())
client.get_cloud_integrations()

# folders
root = client.create_storage_folder("Straße / 1", description="two words", client_metadata={"k": None, "é": 1.5})
child = client.create_storage_folder("child", parent_folder=root)
client.get_storage_folder(child.uuid)
list(client.list_storage_folders(search="a b&c=é", page_size=1000))
list(client.list_storage_folders(page_size=1000))
list(client.find_storage_folders(search="child", page_size=1000))
list(root.list_subfolders(page_size=1000))
list(root.find_subfolders(search="child", page_size=1000))
child.update(name="kid", description="d", client_metadata={"a": {"b": None}})
child.get_summary()
child.add_group(group, StorageUserRole.USER)
list(child.list_groups())
child.remove_group(group)
child.move_to_folder(None)
child.move_to_folder(root)
client.create_storage_folder("empty").delete()

# items
B = "https://bucket.example/"
spec = {"images": [{"objectUrl": f"{B}{n}.png", "title": f"{n}é"} for n in range(3)], "skip_duplicate_urls": True}
job = child.add_private_data_to_folder_start(integration_id=integration, private_files=spec, ignore_errors=True)
child.add_private_data_to_folder_get_result(job, timeout_seconds=60)
child.add_data_to_folder_job_cancel(job)
items = list(
    child.list_items(item_types=[StorageItemType.IMAGE, StorageItemType.VIDEO], include_client_metadata=False, page_size=1000)
)
list(child.list_items(search="x", get_signed_urls=True, page_size=1000))
client.get_storage_items([item.uuid for item in items])
with Bundle() as bundle:
    items[0].update(client_metadata={"x": None}, bundle=bundle)
    items[1].update(name="new", bundle=bundle)

# datasets
made = client.create_dataset("Straße", 0, dataset_description="d", create_backing_folder=False)
client.get_datasets(title_eq="Straße")
dataset = client.get_dataset(made.dataset_hash, include_data_rows=False)
dataset.link_items([item.uuid for item in items], duplicates_behavior=DataLinkDuplicatesBehavior.SKIP)
rows = client.get_dataset(made.dataset_hash).list_data_rows()
dataset.delete_data([rows[2].uid])
dataset.add_group(group, DatasetUserRole.USER)
list(dataset.list_groups())
dataset.remove_group(group)
dataset.add_users(["bob@example.com"], DatasetUserRole.USER)
list(dataset.list_users())
dataset.remove_users(["bob@example.com"])

# ontologies
structure = OntologyStructure()
car = structure.add_object("Car", Shape.BOUNDING_BOX)
ontology = client.create_ontology("Straße", description="o", structure=structure)
client.get_ontology(ontology.ontology_hash)
client.get_ontologies(title_eq="Straße")
ontology.title = "Street"
ontology.save()
ontology.add_group(group, OntologyUserRole.USER)
list(ontology.list_groups())
ontology.remove_group(group)

# metadata schema
schema = client.metadata_schema()
schema.add_enum("weather", values=["rain", "sun"])
schema.add_scalar("speed", data_type="number")
schema.save()

# projects
project_hash = client.create_project(
    "Straße",
    dataset_hashes=[made.dataset_hash],
    project_description="p",
    ontology_hash=ontology.ontology_hash,
    workflow_template_hash=template,
)
project = client.get_project(project_hash)
list(client.list_projects(title_eq="Straße"))
list(project.list_datasets())
other = client.create_dataset("other", 0, create_backing_folder=False)
project.add_datasets([other.dataset_hash])
project.remove_datasets([other.dataset_hash])
project.add_users(["ann@example.com", "bob@example.com"], ProjectUserRole.ANNOTATOR)
list(project.list_users())
project.add_group(group, ProjectUserRole.REVIEWER)
list(project.list_groups())
project.remove_group(group)
project.remove_users(["bob@example.com"])
project.set_status(ProjectStatus.IN_PROGRESS)
list(project.list_branches())
list(project.get_tags())

# tasks
stages = {stage.title: stage for stage in project.workflow.stages}
agent = stages["Benchmark Task?"]
tasks = {str(task.data_hash): task for task in agent.get_tasks()}
list(agent.get_tasks(data_hash=rows[0].uid, status=AnnotationTaskStatus.NEW))
list(agent.get_tasks(dataset_hash=[made.dataset_hash]))
with project.create_bundle() as bundle:
    tasks[rows[0].uid].proceed(pathway_name="YES", bundle=bundle)
    tasks[rows[1].uid].proceed(
        pathway_uuid=next(pathway.uuid for pathway in agent.pathways if pathway.name == "NO"), bundle=bundle
    )
annotate, review = stages["Annotate 1"], stages["Review 1"]
task = next(iter(annotate.get_tasks()))
task.assign("ann@example.com")
list(annotate.get_tasks(assignee=["ann@example.com"]))
task.release()
task.submit()
task = next(iter(review.get_tasks()))
task.reject()
task = next(iter(annotate.get_tasks()))
task.submit(assignee="ann@example.com")
next(iter(review.get_tasks())).approve(retain_assignee=False)
done = next(iter(stages["Complete"].get_tasks()))
with project.create_bundle() as bundle:
    done.move(destination_stage_uuid=annotate.uuid, bundle=bundle)
consensus = stages["Consensus 1"]
parent = next(iter(consensus.get_tasks()))

# label rows
project.list_label_rows_v2(data_hashes=[rows[0].uid], include_all_label_branches=True, include_client_metadata=True)
project.list_label_rows_v2(workflow_graph_node_title_eq="Annotate 1")
project.list_label_rows_v2(branch_name=parent.subtasks[0].label_branch_name)
fresh = project.list_label_rows_v2(data_hashes=[rows[1].uid])[0]
fresh.initialise_labels()
instance = car.create_instance()
instance.set_for_frames(BoundingBoxCoordinates(height=0.1, width=0.2, top_left_x=0.3, top_left_y=0.4))
fresh.add_object_instance(instance)
fresh.save()
again = project.list_label_rows_v2(label_hashes=[fresh.label_hash])[0]
again.initialise_labels(include_reviews=True)
once_more = project.list_label_rows_v2(label_hashes=[fresh.label_hash])[0]
once_more.initialise_labels(include_reviews=False)
again.set_priority(0.75)

# consensus to its end
for person, subtask in zip(["ann@example.com", "admin@sandbox.assay"], parent.subtasks):
    subtask.assign(person)
