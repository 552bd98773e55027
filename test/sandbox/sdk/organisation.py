"""Exercises groups, users and tags of the organisation, branches, legacy calls and migrations with Encord's own SDK,
unmodified: what the other scripts of this folder do not come across.

Arguments: URL of the sandbox, path of the owner's key, two uuids of integrations, uuid of a group. Prints one JSON line of facts.
"""

import json
import sys
import tempfile
from pathlib import Path
from uuid import UUID, uuid4

from encord import EncordUserClient
from encord.exceptions import AuthorisationError, EncordException, InvalidArgumentsError, ResourceNotFoundError
from encord.http.bundle import Bundle
from encord.objects import Object, OntologyStructure, Shape
from encord.objects.attributes import RadioAttribute
from encord.objects.coordinates import BoundingBoxCoordinates
from encord.orm.storage import CloudSyncedFolderParams, StorageItemType
from encord.utilities.ontology_user import OntologyUserRole
from encord.utilities.project_user import ProjectUserRole
from encord.utilities.storage.cloud_data_migration import update_storage_item_cloud_info
from generations import has

domain, key_path, integration, second_integration, given_group = sys.argv[1:6]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)
facts = {}


def refused(kinds, call):
    try:
        call()
    except kinds as error:
        return error
    raise SystemExit(f"not refused: {kinds}")


# --- users, groups and tags of the organisation -------------------------------------------------------------------------
group_uuid = UUID(given_group)
if has(client, "add_organisation_user"):
    from encord.exceptions import ResourceExistsError

    client.add_organisation_user("ann+1@example.org", role_mnemonic_name="MEMBER", member_type="internal")
    client.add_organisation_user("bob@example.org", role_mnemonic_name="TASKER", member_type="external")
    refused(
        ResourceExistsError,
        lambda: client.add_organisation_user("bob@example.org", role_mnemonic_name="MEMBER", member_type="internal"),
    )
    refused(
        InvalidArgumentsError,
        lambda: client.add_organisation_user("x@example.org", role_mnemonic_name="ADMIN", member_type="external"),
    )
    members = {user.email: user for user in client.list_organisation_users()}
    assert (members["bob@example.org"].role_mnemonic_name, members["bob@example.org"].member_type) == ("TASKER", "external")
    assert "x@example.org" not in members

    group = client.create_group("night shift", "people")
    group_uuid = group.group_hash
    refused(ResourceExistsError, lambda: client.create_group("night shift"))
    both = group.add_users(["bob@example.org", "ann+1@example.org"])
    assert [user.user_email for user in both] == ["ann+1@example.org", "bob@example.org"], both
    assert [user.user_email for user in group.add_users(["bob@example.org"])] == ["ann+1@example.org", "bob@example.org"]
    refused(AuthorisationError, lambda: group.add_users(["ann+1@example.org", "stranger@example.org"]))
    group.remove_users(["bob@example.org", "stranger@example.org"])
    assert [user.user_email for user in group.list_users()] == ["ann+1@example.org"]
    group.update_group(name="day shift")
    assert (client.get_group(group_uuid).name, client.get_group(group_uuid).description) == ("day shift", "people")
    client.remove_organisation_user("bob@example.org")
    assert "bob@example.org" not in {user.email for user in client.list_organisation_users()}
    refused(ResourceNotFoundError, lambda: client.remove_organisation_user("bob@example.org"))

# --- data, with one unit of each kind that the legacy calls know -----------------------------------------------------------
folder = client.create_storage_folder("organisation")
job = folder.add_private_data_to_folder_start(
    integration_id=integration,
    private_files={
        "images": [{"objectUrl": f"s3://organisation/{n}.jpg", "title": f"o{n}"} for n in range(3)],
        "videos": [{"objectUrl": "s3://organisation/v.mp4", "title": "v"}],
    },
)
items = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60).items_with_names
dataset_hash = client.create_dataset("organisation", 0, create_backing_folder=False).dataset_hash
dataset = client.get_dataset(dataset_hash)
rows = {row.title: row for row in dataset.link_items([item.item_uuid for item in items])}

