"""Exercises the sandbox's storage, datasets, ontologies and organisation with Encord's own SDK, unmodified.

Arguments: URL of the sandbox, path of the owner's key, uuid of an integration, uuid of a group.
Prints one JSON line of facts for the test that started it; any surprise is an exception.
"""

import json
import sys
import tempfile
from pathlib import Path
from uuid import UUID

import requests
from encord import EncordUserClient
from encord.constants.enums import DataType
from encord.http.bundle import Bundle
from encord.exceptions import AuthenticationError, InvalidArgumentsError, ResourceNotFoundError
from encord.objects import OntologyStructure, Shape
from encord.objects.attributes import ChecklistAttribute, NumericAttribute, RadioAttribute, TextAttribute
from encord.objects.classification import Classification
from encord.objects.skeleton_template import SkeletonTemplate
from encord.orm.skeleton_template import SkeletonTemplateCoordinate
from encord.orm.dataset import (
    DataLinkDuplicatesBehavior,
    DatasetUserRole,
    ImagesDataFetchOptions,
    LongPollingStatus,
    StorageLocation,
)
from encord.utilities.ontology_user import OntologyUserRole
from encord.orm.storage import (
    DataUploadAudio,
    CustomerProvidedAudioMetadata,
    DataUploadDicomSeriesDicomFile,
    DataUploadDicomSeries,
    DataUploadImage,
    DataUploadImageGroup,
    DataUploadImageGroupImage,
    CustomerProvidedImageMetadata,
    DataUploadItems,
    DataUploadNifti,
    DataUploadPDF,
    DataUploadText,
    DataUploadVideo,
    CustomerProvidedVideoMetadata,
    FoldersSortBy,
    StorageItemType,
    StorageUserRole,
)

from generations import has

domain, key_path, integration = sys.argv[1:4]
group = UUID(sys.argv[4])
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)
facts = {}

# --- authentication -------------------------------------------------------------------------------------------------
stranger = "\n".join(
    [
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZWQyNTUxOQAAACADoQe/884Qvh1w3RjnS8CZZ+TWMJulDV8d3IZkElUxuAAAAIgAAAAAAAAAAAAAAAtzc2gtZWQyNTUxOQAAACADoQe/884Qvh1w3RjnS8CZZ+TWMJulDV8d3IZkElUxuAAAAEAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHwOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4AAAAAAECAwQF",
        "-----END OPENSSH PRIVATE KEY-----",
    ]
)
try:
    EncordUserClient.create_with_ssh_private_key(stranger, domain=domain).get_storage_folder(
        "00000000-0000-4000-8000-000000000000"
    )
    raise SystemExit("a key that nobody has was accepted")
except AuthenticationError:
    pass

# --- folders --------------------------------------------------------------------------------------------------------
root = client.create_storage_folder("Street scenes é", description="all of them", client_metadata={"team": "a"})
assert root.name == "Street scenes é" and root.client_metadata == {"team": "a"}, root
child = client.create_storage_folder("benchmark", parent_folder=root)
grandchild = child.create_subfolder("night")
assert child.parent.uuid == root.uuid
assert [f.uuid for f in root.list_subfolders()] == [child.uuid]
assert {f.uuid for f in root.find_subfolders(search="")} >= {child.uuid}
root.update(description="changed", client_metadata={"team": "b"})
again = client.get_storage_folder(root.uuid)
assert again.description == "changed" and again.client_metadata == {"team": "b"}
assert root.uuid in [f.uuid for f in client.list_storage_folders(order=FoldersSortBy.NAME, desc=True, page_size=1)]
assert [f.uuid for f in client.find_storage_folders(search="night")] == [grandchild.uuid]
grandchild.move_to_folder(root)
assert client.get_storage_folder(grandchild.uuid).parent.uuid == root.uuid
grandchild.delete()
try:
    client.get_storage_folder(grandchild.uuid)
    raise SystemExit("a deleted folder is still there")
except ResourceNotFoundError:
    pass
with Bundle() as bundle:
    root.update(name="Street scenes", bundle=bundle)
    child.update(description="bundled", bundle=bundle)
assert client.get_storage_folder(root.uuid).name == "Street scenes"
root.add_group(group, StorageUserRole.USER)
assert [g.group_hash for g in root.list_groups()] == [group]
root.remove_group(group)
assert list(root.list_groups()) == []
assert root.get_summary().folders == 1

