"""Patterns match the paths that they should, and no folder is entered for nothing."""

import fnmatch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.errors import CjmError
from cjm.tree import globs

PATHS = [
    "a.yaml",
    "maps/a.yaml",
    "maps/b.yml",
    "maps/A.YAML",
    "maps/deep/er/c.yaml",
    "maps/deep/{x}.yaml",
    "maps/[1].yaml",
    "maps/1.yaml",
    "maps/two\nlines.yaml",
    "maps/.hidden.yaml",
    "maps/.git/d.yaml",
    ".github/e.yaml",
    "maps/node_modules/f.yaml",
    "other/maps/g.yaml",
    "Käufe/旅.yaml",
]


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("maps/**/*.yaml", ["maps/a.yaml", "maps/deep/er/c.yaml", "maps/deep/{x}.yaml", "maps/[1].yaml", "maps/1.yaml",
                            "maps/two\nlines.yaml"]),
        ("*.yaml", ["a.yaml"]),
        ("**/a.yaml", ["a.yaml", "maps/a.yaml"]),
        ("**/maps/g.yaml", ["other/maps/g.yaml"]),
        ("maps/**/**/er/**/c.yaml", ["maps/deep/er/c.yaml"]),
        ("maps/deep/**", ["maps/deep/er/c.yaml", "maps/deep/{x}.yaml"]),
        ("./maps//[ab].{yaml,yml}", ["maps/a.yaml", "maps/b.yml"]),
        ("{maps/deep/er,.}/{a,c}.y{a,}ml", ["a.yaml", "maps/deep/er/c.yaml"]),
        ("{maps,{other,none}/maps}/[ag].yaml", ["maps/a.yaml", "other/maps/g.yaml"]),
        ("maps/[!a].y*", ["maps/b.yml", "maps/1.yaml"]),
        ("maps/[[]1].yaml", ["maps/[1].yaml"]),
        ("maps/A.*", ["maps/A.YAML"]),
        ("*/?.yaml", ["maps/a.yaml", "maps/1.yaml", "Käufe/旅.yaml"]),
        ("maps/.*.yaml", ["maps/.hidden.yaml"]),
        ("**/.git/*", ["maps/.git/d.yaml"]),
        (".*/*.yaml", [".github/e.yaml"]),
        ("**/node_modules/**", ["maps/node_modules/f.yaml"]),
        ("maps", []),
    ],
)  # fmt: skip
def test_a_pattern_matches(pattern, matches):
    assert [path for path in PATHS if globs([pattern]).matches(path)] == matches


def test_several_patterns_match_what_any_of_them_matches():
    assert [path for path in PATHS if globs(["a.*", "**/b.*"]).matches(path)] == ["a.yaml", "maps/b.yml"]
    assert not any(globs([]).matches(path) for path in PATHS)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("/etc/*", "the pattern '/etc/*' leaves the workspace: write it from the workspace's folder, without '..'"),
        ("a/../b", "the pattern 'a/../b' leaves the workspace: write it from the workspace's folder, without '..'"),
        ("{a,..}/b", "the pattern '../b' leaves the workspace: write it from the workspace's folder, without '..'"),
        ("C:/maps/*", "the pattern 'C:/maps/*' leaves the workspace: write it from the workspace's folder, without '..'"),
        ("maps\\*.yaml", "the pattern 'maps\\*.yaml' has a backslash: write / between folders"),
        ("", "the pattern '' names no file: write '**/*.yaml' for every map below a folder"),
        ("maps/", "the pattern 'maps/' names no file: write 'maps/**/*.yaml' for every map below a folder"),
        ("a[b/c", "the pattern 'a[b/c' opens a '[' that is not closed: write [[] for the sign itself"),
        ("{a,b", "the pattern '{a,b' has a brace without its partner: write {a,b} for a or b"),
        ("a}", "the pattern 'a}' has a brace without its partner: write {a,b} for a or b"),
        ("{a,b}" * 10, f"the pattern '{'{a,b}' * 10}' stands for more than 1000 others: write fewer braces"),
        ("{a,b}" * 99, f"the pattern '{'{a,b}' * 99}' stands for more than 1000 others: write fewer braces"),
    ],
)  # fmt: skip
def test_a_pattern_that_cannot_be_meant_is_refused_with_what_to_write(pattern, message):
    with pytest.raises(CjmError) as caught:
        globs([pattern])
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("pattern", "folder", "can"),
    [
        ("maps/**/*.yaml", "maps", True),
        ("maps/**/*.yaml", "other", False),
        ("maps/*.yaml", "maps", True),
        ("maps/*.yaml", "maps/deep", False),
        ("**/*.yaml", "any/where", True),
        ("**/*.yaml", ".venv", False),
        ("**/*.yaml", "node_modules", False),
        ("*.yaml", "a.yaml", False),
    ],
)
def test_a_folder_is_left_alone_where_nothing_in_it_can_match(pattern, folder, can):
    left = globs([pattern])
    for name in folder.split("/"):
        left = left.enter(name)
    assert bool(left) is can


SEGMENTS = st.sampled_from(["**", "*", "a", "b", "?b", "a*", "[ab]", "[!a]"])
NAMES = st.sampled_from(["a", "b", "ab", "c"])


def plainly_matches(pattern, path):
    """The definition, tried out in every way."""
    if not pattern or not path:
        return pattern == path == []
    if pattern == ["**"]:
        return True
    if pattern[0] == "**":
        return any(plainly_matches(pattern[1:], path[count:]) for count in range(len(path)))
    return fnmatch.fnmatchcase(path[0], pattern[0]) and plainly_matches(pattern[1:], path[1:])


@given(st.lists(SEGMENTS, min_size=1, max_size=5), st.lists(NAMES, min_size=1, max_size=5))
def test_matching_from_folder_to_folder_agrees_with_the_definition(pattern, path):
    assert globs(["/".join(pattern)]).matches("/".join(path)) is plainly_matches(pattern, path)


def test_a_pattern_made_to_be_slow_is_not():
    assert not globs(["**/" * 50 + "*a" * 50 + "b"]).matches("a/" * 50 + "a" * 200)
