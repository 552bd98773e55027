"""What Encord's own SDK, unmodified, makes of the faults that the sandbox can inject: each is what the SDK takes it for.

Arguments: URL of the sandbox, path of the owner's key, uuid of an integration, URL of the admin API.
"""

import json
import sys
import time
import urllib.request

from encord import EncordUserClient
from encord.exceptions import AuthenticationError, InvalidArgumentsError, RateLimitExceededError, UnknownException

domain, key_path, integration, admin_url = sys.argv[1:5]
client = EncordUserClient.create_with_ssh_private_key(ssh_private_key_path=key_path, domain=domain)


def faults(*rules):
    for method, body in (("DELETE", None), ("POST", json.dumps(rules).encode())):
        urllib.request.urlopen(urllib.request.Request(f"{admin_url}/faults", body, method=method)).close()


def refused(kinds, call):
    try:
        call()
    except kinds as error:
        return error
    raise SystemExit(f"not refused: {kinds}")


folder = client.create_storage_folder("faults")
spec = {"images": [{"objectUrl": f"s3://faults/{n}.jpg", "title": f"f{n}"} for n in range(4)]}
job = folder.add_private_data_to_folder_start(integration_id=integration, private_files=spec)
result = folder.add_private_data_to_folder_get_result(job, timeout_seconds=60)
dataset = client.create_dataset("faults", 0, create_backing_folder=False).dataset_hash
client.get_dataset(dataset).link_items([item.item_uuid for item in result.items_with_names])
ontology = client.create_ontology("Faults").ontology_hash
project = client.get_project(client.create_project("Faults", [dataset], ontology_hash=ontology))
stage = project.workflow.get_stage(name="Annotate 1")
review = project.workflow.get_stage(name="Review 1")

# A limit with Retry-After is waited for, without one as well; at the fourth refusal the SDK gives up.
faults({"match": {"method": "GET"}, "times": 2, "then": {"status": 429, "retryAfter": 1}})
started = time.time()
assert client.get_storage_folder(folder.uuid).name == "faults" and time.time() - started > 1.5
faults({"match": {"method": "GET"}, "times": 1, "then": {"status": 429}})
assert client.get_storage_folder(folder.uuid).name == "faults"
faults({"match": {"method": "GET"}, "times": 4, "then": {"status": 429, "retryAfter": 0}})
error = refused(RateLimitExceededError, lambda: client.get_storage_folder(folder.uuid))
assert getattr(error, "retry_after", 0) in (0, None), error

# A creation is never sent again, so what was done before a 502 stays hidden from it.
faults({"match": {"method": "POST", "path": "*/storage/folders"}, "times": 1, "then": {"status": 502, "after": True}})
refused(UnknownException, lambda: client.create_storage_folder("hidden"))
assert [one.name for one in client.list_storage_folders(search="hidden")] == ["hidden"]

faults({"match": {"path": "/v2/*"}, "times": 1, "then": {"skewSeconds": 3600}})
refused(AuthenticationError, lambda: client.get_storage_folder(folder.uuid))
faults({"match": {"path": "/v2/*"}, "times": 1, "then": {"unknownKey": True}})
refused(AuthenticationError, lambda: client.get_storage_folder(folder.uuid))

faults({"match": {"path": "*/data-upload-jobs/*"}, "times": 2, "then": {"pendingJob": True}})
pending = folder.add_private_data_to_folder_get_result(job, timeout_seconds=0)
assert (pending.status.value, pending.units_pending_count, pending.items_with_names) == ("PENDING", 4, []), pending
assert folder.add_private_data_to_folder_get_result(job, timeout_seconds=30).status.value == "DONE"

# A bundle with one stale task is refused as a whole.
waiting = list(stage.get_tasks())
faults({"match": {"path": "*/actions"}, "times": 1, "then": {"staleTask": True}})
try:
    with project.create_bundle() as bundle:
        for task in waiting[:2]:
            task.submit(bundle=bundle)
    raise SystemExit("a bundle with a stale task was accepted")
except InvalidArgumentsError as error:
    assert str(waiting[0].uuid) in str(error), error
assert [task.uuid for task in review.get_tasks()] == [waiting[0].uuid]
assert [task.uuid for task in stage.get_tasks()] == [task.uuid for task in waiting[1:]]
print("{}")
