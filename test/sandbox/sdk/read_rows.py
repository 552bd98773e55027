"""Loads every label row of projects with whatever version of Encord's SDK runs it, saves them unchanged when asked to.

Arguments: URL of the sandbox, path of the owner's key, "save" or "read", project hashes.
Prints one JSON line: how many instances each row holds, by data title and branch.
"""

import json
import sys

from encord import EncordUserClient

domain, key_path, mode, *projects = sys.argv[1:]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)
counts = {}
for project_hash in projects:
    project = client.get_project(project_hash)
    rows = [row for row in project.list_label_rows_v2(include_all_label_branches=True) if row.label_hash]
    with project.create_bundle() as bundle:
        for row in rows:
            row.initialise_labels(bundle=bundle)
    for row in rows:
        name = f"{row.dataset_title}/{row.data_title}/{row.branch_name}"
        objects = sorted(
            [instance.object_name, len(instance.get_annotations())] for instance in row.get_object_instances()
        )
        classifications = sorted(
            [instance.classification_name, len(instance.get_annotations())]
            for instance in row.get_classification_instances()
        )
        counts[name] = [objects, classifications]
    if mode == "save":
        with project.create_bundle() as bundle:
            for row in rows:
                row.save(bundle=bundle)
print(json.dumps(counts, sort_keys=True))
