"""The settings of a project: the `affiche` section of mkdocs.yml, and its `site_url`."""

import os
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.language.message import Message, say
from generator.language.words import is_known
from generator.load.bind import bind
from generator.load.files import read_text
from generator.load.journal import Journal
from generator.load.rules import (
    MISSING_FILE,
    PATH_OUTSIDE_PROJECT,
    UNKNOWN_FIELD,
    UNKNOWN_VALUE,
)
from generator.load.tree import Items, Record, Scalar, Tree, place, scalar
from generator.load.words import nearest
from generator.load.yaml_file import read_yaml
from generator.model.settings import Language, Settings
from generator.model.shape import fields_of
from generator.model.types import Text
from generator.place import Place

FILE = "mkdocs.yml"
PLUGIN = scalar("affiche")
FALLBACK = Settings(
    # Those of the first projects; a project says its own.
    languages=(Language(code="fr", name="Français"), Language(code="en", name="English")),
    title=Text(fr="Affiche", en="Affiche"),
    description=Text(fr="Affiche", en="Affiche"),
)
"""What a project without readable settings is read with, so that its other faults are shown too.

Its texts are never published; they keep checks from asking for what the file may well hold.
"""
_OWNED_BY_MKDOCS = scalar("enabled")  # a setting that every MkDocs plugin takes
_SITE_URL = scalar("site_url")


def read_settings(root: Path, journal: Journal) -> Settings:
    """The settings of the project in `root`."""
    path = root / FILE
    if not path.exists():
        _note_missing(journal, say("This file is missing."))
        return FALLBACK
    noted = len(journal.problems)
    text = read_text(root, path, journal)
    tree = read_yaml(text, FILE, journal, tags=True) if text is not None else None
    section = _section(tree)
    if section is None:
        if len(journal.problems) == noted:
            _note_missing(journal, say("The plugin “affiche” is not in this file."))
        return FALLBACK
    section.pop(_OWNED_BY_MKDOCS, None)
    _refuse_site_url(section, journal)
    section.update({name: _given(value) for name, value in section.items()})
    found = bind(section, Settings, _codes(section), journal)
    if found is None:
        return FALLBACK
    settings = _checked(found, _site_url(tree), journal)
    _refuse_no_narrative(root, settings, journal)
    return settings


def _refuse_no_narrative(root: Path, settings: Settings, journal: Journal) -> None:
    """Note a folder of narrative that is named and is not there: all of it would be left out."""
    if "content" in settings.origin.fields and not (root / settings.content).is_dir():
        journal.note(
            MISSING_FILE,
            settings.origin.at("content"),
            say("There is no folder “{folder}”.", folder=settings.content),
            expected=say("The folder of the project in which the narrative stands."),
            fix=say("Correct the name, or put the folder back."),
        )


def _section(tree: Tree | None) -> Record | None:
    """The section of the plugin, in whichever way the list of plugins is written."""
    plugins = tree.get(scalar("plugins")) if isinstance(tree, Record) else None
    for plugin in plugins if isinstance(plugins, Items) else [plugins]:
        if isinstance(plugin, Record) and PLUGIN in plugin:
            section = plugin[PLUGIN]
            return section if isinstance(section, Record) else _empty(plugin)
        if isinstance(plugin, Scalar) and plugin == PLUGIN and isinstance(tree, Record):
            return Record(tree.file, plugin.line, plugin.column)
    return None


def _empty(plugin: Record) -> Record:
    """A section without settings."""
    return Record(plugin.file, plugin.line, plugin.column)


def _codes(section: Record) -> list[str]:
    """The codes of the languages, before the section is read: texts need them."""
    languages = section.get(scalar("languages"))
    items = languages if isinstance(languages, Items) else []
    codes = [item.get(scalar("code")) for item in items if isinstance(item, Record)]
    return [str(code) for code in codes if isinstance(code, Scalar)]


