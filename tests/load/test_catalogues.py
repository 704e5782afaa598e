"""A project's own catalogues: what they may say, and that a broken one breaks no page."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.language import words
from generator.language.dates import written
from generator.language.numbers import decimal
from generator.language.words import gettext, locale
from generator.load import load
from generator.model.when import parse
from tests.load.project import MKDOCS, loaded, told, write

SITE = "locale/es/site.po"


@pytest.fixture(autouse=True)
def _without_own_words() -> Iterator[None]:
    yield
    words.use({})


def entry(sentence: str, translation: str, context: str = "") -> str:
    before = f'msgctxt "{context}"\n' if context else ""
    return f'{before}msgid "{sentence}"\nmsgstr "{translation}"\n\n'


@pytest.mark.parametrize(
    ("context", "sentence", "translation"),
    [
        ("", "{count} results", "{número} resultados"),
        ("", "{count} results", "{count resultados"),
        ("", "Search", "Buscar {aquí}"),
        ("address of a section", "plans", "los planes/"),
        ("address of a section", "plans", "../planes"),
        ("number pattern of a percentage", "#,##0{decimals}%", "por ciento"),
        ("CLDR locale", "en_CA", "es_QUEBEC_X"),
        ("", "The target is {target} ({period}).", "La meta es {objetivo} ({period})."),
    ],
)
def test_what_does_not_fit_is_told_and_left_out(
    tmp_path: Path, context: str, sentence: str, translation: str
) -> None:
    text = entry("Home", "Inicio") + entry(sentence, translation, context)
    found = loaded(tmp_path, {SITE: text})
    assert told(found.problems) == [f"{SITE}:{5 if context else 4} unfit-translation"]
    assert gettext("Home", "es") == "Home"


def test_what_fits_is_said(tmp_path: Path) -> None:
    text = (
        entry("Home", "Inicio")
        + entry("{count} results", "{count} resultados")
        + entry("plans", "planes-públicos", "address of a section")
        + entry("en_CA", "es_MX", "CLDR locale")
        + entry("The target is {target} ({period}).", "La meta ({period}) es {target}.")
        + entry("Search", "")
    )
    assert loaded(tmp_path, {SITE: text}).problems == ()
    assert gettext("Home", "es") == "Inicio"
    assert gettext("Search", "es") == "Search"
    assert locale("es") == "es_MX"


def test_a_project_says_things_in_its_own_words(tmp_path: Path) -> None:
    text = entry("Home", "Page d’accueil")
    loaded(tmp_path, {"locale/fr/nous.po": text})
    assert gettext("Home", "fr") == "Page d’accueil"
    assert gettext("Search", "fr") == "Rechercher"


def test_words_go_with_the_project_that_brought_them(tmp_path: Path) -> None:
    spring = parse("2018-21")
    bare = write(tmp_path / "bare", {})
    own = write(
        tmp_path / "own",
        {SITE: entry("spring {year}", "primavera de {year}") + entry("en_CA", "es", "CLDR locale")},
    )
    load(own)
    assert written(spring, "es") == "primavera de 2018"
    load(bare)
    assert written(spring, "es") == "spring 2018"
    words.use(load(own).site.catalogues)
    assert written(spring, "es") == "primavera de 2018"
    assert decimal(1234567, "es") == "1.234.567"


def test_what_is_no_catalogue_is_passed_over(tmp_path: Path) -> None:
    files = {"locale/README": "A word", "locale/es/notes.txt": "Another"}
    assert loaded(tmp_path, dict(files)).problems == ()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.po").write_text(entry("Home", "Fuera"))
    root = write(tmp_path / "project", {"locale/es/site.po": ""})
    (root / "locale/es/site.po").unlink()
    (root / "locale/es/site.po").symlink_to(tmp_path / "outside.po")
    assert told(load(root).problems) == ["locale/es/site.po symbolic-link"]
    assert gettext("Home", "es") == "Home"


def test_a_language_that_cldr_does_not_know_is_written_as_its_catalogue_says(
    tmp_path: Path,
) -> None:
    settings = MKDOCS.replace("code: en, name: English", "code: cr, name: ᓀᐦᐃᔭᐍᐏᐣ").replace(
        "en:", "cr:"
    )
    assert told(loaded(tmp_path / "a", {"mkdocs.yml": settings}).problems)[0].endswith(
        "unknown-value"
    )
    own = {"mkdocs.yml": settings, "locale/cr/a.po": entry("en_CA", "fr_CA", "CLDR locale")}
    assert loaded(tmp_path / "b", own).problems == ()
    assert decimal(1234, "cr") == "1\u00a0234"
