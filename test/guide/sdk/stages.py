"""Prints, as JSON, the stage of every data unit of a project as the SDK sees it. Arguments: domain, key file, project."""

import json
import sys

from encord import EncordUserClient

domain, key_file, project_hash = sys.argv[1:]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_file, domain=domain)
project = client.get_project(project_hash)
by_task = {
    str(task.data_hash): {"stage": stage.title, "task": str(task.uuid), "title": task.data_title}
    for stage in project.workflow.stages
    for task in stage.get_tasks()
}
by_row = {str(row.data_hash): row.workflow_graph_node.title for row in project.list_label_rows_v2()}
print(json.dumps({"tasks": by_task, "rows": by_row}))