def _site_url(tree: Tree | None) -> str:
    """The address of the site, with its last slash; `!ENV` as MkDocs reads it."""
    value = tree.get(_SITE_URL) if isinstance(tree, Record) else None
    address = _given(value) if value is not None else ""
    return address.rstrip("/") + "/" if isinstance(address, str) and address else ""


def _given(value: Tree) -> Tree:
    """A value, which `!ENV` takes from the environment as MkDocs does: else the last of a list."""
    if isinstance(value, Record) or value.tag != "!ENV":
        return value
    listed = [value, ""] if isinstance(value, Scalar) else value
    names = [str(one) for one in listed if isinstance(one, str)]
    found = next((os.environ[name] for name in names[:-1] if name in os.environ), "")
    return scalar(found or "".join(names[-1:]), value.line, value.column)


def _checked(settings: Settings, site_url: str, journal: Journal) -> Settings:
    """Settings that the rest can rely on: known languages, folders inside the project."""
    languages = tuple(
        language
        for index, language in enumerate(settings.languages)
        if _is_known(language, settings.codes[:index], journal)
    )
    return replace(
        settings,
        languages=languages or FALLBACK.languages,
        site_url=site_url,
        data=_folder(settings, "data", journal),
        content=_folder(settings, "content", journal),
        templates=_folder(settings, "templates", journal),
        names={
            code: names
            for code, names in settings.names.items()
            if _is_tongue(code, settings, journal)
        },
    )


def _is_tongue(code: str, settings: Settings, journal: Journal) -> bool:
    """Whether a language of names is one, be it a language of the site or not."""
    if is_known(code):
        return True
    _note_no_language(journal, settings.origin.at(f"names.{code}"), code)
    return False


def _note_no_language(journal: Journal, place: Place, code: str) -> None:
    """Note a code that is no language's."""
    journal.note(
        UNKNOWN_VALUE,
        place,
        say("“{value}” is not the code of a language.", value=code),
        expected=say("The code of each language once, such as fr, en or iu."),
        fix=say("Correct the code, or delete the language."),
    )


def _is_known(language: Language, before: tuple[str, ...], journal: Journal) -> bool:
    """Whether a language can be written: Babel knows it, and it stands once."""
    place = language.origin.at("code")
    if not is_known(language.code):
        _note_no_language(journal, place, language.code)
        return False
    if language.code not in before:
        return True
    journal.note(
        UNKNOWN_VALUE,
        place,
        say("“{value}” is the code of a language already listed.", value=language.code),
        expected=say("The code of each language once, such as fr, en or iu."),
        fix=say("Correct the code, or delete the language."),
    )
    return False


def _folder(settings: Settings, name: str, journal: Journal) -> str:
    """A folder of the settings when it is inside the project, else the usual one."""
    folder = str(getattr(settings, name))
    path = PurePosixPath(folder)
    if folder and not path.is_absolute() and ".." not in path.parts and ":" not in folder:
        return path.as_posix()
    usual = str(getattr(FALLBACK, name))
    journal.note(
        PATH_OUTSIDE_PROJECT,
        settings.origin.at(name),
        say("“{folder}” is not a folder of the project.", folder=folder),
        expected=say("A folder inside the project."),
        fix=say("Write “{folder}”.", folder=usual),
    )
    return usual


def _refuse_site_url(section: Record, journal: Journal) -> None:
    """Note an address in the section: MkDocs has it at the top of the file."""
    key = next((key for key in section if key == _SITE_URL), None)
    if key is None:
        return
    del section[key]
    known = [name for name in fields_of(Settings) if name != _SITE_URL]
    journal.note(
        UNKNOWN_FIELD,
        place(section.file, key),
        say("There is no field “{name}” here.", name=key),
        expected=say("One of: {names}.", names=", ".join(known)),
        fix=nearest(key, known),
    )


def _note_missing(journal: Journal, found: Message) -> None:
    """Note that a project has no settings."""
    journal.note(
        MISSING_FILE,
        Place(FILE),
        found,
        expected=say("A file mkdocs.yml with the plugin “affiche” and its settings."),
        fix=say("Copy the file of another project, and adapt its title and languages."),
    )
