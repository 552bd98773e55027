"""Labels of every data type, shape and answer kind, written and read with whatever version of Encord's SDK runs this.

Arguments: mode, URL of the sandbox, path of the owner's key, then
  setup INTEGRATION   registers the data, makes the ontologies and three projects; prints their hashes
  write PROJECT…      labels every row and prints what was set
  read PROJECT…       prints what is there
  save PROJECT…       saves every row unchanged and prints what is there afterwards
What is printed is one JSON line: row → objects and classifications, object by object and frame by frame.
"""

import json
import sys

from encord import EncordUserClient
from encord.objects import Classification, Object, OntologyStructure, Shape
from encord.objects import coordinates as geometry
from encord.objects.attributes import ChecklistAttribute, NumericAttribute, RadioAttribute, TextAttribute
from encord.objects.bitmask import BitmaskCoordinates
from encord.objects.classification import OntologyClassificationLevel
from encord.objects.coordinates import (
    AudioCoordinates,
    BoundingBoxCoordinates,
    Cuboid2DIsometricCoordinates,
    Cuboid2DPerspectiveCoordinates,
    CuboidCoordinates,
    HtmlCoordinates,
    PointCoordinate,
    PointCoordinate3D,
    PolygonCoordinates,
    PolylineCoordinates,
    RotatableBoundingBoxCoordinates,
    SkeletonCoordinate,
    SkeletonCoordinates,
    TextCoordinates,
)
from encord.objects.frames import Range
from encord.objects.html_node import HtmlNode, HtmlRange
from encord.objects.skeleton_template import SkeletonTemplate
from encord.orm.skeleton_template import SkeletonTemplateCoordinate

mode, domain, key_path, *arguments = sys.argv[1:]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)
B = "https://bucket.s3.eu-west-1.amazonaws.com/"


def points(*numbers):
    return [PointCoordinate(x, y) for x, y in zip(numbers[::2], numbers[1::2])]


def mask():
    return BitmaskCoordinates.from_dict(
        {"bitmask": {"top": 0, "left": 0, "height": 10, "width": 20, "rleString": "]14`00c3"}}
    )


def skeleton():
    return SkeletonCoordinates(
        name="Tri",
        values=[
            SkeletonCoordinate(x=0.1 * at, y=0.2, name=f"p{at}", color="#ff0000", value=f"p{at}", feature_hash=f"sk00000{at}")
            for at in range(2)
        ],
    )


SQUARE = points(0.1, 0.1, 0.5, 0.1, 0.5, 0.5, 0.1, 0.5)
FRAMED = {
    Shape.BOUNDING_BOX: BoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.25),
    Shape.ROTATABLE_BOUNDING_BOX: RotatableBoundingBoxCoordinates(height=0.2, width=0.3, top_left_x=0.1, top_left_y=0.2, theta=33.5),
    Shape.POLYGON: PolygonCoordinates(polygons=[[SQUARE, points(0.2, 0.2, 0.3, 0.2, 0.3, 0.3)], [points(0.6, 0.6, 0.9, 0.6, 0.9, 0.9)]]),
    Shape.POLYLINE: PolylineCoordinates(values=points(0.1, 0.1, 0.4, 0.2, 0.9, 0.05)),
    Shape.POINT: PointCoordinate(0.123456789, 0.75),
    Shape.CUBOID_2D: Cuboid2DPerspectiveCoordinates(front=SQUARE, vanishing_point=PointCoordinate(0.8, 0.2), scale_ratio=0.5),
    Shape.BITMASK: mask(),
    Shape.SKELETON: None,
}
IN_SPACE = {
    Shape.CUBOID: CuboidCoordinates(position=(1.5, 2, 3), orientation=(0, 0.1, 0), size=(4, 5, 6)),
    Shape.POINT: PointCoordinate3D(1, 2, 3),
    Shape.POLYLINE: PolylineCoordinates(values=[PointCoordinate3D(1, 2, 3), PointCoordinate3D(4, 5, 6)]),
}
NEW = {}
if hasattr(Shape, "CIRCLE"):
    NEW = {
        Shape.CIRCLE: geometry.CircleCoordinates(center_x=0.5, center_y=0.4, radius=0.1, stretch=1.5, theta=20),
        Shape.ELLIPSE: geometry.EllipseCoordinates(center_x=0.5, center_y=0.4, rx=0.1, ry=0.2, theta=10),
    }


