"""Scores every annotator of a consensus project against ground truth, with Encord's SDK, shapely and scipy.

evaluate_dermx.py DOMAIN KEY_FILE BENCHMARK_PROJECT PRODUCTION_PROJECT
"""

import json
import logging
import resource
import sys
from collections import defaultdict

import numpy as np
import shapely
from encord import EncordUserClient
from scipy.optimize import linear_sum_assignment

THRESHOLD = 0.5
BUNDLE = 1000

logging.disable(logging.INFO)


def area_of(coordinates, width, height):
    """One geometry of all rings, even-odd (as make_valid fills them), in pixels."""
    rings = [
        np.array([(point.x, point.y) for point in ring]) * (width, height)
        for polygon in coordinates.polygons
        for ring in polygon
        if len(ring) > 2
    ]
    if not rings:
        return shapely.Polygon()
    try:
        return shapely.make_valid(shapely.Polygon(rings[0], rings[1:]))
    except shapely.errors.GEOSException:  # rings without area
        parts = [shapely.make_valid(shapely.Polygon(ring)) for ring in rings]
        return shapely.symmetric_difference_all([part for part in parts if part.area > 0])


def objects_of(row):
    return [
        area_of(annotation.coordinates, row.width, row.height)
        for instance in row.get_object_instances()
        for annotation in instance.get_annotations()
    ]


def read(project, rows):
    with project.create_bundle(bundle_size=BUNDLE) as bundle:
        for row in rows:
            row.initialise_labels(bundle=bundle)


def match(truth, found):
    """Overlaps of the pairs of an assignment that has as many pairs as possible, then the largest sum."""
    if not truth or not found:
        return []
    left, right = np.array(truth, dtype=object)[:, None], np.array(found, dtype=object)[None, :]
    shared = shapely.area(shapely.intersection(left, right))
    whole = shapely.area(left) + shapely.area(right) - shared
    overlap = np.divide(shared, whole, out=np.zeros_like(shared), where=whole > 0)
    good = overlap >= THRESHOLD
    gain = np.where(good, min(overlap.shape) + 1 + overlap, 0)
    pairs = linear_sum_assignment(gain, maximize=True)
    return [overlap[at] for at in zip(*pairs) if good[at]]


def main(domain, key_file, benchmark_hash, production_hash):
    client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_file, domain=domain)
    benchmark = client.get_project(benchmark_hash)
    truth_rows = benchmark.list_label_rows_v2(workflow_graph_node_title_eq="Complete")
    read(benchmark, truth_rows)
    truth = {row.data_hash: objects_of(row) for row in truth_rows}

    production = client.get_project(production_hash)
    stage = production.workflow.get_stage(name="Consensus review")
    author = {
        (str(task.data_hash), option.label_branch_name): option.annotator
        for task in stage.get_tasks()
        for option in task.options
    }
    rows = [
        row
        for row in production.list_label_rows_v2(include_all_label_branches=True)
        if (row.data_hash, row.branch_name) in author
    ]
    read(production, rows)

    counts = defaultdict(lambda: {"truth": 0, "found": 0, "overlaps": []})
    for row in rows:
        found = objects_of(row)
        one = counts[author[row.data_hash, row.branch_name]]
        one["truth"] += len(truth[row.data_hash])
        one["found"] += len(found)
        one["overlaps"] += match(truth[row.data_hash], found)

    annotators = {}
    for name, one in sorted(counts.items()):
        matched = len(one["overlaps"])
        annotators[name] = {
            "precision": matched / one["found"],
            "recall": matched / one["truth"],
            "f1": 2 * matched / (one["found"] + one["truth"]),
            "meanIou": float(np.mean(one["overlaps"])),
        }
    overlaps = np.concatenate([one["overlaps"] for one in counts.values()])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps(
            {
                "submissions": len(rows),
                "matched": len(overlaps),
                "meanIou": float(overlaps.mean()),
                "annotators": annotators,
                "peak": peak,
            }
        )
    )


main(*sys.argv[1:])
