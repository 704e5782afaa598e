"""The sentences that explain each field: English here, in one place; French in `editor.po`.

A key is an entity of the model, or a file for what only the file has (`plan.yml`).
"""

from collections.abc import Iterable, Mapping

from generator.editor.words.budget import WORDS as BUDGET
from generator.editor.words.plan import WORDS as PLAN
from generator.editor.words.reference import WORDS as REFERENCE
from generator.editor.words.result import WORDS as RESULT
from generator.editor.words.site import WORDS as SITE
from generator.editor.words.values import CHOICES, FORMS
from generator.language.words import gettext
from generator.model.shape import Form

WORDS: Mapping[str, Mapping[str, str]] = {**SITE, **REFERENCE, **PLAN, **RESULT, **BUDGET}
"""The sentence of each field, by entity and name."""
LANGUAGES = ("fr", "en")  # one help text in both, French first: editors share the schemas
"""The languages in which fields are explained, whichever those of the site are."""
_PARAGRAPH = "\n\n"
_LINE = " · "  # where an editor shows one line


def described(entity: str, name: str) -> str:
    """What a field is for, in each language; a field without a sentence has no words."""
    return in_each(WORDS.get(entity, {}).get(name, ""), _PARAGRAPH)


def meanings(choices: Iterable[str]) -> list[str]:
    """What each choice means, in each language."""
    return [in_each(CHOICES.get(choice, ""), _LINE) for choice in choices]


def wanted(form: Form, **values: str) -> str:
    """What to write in a value of some form, in each language."""
    return in_each(FORMS[form], _LINE, **values)


def in_each(sentence: str, between: str, **values: str) -> str:
    """A sentence in each language, French first."""
    if not sentence:
        return ""
    told = (gettext(sentence, lang) for lang in LANGUAGES)
    return between.join(one.format_map(values) if values else one for one in told)