# --- search over all folders, legacy renames, uploads into a dataset --------------------------------------------------------
assert {item.name for item in client.find_storage_items(search="o1")} == {"o1"}
videos = list(client.find_storage_items(search="", item_types=[StorageItemType.VIDEO]))
assert [item.name for item in videos] == ["v"], videos
rows["o0"].title = "renamed"
rows["o0"].client_metadata = {"k": 1}
rows["o0"].save()
assert client.get_storage_item(rows["o0"].backing_item_uuid).client_metadata == {"k": 1}
assert dataset.update_data_item(rows["o2"].uid, "o2 renamed")
assert "o2 renamed" in {item.name for item in folder.list_items()}
with tempfile.TemporaryDirectory() as local:
    path = Path(local) / "local.png"
    path.write_bytes(b"bytes of no picture")
    uploaded = dataset.upload_image(path, title="uploaded.png", folder=folder)
assert uploaded["title"] == "uploaded.png", uploaded
assert "uploaded.png" in {row.title for row in client.get_dataset(dataset_hash).data_rows}

# --- migrating storage -----------------------------------------------------------------------------------------------------
v = rows["v"].backing_item_uuid
with Bundle() as bundle:
    update_storage_item_cloud_info(client, v, new_url="s3://moved/v.mp4", new_cloud_integration=second_integration, bundle=bundle)
    update_storage_item_cloud_info(client, "s3://organisation/1.jpg", new_url="s3://moved/1.jpg", bundle=bundle)
assert client.get_storage_item(v, sign_url=True).get_signed_url() == "s3://moved/v.mp4"
missing = (ResourceNotFoundError, InvalidArgumentsError, EncordException)
refused(missing, lambda: update_storage_item_cloud_info(client, uuid4(), new_url="s3://moved/2.jpg"))
update_storage_item_cloud_info(client, uuid4(), new_url="s3://moved/2.jpg", skip_missing=True)
# The integration to migrate from is a check: an item that is reached through another one stays as it is.
update_storage_item_cloud_info(
    client, v, new_url="s3://stolen/v.mp4", from_cloud_integration=integration, skip_missing=True
)
assert client.get_storage_item(v, sign_url=True).get_signed_url() == "s3://moved/v.mp4"

# --- configuration of cloud folders -------------------------------------------------------------------------------------------
linked = client.create_storage_folder(
    "linked", cloud_synced_folder_params=CloudSyncedFolderParams(integration_uuid=UUID(integration), remote_url="s3://linked/")
)
if has(linked, "get_folder_config"):
    assert linked.get_folder_config().metadata_ingestion is None
    linked.enable_metadata_ingestion(paused=True)
    ingestion = linked.get_folder_config().metadata_ingestion
    assert ingestion.paused and ingestion.matcher.suffix == ".metadata.json", ingestion

# --- the older form of the metadata schema -------------------------------------------------------------------------------------
client.set_client_metadata_schema_from_dict({"weather": "string", "speed": "number"})
assert set(client.get_client_metadata_schema()) == {"weather", "speed"}
assert set(client.metadata_schema().keys()) == {"weather", "speed"}

# --- groups and tags of ontologies and projects ----------------------------------------------------------------------------------
structure = OntologyStructure()
structure.add_object("Car", Shape.BOUNDING_BOX)
weather = structure.add_classification()
weather.add_attribute(RadioAttribute, "Weather").add_option("Rain")
ontology = client.create_ontology("Organisation", structure=structure)
project = client.get_project(client.create_project("Organisation", [dataset_hash], ontology_hash=ontology.ontology_hash))
ontology.add_group(group_uuid, OntologyUserRole.USER)
ontology.remove_group(group_uuid)
assert list(ontology.list_groups()) == []
project.add_group(group_uuid, ProjectUserRole.REVIEWER)
assert [(one.group_hash, one.user_role) for one in project.list_groups()] == [(group_uuid, ProjectUserRole.REVIEWER)]
project.remove_group(group_uuid)
assert list(project.list_groups()) == []
project.add_users(["cat@example.org"], ProjectUserRole.ANNOTATOR)
if has(project, "remove_users"):
    project.remove_users(["cat@example.org", "nobody@example.org"])
    assert "cat@example.org" not in {user.user_email for user in project.list_users()}
