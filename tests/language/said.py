"""Every sentence that code and templates say, as their own parsers read them.

A sentence is a context (empty for most) and its English forms: one, or singular and plural.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes

import generator
from generator.check import CHECKS
from generator.editor.words import WORDS
from generator.editor.words.values import CHOICES, FORMS
from generator.language.docs import messages
from generator.load import RULES
from generator.model.addresses import SECTIONS
from generator.publish.engine import FOOTER, MENU
from generator.sentences import KNOWN
from tests.conftest import ROOT

HOME = Path(generator.__file__).parent
OVERRIDES = ROOT / "overrides"


class Said(NamedTuple):
    """A sentence as the catalogues know it."""

    context: str
    forms: tuple[str, ...]


class Call(NamedTuple):
    """A call of a function that takes sentences: `sentence` is `None` where it is computed."""

    file: str
    line: int
    sentence: Said | None


SPEAKING = {"_", "say", "gettext", "words", "words_in", "ngettext", "pgettext"}
"""The functions that take a sentence, under the names that they have in code and templates."""


def of(*sentences: str) -> set[Said]:
    """Sentences without context."""
    return {Said("", (one,)) for one in sentences}


def _sentence(name: str, arguments: Sequence[object]) -> Said | None:
    """What a call says, its arguments being strings or `None`."""
    texts = [one for one in arguments if isinstance(one, str)]
    wanted = {"ngettext": 2, "pgettext": 2}.get(name, 1)
    if len(texts) < wanted or list(arguments[:wanted]) != texts[:wanted]:
        return None
    if name == "pgettext":
        return Said(texts[0], (texts[1],))
    return Said("", tuple(texts[:wanted]))


# --- templates


def in_templates(folder: Path = OVERRIDES) -> Iterator[Call]:
    """The calls of all templates."""
    for path in sorted(folder.rglob("*.html")):
        tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
        for call in tree.find_all(nodes.Call):
            name = getattr(call.node, "name", "")
            if name in SPEAKING:
                texts = [one.value if isinstance(one, nodes.Const) else None for one in call.args]
                yield Call(str(path.relative_to(folder)), call.lineno, _sentence(name, texts))


def templates_used(folder: Path = OVERRIDES) -> set[str]:
    """The templates that templates include, import or extend."""
    kinds = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
    found: set[str] = set()
    for path in folder.rglob("*.html"):
        tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
        named = (getattr(node, "template", None) for node in tree.find_all(kinds))
        found.update(str(one.value) for one in named if isinstance(one, nodes.Const))
    return found


# --- code


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The parsed modules of the generator."""
    for path in sorted(HOME.rglob("*.py")):
        yield str(path.relative_to(HOME)), ast.parse(path.read_text("utf-8"))


def in_code() -> Iterator[Call]:
    """The calls of all code, but for those that pass on what their function was given."""
    for file, tree in modules():
        for call, given in _calls(tree, frozenset()):
            name = _name(call)
            first = call.args[0] if call.args else None
            yield from (Call(file, call.lineno, one) for one in _mapped(name, call.args))
            if name in SPEAKING and not (isinstance(first, ast.Name) and first.id in given):
                texts = [one.value if isinstance(one, ast.Constant) else None for one in call.args]
                found = _sentence(name, texts)
                if found or name != "words":  # others use that name for the words of a `Text`
                    yield Call(file, call.lineno, found)


def _calls(node: ast.AST, given: frozenset[str]) -> Iterator[tuple[ast.Call, frozenset[str]]]:
    """Calls with the names of the arguments of the functions around them."""
    if isinstance(node, ast.FunctionDef):
        one = node.args
        given |= {each.arg for each in (*one.posonlyargs, *one.args, *one.kwonlyargs)}
    if isinstance(node, ast.Call):
        yield node, given
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, given)


def _mapped(name: str, arguments: Sequence[ast.expr]) -> Iterator[Said]:
    """The sentences of `map(words, (…))`, and of a command's help."""
    match name, arguments:
        case "map", [function, ast.Tuple(elts=texts)] if _last(function) in SPEAKING:
            yield from (one for text in texts for one in _within(text))
        case "command", [_, _, ast.Constant(value=str() as text)]:
            yield Said("", (text,))


def _name(call: ast.Call) -> str:
    """The name of the function that is called."""
    return _last(call.func)


def _last(function: ast.expr) -> str:
    """The last part of a dotted name."""
    return str(getattr(function, "attr", getattr(function, "id", "")))


# --- what calls compute

HOLDING = {
    "begin/plan.py": {"_NAMES"},
    "begin/texts.py": {"TEXTS"},
    "command/build.py": {"names"},
    "command/group.py": {"form", "since"},
    "language/dates.py": {"_SEASONS", "_POINTS"},
    "printing/text.py": {"forms", "label"},
    "render/workbook/figures.py": {"start", "name"},
    "render/workbook/plans.py": {"STATUS", "DIRECTION", "FREQUENCY", "STANDING"},
    "translations/told.py": {"_COLUMNS", "_LISTS"},
}
"""The names that hold the sentences of calls, by module, where calls do not hold them."""
PASSING = {"language/message.py", "publish/engine.py", "sandbox.py"}
"""Modules whose calls pass on a sentence that another module says."""


def held() -> Mapping[str, set[Said]]:
    """The sentences that stand in tables, by module."""
    return {
        file: {one for node in ast.walk(tree) for one in _table(node, HOLDING[file])}
        for file, tree in modules()
        if file in HOLDING
    }


def _table(node: ast.AST, names: set[str]) -> Iterator[Said]:
    """The sentences that stand in a table of one of these names, or in one that a loop reads."""
    match node:
        case ast.Assign(targets=[target], value=value):
            pass
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            pass
        case _:
            return
    if names & {one.id for one in ast.walk(target) if isinstance(one, ast.Name)}:
        yield from _within(value)


def _within(value: ast.AST) -> Iterator[Said]:
    """The sentences of a table; two strings alone are the forms of a plural."""
    match value:
        case ast.Constant(value=str() as text):
            yield Said("", (text,))
        case ast.Tuple(elts=[ast.Constant(value=str() as one), ast.Constant(value=str() as many)]):
            yield Said("", (one, many))
        case ast.Dict(values=values):
            yield from (one for each in values for one in _within(each))
        case ast.Tuple() | ast.List() | ast.IfExp() | ast.BinOp():
            yield from (one for each in ast.iter_child_nodes(value) for one in _within(each))


def computed() -> Mapping[str, set[Said]]:
    """The sentences of the modules whose calls work out what they say, by module."""
    rules = (*(each.rule for each in CHECKS), *RULES)
    editor = {sentence for fields in WORDS.values() for sentence in fields.values()}
    return {
        **held(),
        "language/docs.py": of(*(text for rule in rules for text in messages(rule.doc))),
        "editor/words/__init__.py": of(*editor, *CHOICES.values(), *FORMS.values()),
        "model/addresses.py": {Said("address of a section", (name,)) for name in SECTIONS},
        "publish/engine.py": {
            Said("section of the site", (name.capitalize(),)) for name in (*MENU, *FOOTER)
        },
        "render/workbook/formats.py": set(),  # the patterns that `language/numbers.py` says
        "sentences/teller.py": of(*(one.text for one in KNOWN.values())),
    }