# --- upload jobs, typed ---------------------------------------------------------------------------------------------
B = "https://bucket.s3.eu-west-1.amazonaws.com/"
items = DataUploadItems(
    videos=[
        DataUploadVideo(
            object_url=B + "v.mp4",
            title="a video",
            client_metadata={"weather": "rain", "nothing": None},
            video_metadata=CustomerProvidedVideoMetadata(
                fps=25.0, duration=4.0, width=1920, height=1080, file_size=1000, mime_type="video/mp4"
            ),
        )
    ],
    images=[
        DataUploadImage(
            object_url=B + f"i{n}.jpg",
            image_metadata=CustomerProvidedImageMetadata(mime_type="image/jpeg", file_size=5, height=10, width=20),
        )
        for n in range(3)
    ],
    image_groups=[
        DataUploadImageGroup(
            title="a group", images=[DataUploadImageGroupImage(url=B + f"g{n}.png", title=f"g{n}") for n in range(2)]
        ),
        DataUploadImageGroup(
            title="a sequence",
            create_video=True,
            images=[DataUploadImageGroupImage(url=B + f"s{n}.png", title=f"s{n}") for n in range(3)],
        ),
    ],
    dicom_series=[
        DataUploadDicomSeries(
            title="a series", dicom_files=[DataUploadDicomSeriesDicomFile(url=B + f"d{n}.dcm", title=f"d{n}") for n in range(4)]
        )
    ],
    nifti=[DataUploadNifti(object_url=B + "n.nii.gz", title="a nifti")],
    audio=[
        DataUploadAudio(
            object_url=B + "a.mp3",
            title="an audio",
            audio_metadata=CustomerProvidedAudioMetadata(
                duration=2.5, file_size=7, mime_type="audio/mp3", sample_rate=44100, bit_depth=16, codec="mp3", num_channels=2
            ),
        )
    ],
    text=[DataUploadText(object_url=B + "t.txt", title="a text")],
    pdf=[DataUploadPDF(object_url=B + "p.pdf", title="a pdf")],
    skip_duplicate_urls=True,
)
job = child.add_private_data_to_folder_start(integration_id=integration, private_files=items)
result = child.add_private_data_to_folder_get_result(job, timeout_seconds=30)
assert result.status == LongPollingStatus.DONE, result
assert result.units_done_count == 11 and len(result.items_with_names) == 11, result
repeat = child.add_private_data_to_folder_get_result(
    child.add_private_data_to_folder_start(integration_id=integration, private_files=items), timeout_seconds=30
)
assert repeat.status == LongPollingStatus.DONE and repeat.units_done_count == 11 and repeat.items_with_names == []

# --- upload jobs, free JSON -----------------------------------------------------------------------------------------
free = {
    "videos": [{"objectUrl": B + "free.mp4", "videoMetadata": {"fps": 10, "duration": 1, "width": 4, "height": 3, "file_size": 1, "mime_type": "video/mp4"}}],
    "image_groups": [{"title": "free group", "createVideo": False, "objectUrl_0": B + "fg0.png", "objectUrl_1": B + "fg1.png"}],
    "dicom_series": [{"title": "free series", "objectUrl_0": B + "fd0.dcm"}],
    "pdfs": [{"object_url": B + "free.pdf", "pdf_metadata": {"fileSize": 1, "num_pages": 3}, "client_metadata": {"k": "v"}}],
    "skip_duplicate_urls": True,
}
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "spec.json"
    path.write_text(json.dumps(free))
    result = child.add_private_data_to_folder_get_result(
        child.add_private_data_to_folder_start(integration_id=integration, private_files=path), timeout_seconds=30
    )
assert result.status == LongPollingStatus.DONE and result.units_done_count == 4, result
broken = {"images": [{"objectUrl": B + "fine.jpg"}, {"objectUrl": B + "assay-sandbox-error/x.jpg"}]}
for ignore, expected in ((False, LongPollingStatus.ERROR), (True, LongPollingStatus.DONE)):
    result = child.add_private_data_to_folder_get_result(
        child.add_private_data_to_folder_start(integration_id=integration, private_files=broken, ignore_errors=ignore),
        timeout_seconds=30,
    )
    assert result.status == expected, result
    assert result.units_error_count == 1 and result.unit_errors[0].object_urls == [broken["images"][1]["objectUrl"]], result
slow = child.add_private_data_to_folder_start(
    integration_id=integration, private_files={"images": [{"objectUrl": B + "assay-sandbox-slow/x.jpg"}]}
)
assert child.add_private_data_to_folder_get_result(slow, timeout_seconds=0).status == LongPollingStatus.PENDING
assert child.add_data_to_folder_job_cancel(slow).units_cancelled_count == 1
assert child.add_private_data_to_folder_get_result(slow, timeout_seconds=5).status == LongPollingStatus.CANCELLED