def ontology_of(shapes):
    structure = OntologyStructure()
    for shape in shapes:
        thing = structure.add_object(f"A {shape.value}", shape)
        kind = thing.add_attribute(RadioAttribute, "Kind", required=True)
        first = kind.add_option("First")
        kind.add_option("Second")
        inner = first.add_nested_attribute(RadioAttribute, "Inner")
        deep = inner.add_option("Deep")
        deep.add_nested_attribute(TextAttribute, "Deepest")
        first.add_nested_attribute(ChecklistAttribute, "Some").add_option("One")
        flags = thing.add_attribute(ChecklistAttribute, "Flags")
        for title in ("A", "B", "C"):
            flags.add_option(title)
        thing.add_attribute(TextAttribute, "Note")
        thing.add_attribute(NumericAttribute, "Count")
        if shape not in (Shape.AUDIO, Shape.TEXT):
            moving = thing.add_attribute(RadioAttribute, "State", dynamic=True)
            moving.add_option("Moving")
            moving.add_option("Parked").add_nested_attribute(TextAttribute, "Where")
            marks = thing.add_attribute(ChecklistAttribute, "Marks", dynamic=True)
            marks.add_option("X")
            marks.add_option("Y")
            thing.add_attribute(TextAttribute, "Said", dynamic=True)
            thing.add_attribute(NumericAttribute, "Speed", dynamic=True)
    if Shape.SKELETON in shapes:
        hash_ = next(o.feature_node_hash for o in structure.objects if o.shape == Shape.SKELETON)
        structure.add_skeleton_template(
            SkeletonTemplate(
                name="Tri", width=0.2, height=0.3, shape=Shape.SKELETON, feature_node_hash=hash_,
                skeleton={
                    str(at): SkeletonTemplateCoordinate(x=0.1 * at, y=0.1, name=f"p{at}", color="#ff0000", value=f"p{at}", feature_hash=f"sk00000{at}")
                    for at in range(2)
                },
                skeleton_edges={"0": {"1": {"color": "#000000"}}},
            )
        )
    radio = structure.add_classification().add_attribute(RadioAttribute, "Weather", required=True)
    radio.add_option("Rain").add_nested_attribute(NumericAttribute, "Millimetres")
    radio.add_option("Sun")
    checklist = structure.add_classification().add_attribute(ChecklistAttribute, "Seen")
    checklist.add_option("Cars")
    checklist.add_option("People")
    structure.add_classification().add_attribute(TextAttribute, "Summary")
    structure.add_classification().add_attribute(NumericAttribute, "Rating")
    whole = structure.add_classification(level=OntologyClassificationLevel.GLOBAL)
    whole.add_attribute(RadioAttribute, "Quality").add_option("Good")
    return structure


def register(title, items):
    folder = client.create_storage_folder(title)
    job = folder.add_private_data_to_folder_start(integration_id=arguments[0], private_files=items)
    result = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60)
    assert result.status.value == "DONE", result
    dataset = client.create_dataset(title, 0, create_backing_folder=False).dataset_hash
    client.get_dataset(dataset).link_items([item.item_uuid for item in result.items_with_names])
    return dataset


