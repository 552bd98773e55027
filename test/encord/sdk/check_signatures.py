"""Signs requests that the client sent once more with the signer of Encord's own SDK, and compares to the letter:
Ed25519 is deterministic, so the same key over the same bytes at the same second gives the same signature.

Arguments: path of the key, path of a JSON file with [{method, url, body (base64), headers}]. Prints how many of each API agreed.
"""

import base64
import json
import sys
from pathlib import Path
from unittest import mock

from encord.configs import SshConfig
from encord.http.v2 import request_signer
from requests import Request

key_path, requests_path = sys.argv[1:3]
config = SshConfig.from_ssh_private_key(Path(key_path).read_text("utf8"))
counts = {"v1": 0, "v2": 0}
for sent in json.loads(Path(requests_path).read_text("utf8")):
    body = base64.b64decode(sent["body"])
    headers = sent["headers"]
    if "authorization" in headers:
        theirs = config.define_headers(None, None, body.decode("utf8"))["Authorization"]
        assert headers["authorization"] == theirs, sent["url"]
        counts["v1"] += 1
        continue
    created = int(headers["signature-input"].split("created=")[1].split(";")[0])
    prepared = Request(sent["method"], sent["url"], data=body or None).prepare()
    assert prepared.path_url == sent["target"], (prepared.path_url, sent["target"])
    now = mock.Mock(now=lambda: mock.Mock(timestamp=lambda: created + 0.5))
    with mock.patch.object(request_signer, "datetime", now):
        signed = request_signer.sign_request(prepared, config.public_key_hex, config.private_key)
    for name in ("Content-Digest", "Signature-Input", "Signature"):
        assert headers[name.lower()] == signed.headers[name], (name, sent["url"])
    counts["v2"] += 1
print(json.dumps(counts))
