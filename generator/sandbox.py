"""The sandbox in which the templates of a project are drawn: Jinja's own, judging each thing once.

What an attribute may be depends on the type of its object and on its name alone, so that each pair
is judged the first time that a template asks for it. A page asks some four hundred times.
"""

from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from generator.compiled import Compiled
from generator.language.words import gettext
from generator.store import usual

_FORMATS = frozenset({"format", "format_map"})
"""Methods that Jinja wraps anew for each text."""


class _Template(Template):
    """A template whose macros are made once: what it is imported for depends on no page."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """The macros of the template."""
        del ctx
        if self._module is None:
            self._module = self.make_module()
        return self._module


class _Translator(NodeTransformer):
    """Writes into a template what is known before any page: words of the interface, nothing."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja names it so
        """`_("Status")` becomes its translation; a sentence with values stays a call."""
        self.generic_visit(node)
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs) and len(node.args) == 1
        if plain and isinstance(node.node, nodes.Name) and node.node.name == "_":
            (said,) = node.args
            if isinstance(said, nodes.Const) and isinstance(said.value, str):
                return nodes.Const(gettext(said.value, self._lang), lineno=node.lineno)
        return node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:  # noqa: N802 - likewise
        """What stands for nothing where there is no `else` is empty, and no object that says so."""
        self.generic_visit(node)
        if node.expr2 is None:
            node.expr2 = nodes.Const("", lineno=node.lineno)
        return node


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, which remembers the attributes that it has let through."""

    template_class = _Template

    def __init__(self, templates: Path, lang: str = "") -> None:
        """An environment for the templates in a folder; what they print is escaped.

        Those of no language find no words of the interface.
        """
        super().__init__(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=Compiled(lang, usual()),
        )
        self._lang = lang
        self._safe: set[tuple[type, str]] = set()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The tree of a template, in the words of the environment's language."""
        tree: nodes.Template = super()._parse(source, name, filename)
        if self._lang:
            _Translator(self._lang).visit(tree)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of an object, judged once for all objects of its type."""
        if (type(obj), attribute) in self._safe:
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return super().getattr(obj, attribute)
        if self._is_plain(obj, attribute):
            self._safe.add((type(obj), attribute))
        return super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a template calls: its own macros at once, all else as Jinja judges it.

        Jinja asks of each call whether it wants the page's values; a macro knows its own.
        """
        if type(obj) is Macro:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return obj(*args, **kwargs)
        return super().call(context, obj, *args, **kwargs)

    def _is_plain(self, obj: Any, attribute: str) -> bool:
        """Whether an attribute is there, and the sandbox gives it as it is."""
        return (
            attribute not in _FORMATS
            and hasattr(obj, attribute)
            and self.is_safe_attribute(obj, attribute, None)
        )