def setup():
    size = {"width": 20, "height": 10, "file_size": 1000}
    common = register(
        "labels",
        {
            "images": [{"objectUrl": B + "i.png", "title": "image", "imageMetadata": {**size, "mime_type": "image/png"}}],
            "videos": [{"objectUrl": B + "v.mp4", "title": "video", "videoMetadata": {**size, "fps": 10, "duration": 2, "mime_type": "video/mp4"}}],
            "image_groups": [
                {"title": "image group", "createVideo": False, **{f"objectUrl_{n}": f"{B}g{n}.png" for n in range(3)}},
                {"title": "image sequence", "createVideo": True, **{f"objectUrl_{n}": f"{B}s{n}.png" for n in range(3)}},
            ],
            "dicom_series": [{"title": "dicom", **{f"objectUrl_{n}": f"{B}d{n}.dcm" for n in range(3)}}],
            "nifti": [{"objectUrl": B + "n.nii", "title": "nifti"}],
            "audio": [{"objectUrl": B + "a.mp3", "title": "audio"}],
            "text": [{"objectUrl": B + "t.txt", "title": "plain text"}, {"objectUrl": B + "h.html", "title": "html", "textMetadata": {"file_size": 9, "mime_type": "text/html"}}],
            "pdfs": [{"objectUrl": B + "p.pdf", "title": "pdf", "pdfMetadata": {"file_size": 9, "num_pages": 3}}],
            "scenes": [{"title": "scene", "scene": {"lidar": {"type": "point_cloud", "events": [{"timestamp": n, "uri": f"{B}{n}.pcd"} for n in range(3)]}}}],
        },
    )
    extra = register(
        "labels of the newer generation",
        {
            "images": [{"objectUrl": B + "i.png", "title": "image", "imageMetadata": {**size, "mime_type": "image/png"}}],
            "time_series": [{"objectUrl": B + "c.csv", "title": "time series"}],
        },
    )
    old = [shape for shape in Shape if shape.value not in ("circle", "ellipse", "time_range")]
    both = client.create_ontology("Both", structure=ontology_of(old)).ontology_hash
    newer = client.create_ontology("Newer", structure=ontology_of([Shape.CIRCLE, Shape.ELLIPSE, Shape.TIME_RANGE])).ontology_hash
    projects = [client.create_project(title, [common], ontology_hash=both) for title in ("old", "new")]
    projects.append(client.create_project("extra", [extra], ontology_hash=newer))
    print(json.dumps(projects))


def answer_static(instance, thing):
    attributes = {attribute.name: attribute for attribute in thing.attributes}
    kind = attributes["Kind"]
    first = kind.options[0]
    inner, some = first.nested_options
    instance.set_answer(first, kind)
    instance.set_answer(inner.options[0], inner)
    instance.set_answer("bottom", inner.options[0].nested_options[0])
    instance.set_answer([some.options[0]], some)
    instance.set_answer([attributes["Flags"].options[0], attributes["Flags"].options[2]], attributes["Flags"])
    instance.set_answer("a note with é, 漢 and \"quotes\"", attributes["Note"])
    instance.set_answer(4.25, attributes["Count"])


def answer_dynamic(instance, thing, frames):
    attributes = {attribute.name: attribute for attribute in thing.attributes}
    state = attributes["State"]
    instance.set_answer(state.options[0], state, frames=frames[0])
    if len(frames) > 1:
        instance.set_answer(state.options[1], state, frames=frames[-1])
    instance.set_answer(list(attributes["Marks"].options), attributes["Marks"], frames=frames[-1])
    instance.set_answer("hello", attributes["Said"], frames=frames[0])
    instance.set_answer(7.5, attributes["Speed"], frames=frames[-1])


def kind_of(row):
    return row.data_title


def coordinates_of(kind, shape):
    if kind == "scene":
        return IN_SPACE.get(shape)
    if shape == Shape.SKELETON:
        return skeleton()
    return FRAMED.get(shape) or NEW.get(shape)


