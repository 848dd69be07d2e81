"""Every regular expression of the package, and runs of near misses, for the tests that hold them to linear time."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest import mock

import councilgraph
from councilgraph.extractors import profile as profiles
from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import BASE, Profile
from councilgraph.extractors.text.lines import WORDLESS
from tests.extractors.written import document

ROOT = Path(__file__).parents[1]
FOLDERS = ("extractors", "graph", "ontology")
SAMPLES = sorted((ROOT / "graph" / "samples").glob("*/*"))
FUNCTIONS = frozenset(("compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer"))
AT_A_PLACE = frozenset(("match", "fullmatch"))
ELSEWHERE = ("profile.py",)  # their patterns are those of profiles, or tried and not used
ASKED = frozenset(("pattern", "patterns", "alternatives"))
"""The methods by which a profile hands out patterns."""

RUNS = (
    *(
        "a",
        "AB ",
        "Ab-",
        "A. ",
        "A B ",
        "A'",
        "É ",
        "Abc, ",
        "x@",
        "i.",
        "Cllr A Smith, ",
        "Mrs ",
        "Mayor ",
        "The ",
    ),
    *(
        "of the ",
        "and ",
        "to ",
        "proposed by A Roe ",
        "A Roe seconded ",
        "RESOLVED that ",
        "Director of ",
        "Council ",
    ),
    *(
        "(Chair) ",
        "Present: ",
        "Street, ",
        "1",
        "1.",
        "1,",
        "12/0123 ",
        "£100.00 ",
        "1 May ",
        " ",
        ".",
        ",",
        "-",
    ),
    *(" – ", ":", "(", "(a", "[a](", "a | ", "<b>", "& "),
)
"""What is said again and again: each a part of something that patterns look for."""


@dataclass(frozen=True)
class Used:
    """A pattern of the package, a place that names it, and whether it is looked for anywhere in a text."""

    where: str
    pattern: re.Pattern[str]
    searched: bool


@cache
def all_patterns() -> tuple[Used, ...]:
    """Each pattern once, with a place that uses it."""
    found: dict[re.Pattern[str], Used] = {}
    for one in (*of_modules(), *of_calls(), *of_profiles(), *of_reading()):
        known = found.get(one.pattern, one)
        found[one.pattern] = Used(known.where, one.pattern, known.searched or one.searched)
    return tuple(found.values())


def run(unit: str, length: int) -> str:
    """A unit again and again, as a line of a document has it: signs without letters are no more than so many."""
    wordless = not re.search(r"\w", unit)
    return (unit * length)[: min(length, WORDLESS) if wordless else length]


@cache
def trees() -> dict[str, ast.Module]:
    """The sources of the package, parsed, by their paths."""
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in paths}


def calls(tree: ast.AST) -> Iterator[tuple[ast.expr, str, ast.Call]]:
    """Every call of a method: on what, its name, and the call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.value, node.func.attr, node


@cache
def methods_in(path: str) -> dict[str, set[str]]:
    """The methods that a module calls on each name, and on those that run through it in a loop."""
    found, tree = defaultdict(set), trees()[path]
    each: dict[str, set[str]] = defaultdict(set)
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.comprehension)):
            names = {one.id for one in ast.walk(node.iter) if isinstance(one, ast.Name)}
            for target in (one for one in ast.walk(node.target) if isinstance(one, ast.Name)):
                each[target.id] |= names
    for owner, method, _ in calls(tree):
        if isinstance(owner, (ast.Name, ast.Subscript)) and method in FUNCTIONS:
            name = owner.id if isinstance(owner, ast.Name) else ast.unparse(owner.value)
            for one in each.get(name, {name}):
                found[one].add(method)
    return found


