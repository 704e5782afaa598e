"""Templates are drawn in a sandbox: what they may not reach, and what it does by itself."""

from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from generator.sandbox import Sandbox

REACHING = (
    "{{ text.__class__ }}",
    "{{ text['__class__'] }}",
    "{{ items.append(1) }}",
    "{{ call.__globals__ }}",
    "{{ '{0.__class__}'.format(text) }}",
    "{% macro own() %}{{ text.__class__ }}{% endmacro %}{{ own() }}",
)
VALUES = {"text": "texte", "items": [1], "call": len}


@pytest.fixture
def env(tmp_path: Path) -> Sandbox:
    """A sandbox for templates in English."""
    return Sandbox(tmp_path, "en")


@pytest.mark.parametrize("source", REACHING)
def test_what_is_unsafe_is_refused_each_time(env: Sandbox, source: str) -> None:
    for _ in range(2):  # what was asked for before is judged by what is known of it
        with pytest.raises((SecurityError, UndefinedError)):
            env.from_string(source).render(VALUES)


def test_macros_have_their_own_words_and_those_of_their_caller(env: Sandbox) -> None:
    source = """{% macro own(word, mark="!") %}{{ word }}{{ mark }}{{ caller() }}{% endmacro %}
{% for one in words %}{% call own(one, mark="?") %}<{{ loop.index }}>{% endcall %}{% endfor %}"""
    assert env.from_string(source).render(words=["a", "&"]).strip() == "a?<1>&amp;?<2>"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("({{ 'yes' if it }})", "()"),
        ("({{ 'yes' if not it }})", "(yes)"),
        ("({{ 'yes' if it else 'no' }})", "(no)"),
        ("({% for one in [1] if it %}{{ one }}{% endfor %})", "()"),
        ("({% for one in ([1] if it) %}{{ one }}{% endfor %})", "()"),
    ],
)
def test_what_has_no_else_says_nothing(env: Sandbox, source: str, said: str) -> None:
    assert env.from_string(source).render(it=False) == said


def test_what_is_missing_is_a_fault(env: Sandbox) -> None:
    with pytest.raises(UndefinedError):
        env.from_string("{{ missing }}").render()