# --- items ----------------------------------------------------------------------------------------------------------
listed = list(child.list_items(page_size=3))
by_name = {item.name: item for item in listed}
assert len(listed) == 11 + 4 + 2, sorted(by_name)
video = by_name["a video"]
assert (video.item_type, video.width, video.height, video.fps, video.duration) == (StorageItemType.VIDEO, 1920, 1080, 25.0, 4.0)
assert video.client_metadata == {"weather": "rain", "nothing": None}, video.client_metadata
assert by_name["free.pdf"].client_metadata == {"k": "v"}
assert [c.name for c in by_name["a group"].get_child_items()] == ["g0", "g1"]
assert len(list(by_name["a series"].get_child_items())) == 4
assert {i.name for i in child.find_items(search="free")} == {"free.mp4", "free group", "free series", "free.pdf"}
assert {i.item_type for i in child.list_items(item_types=[StorageItemType.PDF])} == {StorageItemType.PDF}
assert client.get_storage_item(video.uuid, sign_url=True).get_signed_url() == B + "v.mp4"
assert [i.uuid for i in client.get_storage_items([video.uuid, by_name["a pdf"].uuid])] == [video.uuid, by_name["a pdf"].uuid]
video.update(client_metadata={"weather": "sun"})
assert client.get_storage_item(video.uuid).client_metadata == {"weather": "sun"}
with Bundle() as bundle:
    for item in listed[:3]:
        item.update(name="renamed " + item.name, bundle=bundle)
assert client.get_storage_item(listed[0].uuid).name.startswith("renamed ")
child.move_items_to_folder(root, [by_name["free.mp4"].uuid])
assert [i.name for i in root.list_items()] == ["free.mp4"]
root.delete_storage_items([by_name["free.mp4"].uuid])
assert list(root.list_items()) == []
grouped = client.get_storage_item(child.create_data_group([by_name["a pdf"].uuid, video.uuid]))
assert grouped.item_type == StorageItemType.GROUP and [c.uuid for c in grouped.get_child_items()] == [by_name["a pdf"].uuid, video.uuid]
grouped.get_summary()

# local upload
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "local.png"
    path.write_bytes(b"not really a picture")
    local_uuid = child.upload_image(path, title="local")
local = client.get_storage_item(local_uuid, sign_url=True)
assert local.file_size == 20 and local.name == "local", local
assert requests.get(local.get_signed_url(), timeout=10).content == b"not really a picture"

# --- datasets -------------------------------------------------------------------------------------------------------
created = client.create_dataset("Benchmark", StorageLocation.CORD_STORAGE, dataset_description="d", create_backing_folder=False)
dataset = client.get_dataset(created.dataset_hash)
assert (dataset.title, dataset.description, dataset.data_rows) == ("Benchmark", "d", [])
order = [by_name[name].uuid for name in ("a video", "a group", "a sequence", "a series", "a nifti", "an audio", "a text", "a pdf")]
rows = dataset.link_items(order)
assert [r.data_type for r in rows] == [
    DataType.VIDEO, DataType.IMG_GROUP, DataType.IMG_GROUP, DataType.DICOM, DataType.NIFTI, DataType.AUDIO,
    DataType.PLAIN_TEXT, DataType.PDF,
], rows
assert [r.backing_item_uuid for r in rows] == order
assert rows[0].duration == 4.0 and rows[0].frames_per_second == 25
assert dataset.link_items(order, duplicates_behavior=DataLinkDuplicatesBehavior.SKIP) == []
try:
    dataset.link_items(order[:1], duplicates_behavior=DataLinkDuplicatesBehavior.FAIL)
    raise SystemExit("a duplicate was linked")
except Exception as error:
    assert "ResourceExists" in type(error).__name__, error
extra = dataset.link_items(order[:1], duplicates_behavior=DataLinkDuplicatesBehavior.DUPLICATE)
assert len(extra) == 1 and extra[0].uid != rows[0].uid
dataset.delete_data([extra[0].uid])
listed_rows = dataset.list_data_rows(data_types=[DataType.VIDEO])
assert [r.uid for r in listed_rows] == [rows[0].uid]
assert [r.uid for r in dataset.list_data_rows(title_like="%seq%")] == [rows[2].uid]
rows[1].refetch_data(images_data_fetch_options=ImagesDataFetchOptions(fetch_signed_urls=True), client_metadata=True, signed_url=True)
assert [i.title for i in rows[1].images_data] == ["g0", "g1"]
assert len(client.get_dataset(created.dataset_hash).data_rows) == 8
assert created.dataset_hash in [d["dataset"].dataset_hash for d in client.get_datasets(title_eq="Benchmark")]
assert list(client.get_storage_item(video.uuid).get_summary().accessible_datasets)[0].title == "Benchmark"
dataset.add_users(["lead@example.com"], DatasetUserRole.USER)
if has(dataset, "list_users"):
    assert {u.user_email for u in dataset.list_users()} == {"admin@sandbox.assay", "lead@example.com"}
