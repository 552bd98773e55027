"""The SDK's side: task.py TASK DOMAIN KEY_FILE ARGUMENT…; see bench/ours/task.ts, which does the same."""

import json
import logging
import resource
import sys

from encord import EncordUserClient

BUNDLE = 1000
UPLOAD = 1000

logging.disable(logging.INFO)


def read(client, project_hash):
    project = client.get_project(project_hash)
    rows = [row for row in project.list_label_rows_v2() if row.is_labelling_initialised or row.label_hash]
    with project.create_bundle(bundle_size=BUNDLE) as bundle:
        for row in rows:
            row.initialise_labels(bundle=bundle)
    return sum(len(row.get_object_instances()) for row in rows)


def register(client, folder_uuid, integration, file):
    folder = client.get_storage_folder(folder_uuid)
    with open(file, encoding="utf-8") as source:
        images = json.load(source)["images"]
    jobs = [
        folder.add_private_data_to_folder_start(integration, {"images": images[at : at + UPLOAD]})
        for at in range(0, len(images), UPLOAD)
    ]
    return sum(folder.add_private_data_to_folder_get_result(job).units_done_count for job in jobs)


def attach(client, project_hash, dataset_hash, stage_title):
    project = client.get_project(project_hash)
    project.add_datasets([dataset_hash])
    stage = project.workflow.get_stage(name=stage_title)
    return sum(1 for _ in stage.get_tasks(dataset_hash=dataset_hash))


def main(task, domain, key_file, *rest):
    client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_file, domain=domain)
    count = {"read": read, "register": register, "attach": attach}[task](client, *rest)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"count": count, "peak": peak}))


main(*sys.argv[1:])
