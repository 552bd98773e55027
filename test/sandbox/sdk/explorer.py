"""Exercises saved filters and collections of projects with Encord's own SDK, unmodified.

Arguments: URL of the sandbox, path of the owner's key, uuid of an integration, URL of the admin API.
Prints one JSON line of facts; any surprise is an exception.
"""

import json
import sys
import urllib.request
from uuid import UUID, uuid4

from encord import EncordUserClient
from encord.exceptions import AuthorisationError, InvalidArgumentsError, OperationNotAllowed
from encord.objects import Object, OntologyStructure, Shape
from encord.objects.coordinates import BoundingBoxCoordinates
from encord.orm.collection import (
    ProjectCollectionType,
    ProjectDataCollectionItemRequest,
    ProjectLabelCollectionItemRequest,
)
from encord.orm.filter_preset import ActiveFilterPresetDefinition, FilterDefinition

domain, key_path, integration, admin_url = sys.argv[1:5]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)


def member(email):
    request = urllib.request.Request(
        f"{admin_url}/users", json.dumps({"email": email}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as response:
        key = json.load(response)["privateKey"]
    return EncordUserClient.create_with_ssh_private_key(ssh_private_key=key, domain=domain)


def refused(kinds, call):
    try:
        call()
    except kinds:
        return
    raise SystemExit(f"not refused: {kinds}")


folder = client.create_storage_folder("explorer")
job = folder.add_private_data_to_folder_start(
    integration_id=integration,
    private_files={
        "images": [{"objectUrl": f"s3://explorer/{n}.jpg", "title": f"e{n}"} for n in range(3)],
        "videos": [
            {
                "objectUrl": "s3://explorer/v.mp4",
                "title": "v",
                "videoMetadata": {"fps": 10, "duration": 2, "width": 4, "height": 3, "file_size": 1, "mime_type": "video/mp4"},
            }
        ],
    },
)
items = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60).items_with_names
dataset = client.create_dataset("explorer", 0, create_backing_folder=False).dataset_hash
hash_of = {row.title: row.uid for row in client.get_dataset(dataset).link_items([item.item_uuid for item in items])}
structure = OntologyStructure()
structure.add_object("Car", Shape.BOUNDING_BOX)
ontology = client.create_ontology("Explorer", structure=structure).ontology_hash
project = client.get_project(client.create_project("Explorer", [dataset], ontology_hash=ontology))

# --- saved filters ------------------------------------------------------------------------------------------------------
FILTERS = {"local_filters": {str(UUID(int=0)): {"filters": [{"kind": "title", "Of_Any": ["a"]}]}}, "global_filters": {"filters": []}}
preset = client.get_filter_preset(client.create_preset("Night", FILTERS, "d").uuid)
assert (preset.name, preset.description) == ("Night", "d"), preset
assert preset.get_filter_preset_json().to_dict() == FILTERS, preset.get_filter_preset_json()
second = client.create_preset("Rain", FILTERS)
preset.update_preset(name="Dusk")
assert [p.name for p in client.list_presets(page_size=1)] == ["Dusk", "Rain"]
assert [p.uuid for p in client.get_filter_presets([second.uuid])] == [second.uuid]
collection = client.create_collection(folder.uuid, "c")
refused((OperationNotAllowed, InvalidArgumentsError), lambda: collection.add_preset_items(preset))
refused((OperationNotAllowed, InvalidArgumentsError), lambda: collection.remove_preset_items(preset))
client.delete_preset(second.uuid)
assert [p.uuid for p in client.list_presets()] == [preset.uuid]
refused(AuthorisationError, lambda: client.get_filter_preset(second.uuid))
other = member("other@explorer.example")
assert list(other.list_presets()) == []

definition = ActiveFilterPresetDefinition(global_filters=FilterDefinition(filters=[{"a": 1}]))
saved = project.create_filter_preset("Large", definition)
assert saved.get_filter_preset_json().global_filters.filters == [{"a": 1}]
saved.update_preset(name="Small")
assert [p.name for p in project.list_filter_presets()] == ["Small"]
assert list(client.list_presets())[0].uuid == preset.uuid, "presets of a project are not among those of storage"
project.delete_filter_preset(saved.uuid)
assert list(project.list_filter_presets()) == []

# --- collections of a project ---------------------------------------------------------------------------------------------
frames = project.create_collection("Frames", "d")
assert (frames.name, frames.description, frames.collection_type) == ("Frames", "d", ProjectCollectionType.FRAME)
good = [ProjectDataCollectionItemRequest(data_uuid=hash_of["v"], frame=frame) for frame in (3, 1)]
good.append(ProjectDataCollectionItemRequest(data_uuid=hash_of["e1"], frame=0))
bad = [
    ProjectDataCollectionItemRequest(data_uuid=str(uuid4()), frame=0),
    ProjectDataCollectionItemRequest(data_uuid=hash_of["v"], frame=20),
]
assert [one.frame for one in frames.add_items(good + bad + good).failed_items] == [0, 20]
listed = list(frames.list_frames(page_size=1))
assert [(row.data_title, [one.frame for one in instances]) for row, instances in listed] == [("v", [3, 1]), ("e1", [0])], listed
assert frames.remove_items(good[:1]).failed_items == [] and len(frames.remove_items(good[:1]).failed_items) == 1
listed[0][0].initialise_labels()
assert listed[0][0].number_of_frames == 20

row = project.list_label_rows_v2(data_hashes=[hash_of["e0"]])[0]
row.initialise_labels()
car = structure.get_child_by_title("Car", Object).create_instance()
car.set_for_frames(BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2))
row.add_object_instance(car)
row.save()
labels = project.create_collection("Labels", collection_type=ProjectCollectionType.LABEL)
wanted = ProjectLabelCollectionItemRequest(data_uuid=hash_of["e0"], frame=0, annotation_id=car.object_hash)
assert labels.add_items([wanted]).failed_items == []
assert [i.annotation_id for _, instances in labels.list_annotations() for i in instances] == [car.object_hash]
assert list(labels.list_frames()) == [] and list(frames.list_annotations()) == []
refused((OperationNotAllowed, InvalidArgumentsError), lambda: frames.add_preset_items(preset))
refused((OperationNotAllowed, InvalidArgumentsError), lambda: frames.remove_preset_items(preset))
frames.update_collection(name="Some frames")
assert [c.name for c in project.list_collections()] == ["Some frames", "Labels"]
assert project.get_collection(labels.uuid).name == "Labels"
project.delete_collection(labels.uuid)
refused(AuthorisationError, lambda: project.get_collection(labels.uuid))
print(json.dumps({"collections": [c.name for c in project.list_collections()]}))