assert client.get_projects(title_eq="Organisation")[0]["project"]["project_hash"] == project.project_hash
assert project._client.get_project().title == "Organisation"
if has(project, "add_organisation_tag"):
    night = client.create_organisation_tag("night")
    client.create_organisation_tag("rain", "wet")
    project.add_organisation_tag(tag=night)
    project.add_organisation_tag(tag_name="rain")
    project.add_organisation_tag(tag_uuid=night.uuid)
    assert sorted(tag.name for tag in project.get_organisation_tags(use_cache=False)) == ["night", "rain"]
    assert [p.project_hash for p in client.list_projects(tags_anyof=["rain"])] == [project.project_hash]
    project.remove_organisation_tag(tag_name="rain")
    project.remove_organisation_tag(tag_name="rain")
    assert [tag.name for tag in project.get_tags(use_cache=False)] == ["night"]
    client.delete_organisation_tag(tag=night)
    assert [tag.name for tag in client.list_organisation_tags()] == ["rain"]
    assert project.get_organisation_tags(use_cache=False) == []
if has(project, "add_issue_tags"):
    project.add_issue_tags(["blurry"])
    project.add_issue_tags(["blurry", "dark"])
    assert sorted(tag.name for tag in project.get_issue_tags()) == ["blurry", "dark"]

# --- branches and reading classifications alone ----------------------------------------------------------------------------------
row = project.list_label_rows_v2(data_hashes=[rows["o0"].uid])[0]
row.initialise_labels()
car = structure.get_child_by_title("Car", Object).create_instance()
car.set_for_frames(BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2))
row.add_object_instance(car)
rain = weather.create_instance()
rain.set_for_frames()
rain.set_answer(weather.attributes[0].options[0])
row.add_classification_instance(rain)
row.save()
assert project._client.get_label_validation_errors(row.label_hash) in (None, [])
if has(project, "get_label_classifications"):
    (entry,) = project.get_label_classifications([row.label_hash])
    (answer,) = entry.classification_answers.values()
    assert (entry.branch_name, answer.classifications[0].name) == ("main", "Weather"), entry
if has(project, "copy_labels_to_branch"):
    assert project.copy_labels_to_branch("second look") in (1, None)
    copied = project.list_label_rows_v2(branch_name="second look")
    assert [one.data_title for one in copied] == ["renamed"], copied
    copied[0].initialise_labels()
    assert len(copied[0].get_object_instances()) == 1
    copied[0].remove_object(copied[0].get_object_instances()[0])
    copied[0].save()
    project.copy_labels_to_branch("second look")
    again = project.list_label_rows_v2(branch_name="second look")[0]
    again.initialise_labels()
    assert len(again.get_object_instances()) == 0, "without overwrite a row that is there is left alone"
    project.copy_labels_to_branch("second look", overwrite=True)
    again.initialise_labels(overwrite=True)
    assert len(again.get_object_instances()) == 1
    assert set(project.list_branches()) == {"main", "second look"}
first = project.list_label_rows_v2(data_hashes=[row.data_hash])[0]
first.workflow_complete()
assert project.list_label_rows_v2(data_hashes=[row.data_hash])[0].workflow_graph_node.title == "Complete"
first.workflow_reopen()
assert project.list_label_rows_v2(data_hashes=[row.data_hash])[0].workflow_graph_node.title == "Annotate 1"
if has(client, "delete_group"):
    client.delete_group(group_uuid)
    refused(ResourceNotFoundError, lambda: client.get_group(group_uuid))
print(json.dumps(facts))
