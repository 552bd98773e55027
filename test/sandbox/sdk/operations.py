"""Lists every operation that this version of Encord's SDK can call, from its source: what it sends to which path.

Prints one JSON line: `rest` as "METHOD path" with `*` for every part that is filled in, `legacy` as "METHOD query_type".
A call whose path cannot be read from the source is an error, so that none is missed.
"""

import ast
import json
import sys
from pathlib import Path

import encord

VERBS = {"get": "GET", "get_paged_iterator": "GET", "post": "POST", "put": "PUT", "patch": "PATCH", "delete": "DELETE"}
QUERIES = {
    "basic_getter": "GET",
    "get_multiple": "GET",
    "basic_setter": "POST",
    "basic_put": "PUT",
    "put_multiple": "PUT",
    "basic_delete": "DELETE",
}
#: Functions of the SDK that are given the path of a listing.
LISTINGS = ("_list_folders", "_list_items")
rest, legacy, unread = set(), set(), []
trees = {file: ast.parse(file.read_text("utf8")) for file in sorted(Path(encord.__file__).parent.rglob("*.py"))}
constants = {
    target.id: node.value.value
    for tree in trees.values()
    for node in tree.body
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    for target in node.targets
    if isinstance(target, ast.Name)
}


def text_of(node, names):
    """The paths that an expression can be: a literal, a format with `*` for its holes, or a name that was given such."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return ["".join(part.value if isinstance(part, ast.Constant) else hole(part.value) for part in node.values)]
    if isinstance(node, ast.Name):
        return names.get(node.id) or [constants[node.id]] if node.id in names or node.id in constants else []
    if isinstance(node, ast.IfExp):
        return text_of(node.body, names) + text_of(node.orelse, names)
    return []


def hole(node):
    return constants.get(node.id, "*") if isinstance(node, ast.Name) else "*"


def note(method, path):
    path = path.removeprefix("*/v2/public").strip("/").split("?")[0]
    rest.add(f"{method} {path}")


for file, tree in trees.items():
    aliases = {
        alias.asname: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.asname
    }
    for function in [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]:
        names = {}
        for node in ast.walk(function):
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
                for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                    if isinstance(target, ast.Name):
                        names.setdefault(target.id, []).extend(text_of(node.value, {}))
        for call in [node for node in ast.walk(function) if isinstance(node, ast.Call)]:
            called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            keywords = {keyword.arg: keyword.value for keyword in call.keywords}
            where = f"{file.name}:{call.lineno}"
            if called in QUERIES and isinstance(call.func, ast.Attribute):
                kind = keywords.get("query_type") or (call.args[0] if call.args else None)
                if isinstance(kind, ast.Name):
                    legacy.add(f"{QUERIES[called]} {aliases.get(kind.id, kind.id).lower()}")
                else:
                    unread.append(where)
            elif called == "Request" and "url" in keywords:
                for path in text_of(keywords["url"], names):
                    note(ast.literal_eval(keywords["method"]).upper(), path)
            elif called in LISTINGS:
                for path in text_of(call.args[1] if len(call.args) > 1 else keywords["path"], names):
                    note("GET", path)
            elif called in VERBS and function.name not in LISTINGS and isinstance(call.func, ast.Attribute) and "client" in ast.unparse(call.func.value):
                if called == "get" and "params" not in keywords and "result_type" not in keywords:
                    continue
                paths = text_of(call.args[0] if call.args else keywords.get("path"), names)
                for path in paths:
                    note(VERBS[called], path)
                if not paths:
                    unread.append(where)
print(json.dumps({"rest": sorted(rest), "legacy": sorted(legacy), "unread": sorted(set(unread))}))
