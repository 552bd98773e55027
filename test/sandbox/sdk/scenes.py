"""Labels in the spaces of scenes and on continuous scenes, with whatever version of Encord's SDK runs this.

Arguments: mode, URL of the sandbox, path of the owner's key, then
  setup INTEGRATION   registers the scenes and makes a project; prints its hash
  write PROJECT       labels the scenes and prints what was set
  read PROJECT        prints what is there
  save PROJECT        saves every row unchanged and prints what is there afterwards
The older generation knows neither images in scenes nor continuous scenes: it leaves them out, of its output as well.
"""

import json
import sys

from encord import EncordUserClient
from encord.objects import Classification, Object, OntologyStructure, Shape
from encord.objects.attributes import RadioAttribute, TextAttribute
from encord.objects.coordinates import BoundingBoxCoordinates, CuboidCoordinates
from encord.objects.frames import Range
from generations import OLD

mode, domain, key_path, argument = sys.argv[1:5]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)


def setup():
    structure = OntologyStructure()
    points = structure.add_object("Points", Shape.SEGMENTATION)
    points.add_attribute(TextAttribute, "Note")
    structure.add_object("Box", Shape.BOUNDING_BOX)
    structure.add_object("Cuboid", Shape.CUBOID)
    radio = structure.add_classification().add_attribute(RadioAttribute, "Weather")
    radio.add_option("Rain")
    ontology = client.create_ontology("Scenes", structure=structure).ontology_hash
    folder = client.create_storage_folder("scenes")
    events = [{"timestamp": at, "uri": f"s3://scenes/{at}.pcd"} for at in range(3)]
    images = [{"timestamp": at, "uri": f"s3://scenes/{at}.jpg"} for at in range(2)]
    streams = {"lidar": {"type": "point_cloud", "events": events}, "front": {"type": "image", "events": images}}
    recording = {"url": "s3://scenes/drive.mcap", "format": "mcap"}
    job = folder.add_private_data_to_folder_start(
        integration_id=argument,
        private_files={"scenes": [{"title": "streams", "scene": streams}, {"title": "recording", "scene": recording}]},
    )
    done = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60)
    assert done.status.value == "DONE", done
    dataset = client.create_dataset("scenes", 0, create_backing_folder=False).dataset_hash
    client.get_dataset(dataset).link_items([item.item_uuid for item in done.items_with_names])
    print(json.dumps(client.create_project("Scenes", [dataset], ontology_hash=ontology)))


def made(row, title, kind=Object):
    return row.ontology_structure.get_child_by_title(title, kind).create_instance()


def rain(row, **options):
    thing = row.ontology_structure.get_child_by_title("Weather", Classification)
    instance = thing.create_instance(**options)
    instance.set_answer(thing.attributes[0].options[0])
    return instance


def label_streams(row):
    cloud = row.get_space(stream_id="lidar", event_index=1, type_="point_cloud")
    instance = made(row, "Points")
    cloud.put_object_instance(instance, [Range(start=10, end=15), Range(start=40, end=41)])
    instance.set_answer("a lamp post")
    again = row.get_space(stream_id="lidar", event_index=2, type_="point_cloud")
    again.put_object_instance(instance, Range(start=0, end=3))
    cuboid = made(row, "Cuboid")
    cuboid.set_for_frames(CuboidCoordinates(position=(1, 2, 3), orientation=(0, 0, 0.5), size=(4, 5, 6)), [0, 2])
    row.add_object_instance(cuboid)
    if not OLD:
        image = row.get_space(stream_id="front", event_index=1, type_="image")
        box = made(row, "Box")
        image.put_object_instance(box, BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2))
        image.put_classification_instance(rain(row))


def label_recording(row):
    assert row.is_event_based and row.number_of_frames == 0
    cuboid = made(row, "Cuboid")
    row.add_object_instance(cuboid)
    for at, x in ((0, 1.0), (1_500_000_000, 2.0)):
        cuboid.upsert_event(
            CuboidCoordinates(position=(x, 2, 3), orientation=(0, 0, 0), size=(4, 5, 6)), at, interpolation="linear"
        )
    cuboid.delete_event(3_000_000_000)
    weather = rain(row, range_only=True)
    weather.set_for_frames(Range(start=0, end=2_000_000_000))
    row.add_classification_instance(weather)
    cloud = row.get_space(id="lidar@1500000000", type_="point_cloud")
    cloud.put_object_instance(made(row, "Points"), Range(start=5, end=9))


def placed(annotation):
    return [annotation.frame, json.dumps(annotation.coordinates.to_dict(), sort_keys=True)]


def tell_recording(row):
    events = [
        [event.kind, event.frame, *([event.interpolation, repr(event.coordinates)] if event.kind == "upsert" else [])]
        for one in row.get_object_instances()
        if one.object_name == "Cuboid"
        for event in one.get_events()
    ]
    ranges = [[[r.start, r.end] for r in one.range_list] for one in row.get_classification_instances()]
    return {"events": events, "ranges": ranges, "spaces": tell_spaces(row)}


def tell_spaces(row):
    told = {}
    for space in row.get_spaces():
        objects = sorted(
            [one.object_name, one.get_answer(one.ontology_item.attributes[0]) if one.object_name == "Points" else None]
            for one in space.get_object_instances()
        )
        classes = sorted(one.classification_name for one in space.get_classification_instances())
        if objects or classes:
            raw = space._to_space_dict()["labels"]["objects"]
            points = sorted(one.get("segmentation") or json.dumps(one.get("boundingBox"), sort_keys=True) for one in raw)
            told[f"{type(space).__name__} {space.space_id}"] = [objects, classes, points]
    return told


def tell(row):
    if row.data_title == "recording":
        return tell_recording(row)
    cuboids = [one for one in row.get_object_instances() if one.object_name == "Cuboid"]
    return {"cuboids": [[placed(a) for a in one.get_annotations()] for one in cuboids], "spaces": tell_spaces(row)}


if mode == "setup":
    setup()
else:
    project = client.get_project(argument)
    rows = {row.data_title: row for row in project.list_label_rows_v2()}
    if OLD:
        del rows["recording"]
    labels = {"streams": label_streams, "recording": label_recording}
    for title, row in rows.items():
        row.initialise_labels()
        if mode == "write":
            labels[title](row)
        if mode in ("write", "save"):
            row.save()
    rows = {row.data_title: row for row in project.list_label_rows_v2() if row.data_title in rows}
    for row in rows.values():
        row.initialise_labels()
    print(json.dumps({title: tell(row) for title, row in sorted(rows.items())}, sort_keys=True))
