"""What a generation of Encord's SDK has. A script that runs with several of them asks here before a call that one lacks,
and the answer is checked against the SDK itself, so that nothing is left out that could have been run.
"""

from importlib.metadata import version

VERSION = version("encord")
OLD = VERSION == "0.1.190"
#: Class and attribute of everything that the scripts use and encord 0.1.190 does not have.
LACKING_IN_OLD = {
    "Collection.add_items_by_title",
    "Dataset.list_users",
    "Dataset.remove_users",
    "EncordUserClient.add_organisation_user",
    "EncordUserClient.create_organisation_tag",
    "EncordUserClient.delete_group",
    "Project.add_issue_tags",
    "Project.add_organisation_tag",
    "Project.copy_labels_to_branch",
    "Project.get_label_classifications",
    "Project.list_branches",
    "Project.remove_users",
    "ProjectUserRole.VIEWER",
    "StorageFolder.get_folder_config",
    "TaskIssues.add_annotation_issue",
    "TaskIssues.add_scene_coordinate_issue",
    "TaskIssues.delete",
}


def has(owner, name):
    """Whether this SDK has an attribute; fails when that is not what is known of the version."""
    kind = owner if isinstance(owner, type) else type(owner)
    expected = not (OLD and f"{kind.__name__}.{name}" in LACKING_IN_OLD)
    assert hasattr(owner, name) == expected, f"encord {VERSION}: {kind.__name__}.{name} is not what is known of it"
    return expected


def has_module(name):
    """Whether this SDK has a module that only the newer generation has; checked in the same way."""
    from importlib.util import find_spec

    try:
        found = find_spec(name) is not None
    except ModuleNotFoundError:
        found = False
    assert found != OLD, f"encord {VERSION}: the module {name} is not what is known of it"
    return found