def of_modules() -> Iterator[Used]:
    """Patterns that modules keep as constants, alone or in tuples, lists and tables."""
    places: dict[re.Pattern[str], list[tuple[str, set[str]]]] = defaultdict(list)
    for info in pkgutil.walk_packages(councilgraph.__path__, "councilgraph."):
        if info.name.endswith("__main__"):
            continue
        path = info.name.removeprefix("councilgraph.").replace(".", "/")
        methods = methods_in(f"{path}/__init__.py" if info.ispkg else f"{path}.py")
        for name, value in vars(importlib.import_module(info.name)).items():
            for pattern in _inside(value):
                places[pattern].append((f"{info.name}.{name}", methods[name]))
    for pattern, found in places.items():
        used = set[str]().union(*(methods for _, methods in found)) or {"search"}
        yield Used(found[0][0], pattern, not used <= AT_A_PLACE)


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, (list, tuple, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _inside(one)


def of_calls() -> Iterator[Used]:
    """Patterns written where they are used: `re.search(r"…", words)`."""
    for path, tree in trees().items():
        for owner, name, call in calls(tree):
            first = call.args[0] if call.args else None
            written = isinstance(first, ast.Constant) and isinstance(first.value, str)
            if not (
                written
                and isinstance(owner, ast.Name)
                and owner.id == "re"
                and name in FUNCTIONS - {"compile"}
            ):
                continue
            said = ast.unparse(call)
            flags = sum(getattr(re, flag) for flag in ("IGNORECASE", "DOTALL", "MULTILINE") if flag in said)
            pattern = re.compile(ast.literal_eval(call.args[0]), flags)
            yield Used(f"{path}:{call.lineno}", pattern, name not in AT_A_PLACE)


def every_profile() -> list[Profile]:
    """The profile that all build on, and it with all layers; new ones, of which nothing is compiled yet."""
    base, layers = profiles._shipped()
    table = base.table
    for layer in layers.values():
        table = layer.over(table)
    return [Profile(BASE, base.table), Profile("+".join((BASE, *layers)), table)]


@cache
def asked() -> dict[tuple[object, ...], tuple[str, bool]]:
    """What code asks of a profile in so many words: method and arguments, with a place, and whether to search."""
    found: dict[tuple[object, ...], tuple[str, bool]] = {}
    for path, tree in trees().items():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for _, name, call in calls(function):
                arguments = _literal(call) if name in ASKED else None
                if arguments:
                    methods = _methods(call, function) or {"search"}
                    _, searched = found.get((name, *arguments), ("", False))
                    found[name, *arguments] = f"{path}:{call.lineno}", searched or not methods <= AT_A_PLACE
    return found


def _literal(call: ast.Call) -> list[object] | None:
    """The arguments of a call that names a path of a profile; None where they are worked out when it is run."""
    try:
        arguments = [ast.literal_eval(one) for one in call.args]
    except ValueError:
        return None
    return arguments if arguments and "." in str(arguments[0]) and not call.keywords else None


def _methods(call: ast.Call, function: ast.FunctionDef) -> set[str]:
    """The methods called on a pattern that is asked for, or on the name that it is given in a function."""
    names = {
        target.id
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and node.value is call
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {
        method
        for owner, method, _ in calls(function)
        if owner is call or (isinstance(owner, ast.Name) and owner.id in names)
    }


def of_profiles() -> Iterator[Used]:
    """Patterns that code asks of a profile by a path written in it, in the frame written there."""
    for profile in every_profile():
        for (name, *arguments), (where, searched) in asked().items():
            for pattern in _inside(getattr(profile, str(name))(*arguments)):
                yield Used(f"{where} {profile.name} {arguments[0]}", pattern, searched)


def of_reading() -> Iterator[Used]:
    """Patterns that are put together while the samples are read with each profile, none of those above."""
    compile_pattern = re.compile
    found: list[Used] = []

    def kept(pattern: str, flags: int = 0) -> re.Pattern[str]:
        frame = sys._getframe(1)
        path = Path(frame.f_code.co_filename).resolve()  # modules are found through links
        ours = (
            path.is_relative_to(ROOT)
            and path.relative_to(ROOT).parts[0] in FOLDERS
            and path.name not in ELSEWHERE
        )
        place = f"{path.name}:{frame.f_lineno}"
        made = compile_pattern(pattern, flags)
        found.extend(Used(place, one, searched=True) for one in _inside(made) if ours)
        return made

    with mock.patch.object(re, "compile", kept):
        for profile in every_profile():
            for path in SAMPLES:
                list(extract(document(path.read_text("utf-8"), path.name), profile))
    yield from found


def use(one: Used) -> Callable[[str], object]:
    """What a pattern is asked of a text."""
    if one.searched:
        return lambda words: sum(1 for _ in one.pattern.finditer(words))
    return lambda words: (one.pattern.match(words), one.pattern.fullmatch(words))