if has(dataset, "remove_users"):
    dataset.remove_users(["lead@example.com", "nobody@example.com"])
    assert [u.user_email for u in dataset.list_users()] == ["admin@sandbox.assay"]
dataset.add_group(group, DatasetUserRole.ADMIN)
assert [g.group_hash for g in dataset.list_groups()] == [group]
dataset.remove_group(group)

# private data straight into a dataset
mirrored = client.get_dataset(client.create_dataset("Mirror", StorageLocation.AWS).dataset_hash)
response = mirrored.add_private_data_to_dataset(integration, {"images": [{"objectUrl": B + "m.jpg", "title": "m"}]})
assert [d.title for d in response.dataset_data_list] == ["m"], response
folder = client.get_storage_folder(mirrored.backing_folder_uuid)
folder.add_private_data_to_folder_get_result(
    folder.add_private_data_to_folder_start(integration, {"images": [{"objectUrl": B + "m2.jpg", "title": "m2"}]})
)
assert [r.title for r in client.get_dataset(mirrored.dataset_hash).data_rows] == ["m", "m2"]

# --- ontologies -----------------------------------------------------------------------------------------------------
structure = OntologyStructure()
skeleton = SkeletonTemplate(
    name="Tri", width=0.2, height=0.3, shape=Shape.SKELETON,
    skeleton={"0": SkeletonTemplateCoordinate(x=0.1, y=0.1, name="p0", color="#ff0000", value="p0")},
    skeleton_edges={"0": {}},
)
shapes = [shape for shape in Shape]
for shape in shapes:
    thing = structure.add_object(name=f"A {shape.value}", shape=shape)
    if shape == Shape.BOUNDING_BOX:
        radio = thing.add_attribute(RadioAttribute, name="Colour", required=True)
        red = radio.add_option("Dark Red")
        red.add_nested_attribute(TextAttribute, "Shade")
        checklist = thing.add_attribute(ChecklistAttribute, name="Flags", dynamic=True)
        checklist.add_option("A")
        thing.add_attribute(NumericAttribute, name="Count")
structure.add_skeleton_template(skeleton)
weather = structure.add_classification()
weather.add_attribute(RadioAttribute, "Weather").add_option("Rain")
structure.add_classification().add_attribute(TextAttribute, "Summary")
ontology = client.create_ontology("Street", description="o", structure=structure)
read = client.get_ontology(ontology.ontology_hash)
assert read.structure.to_dict() == structure.to_dict()
read.structure.add_object("One more", Shape.POLYGON)
read.title = "Street 2"
read.save()
assert len(client.get_ontology(ontology.ontology_hash).structure.objects) == len(shapes) + 1
assert [o["ontology"].title for o in client.get_ontologies(title_like="Street%")] == ["Street 2"]
read.add_group(group, OntologyUserRole.USER)
assert [g.group_hash for g in read.list_groups()] == [group]
read.structure.objects.append(read.structure.objects[0])
try:
    read.save()
    raise SystemExit("an ontology with the same hash twice was saved")
except InvalidArgumentsError:
    pass
response = requests.post(domain + "/v2/public/ontologies", json={}, timeout=10)
assert response.status_code == 401, response.text

# --- organisation ---------------------------------------------------------------------------------------------------
assert [g.group_hash for g in client.list_groups()] == [group]
assert [i.id for i in client.get_cloud_integrations()] == [integration]
schema = client.metadata_schema()
schema.add_scalar("weather", data_type="varchar")
schema.add_enum("light", values=["day", "night"])
schema.add_embedding("clip", size=512)
schema.save()
fetched = client.metadata_schema()
assert set(fetched.keys()) == {"weather", "light", "clip"}, list(fetched.keys())
fetched.delete_key("clip")
fetched.save()
token = client.get_bearer_token()
assert EncordUserClient.create_with_bearer_token(token, domain=domain).get_storage_folder(root.uuid).uuid == root.uuid

facts.update(shapes=len(shapes), items=len(listed), rows=len(rows))
print(json.dumps(facts))
