"""Small projects on disk, written in a line."""

from collections.abc import Mapping
from pathlib import Path

from generator.load import Loaded, load
from generator.problem import Problem

MKDOCS = """\
site_url: https://example.org
plugins:
  - affiche:
      languages:
        - {code: fr, name: Français}
        - {code: en, name: English}
      title: {fr: Site, en: Site}
      description: {fr: Plans, en: Plans}
"""
PLAN = """\
id: p
kind: plan
label: {fr: Plan, en: Plan}
title: {fr: Plan, en: Plan}
period: 2018/2022
source: {id: s}
levels: []
"""
BUDGET = """\
id: b
title: {fr: Budget, en: Budget}
portfolio: {fr: Immigration, en: Immigration}
period: 2007-04/2008-03
years: [2007-2008]
source: {id: s}
measures: []
programs: []
"""

Files = dict[str, str | bytes]


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, with settings unless they are given."""
    for name, content in {"mkdocs.yml": MKDOCS, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def loaded(root: Path, files: Mapping[str, str | bytes]) -> Loaded:
    """What a project of these files loads to."""
    return load(write(root, files))


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Each problem as `place rule`."""
    return [f"{problem.place} {problem.rule.name}" for problem in problems]