def label(row):
    kind = kind_of(row)
    structure = row.ontology_structure
    last = max(0, row.number_of_frames - 1)
    ranged = {
        "audio": (Shape.AUDIO, lambda: AudioCoordinates(range=[Range(start=100, end=200), Range(start=300, end=310)])),
        "plain text": (Shape.TEXT, lambda: TextCoordinates(range=[Range(start=1, end=9)])),
        "html": (Shape.TEXT, lambda: HtmlCoordinates(range=[HtmlRange(start=HtmlNode(xpath="/html/p[1]", offset=1), end=HtmlNode(xpath="/html/p[2]", offset=5))])),
        "time series": (getattr(Shape, "TIME_RANGE", None), lambda: geometry.TimeRangeCoordinates(range=[Range(start=5, end=50)])),
    }
    for thing in structure.objects:
        if kind in ranged:
            shape, make = ranged[kind]
            if thing.shape != shape:
                continue
            instance = thing.create_instance()
            instance.set_for_frames(make(), 0, confidence=0.5, created_by="ann@example.org")
            answer_static(instance, thing)
            row.add_object_instance(instance)
            continue
        coordinates = coordinates_of(kind, thing.shape)
        if coordinates is None or (thing.shape == Shape.BITMASK and kind not in ("image", "video")):
            continue
        frames = sorted({0, last})
        for at in range(2):
            instance = thing.create_instance()
            instance.set_for_frames(coordinates, frames, confidence=0.5 + at / 4, created_by="ann@example.org", manual_annotation=at == 0)
            if at == 0:
                answer_static(instance, thing)
                answer_dynamic(instance, thing, frames)
            row.add_object_instance(instance)
        if thing.shape == Shape.CUBOID_2D:
            instance = thing.create_instance()
            instance.set_for_frames(Cuboid2DIsometricCoordinates(front=SQUARE, offset=PointCoordinate(0.1, 0.1)), 0, created_by="ann@example.org")
            row.add_object_instance(instance)
    answers = {
        "Weather": lambda a: a.options[0],
        "Seen": lambda a: list(a.options),
        "Summary": lambda a: "all is well",
        "Rating": lambda a: -2.5,
        "Quality": lambda a: a.options[0],
    }
    for classification in structure.classifications:
        attribute = classification.attributes[0]
        instance = classification.create_instance(range_only=True) if kind in ranged else classification.create_instance()
        if attribute.name == "Quality":
            if kind in ranged or kind == "scene":
                continue
        elif kind in ranged:
            instance.set_for_frames(0)
        else:
            instance.set_for_frames(sorted({0, last}), created_by="ann@example.org")
        instance.set_answer(answers[attribute.name](attribute))
        if attribute.name == "Weather":
            instance.set_answer(12.5, attribute.options[0].nested_options[0])
        row.add_classification_instance(instance)


def told(value):
    if value is None or isinstance(value, (str, float, int)):
        return value
    if isinstance(value, (list, tuple, set)):
        return [told(one) for one in value]
    return value.title if hasattr(value, "title") else value.label


def nested_of(attribute):
    for option in getattr(attribute, "options", []):
        for inner in getattr(option, "nested_options", []):
            yield inner
            yield from nested_of(inner)


def all_attributes(owner):
    for attribute in owner.attributes:
        yield attribute
        yield from nested_of(attribute)


def tell(row):
    objects = {}
    for instance in row.get_object_instances():
        thing = instance.ontology_item
        ranged = thing.shape.value in ("audio", "text", "time_range")
        answers = {}
        for attribute in all_attributes(thing):
            try:
                value = instance.get_answer(attribute)
            except Exception as error:  # an answer that does not apply, e.g. below an option that is not chosen
                value = type(error).__name__
            if getattr(attribute, "dynamic", False) and isinstance(value, (list, tuple)):
                value = sorted([[told(one.answer), [[r.start, r.end] for r in one.ranges]] for one in value], key=json.dumps)
            else:
                value = told(value)
            answers[attribute.name] = value
        frames = {
            str(annotation.frame): [
                json.dumps(annotation.coordinates.to_dict(), default=repr, sort_keys=True),
                None if ranged else annotation.confidence,  # ranges have no confidence on the wire
                annotation.manual_annotation,
                annotation.created_by,
            ]
            for annotation in instance.get_annotations()
        }
        objects[instance.object_hash] = [thing.name, frames, answers]
    classifications = {}
    for instance in row.get_classification_instances():
        answers = {}
        for attribute in all_attributes(instance.ontology_item):
            answers[attribute.name] = told(instance.get_answer(attribute))
        frames = sorted(annotation.frame for annotation in instance.get_annotations())
        classifications[instance.classification_hash] = [instance.classification_name, frames, answers]
    return {"objects": objects, "classifications": classifications}


def rows_of(project_hash):
    project = client.get_project(project_hash)
    rows = project.list_label_rows_v2(include_images_data=True)
    with project.create_bundle() as bundle:
        for row in rows:
            row.initialise_labels(bundle=bundle)
    return project, rows


if mode == "setup":
    setup()
else:
    told_rows = {}
    for project_hash in arguments:
        project, rows = rows_of(project_hash)
        if mode == "write":
            for row in rows:
                label(row)
        if mode in ("write", "save"):
            with project.create_bundle() as bundle:
                for row in rows:
                    row.save(bundle=bundle)
        if mode == "save":
            project, rows = rows_of(project_hash)
        for row in rows:
            told_rows[f"{project_hash}/{row.data_title}"] = tell(row)
    print(json.dumps(told_rows, sort_keys=True, ensure_ascii=False))
