"""The same cards for other generators: MkDocs with Material, Zensical, and Hugo."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.benchmarks import markdown
from tests.benchmarks.invented import Plan, plans
from tests.benchmarks.plans import organizations
from tests.benchmarks.written import write

LANGUAGES = ("fr", "en")
MKDOCS = """site_name: Plans
site_url: https://plans.example/
theme:
  name: material
  language: fr
  font: false
plugins: [search]
nav: [Accueil: index.md]
not_in_nav: |
  /fr/
  /en/
"""
HUGO = """baseURL = "https://plans.example/"
title = "Plans"
defaultContentLanguage = "fr"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "rss", "section"]
[outputs]
home = [{outputs}]
[languages.fr]
languageName = "Français"
contentDir = "content/fr"
[languages.en]
languageName = "English"
contentDir = "content/en"
[markup.goldmark.renderer]
unsafe = true
"""
HUGO_HOME = '<!doctype html><html lang="{{ .Lang }}"><title>{{ .Title }}</title></html>\n'
HUGO_SEARCH = """{{- $entries := slice -}}
{{- range .Site.RegularPages -}}
{{- $entries = $entries | append (dict "location" .RelPermalink "title" .Title "text" .Plain) -}}
{{- end -}}
{{ dict "docs" $entries | jsonify }}
"""
_ARTICLE = re.compile(r"(<article[^>]*>).*(</article>)", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_DESCRIBED = re.compile(r'(<meta (?:name|property)="[a-z:]*description" content=")[^"]*')
Page = tuple[str, str, str, str]


def pages(made: list[Plan], *, everything: bool) -> Iterator[Page]:
    """The language, path, title and Markdown of each page: cards, and indicators if asked."""
    names = {one["id"]: one["name"] for one in organizations(len(made))}
    for plan in made:
        for lang in LANGUAGES:
            for own, title, body in markdown.cards(plan, lang, names):
                yield lang, f"plans/{plan.id}/{own}", title, body
            if everything:
                for own, title, body in markdown.indicator_pages(plan, lang):
                    yield lang, f"indicators/{own}", title, body


def mkdocs(target: Path, cards: int, *, everything: bool = False) -> None:
    """A project that MkDocs and Zensical build, its cards out of the navigation."""
    write(target / "mkdocs.yml", MKDOCS)
    write(target / "docs/index.md", "# Plans\n\nTous les plans. All plans.\n")
    for lang, path, title, body in pages(list(plans(cards)), everything=everything):
        write(target / f"docs/{lang}/{path}.md", f"# {title}\n\n{body}")


def hugo(target: Path, cards: int, sample: Path, *, search: bool, everything: bool = False) -> None:
    """A project that Hugo builds, each page in the frame of `sample`, a card of Affiche."""
    outputs = '"html", "json"' if search else '"html"'
    write(target / "hugo.toml", HUGO.replace("{outputs}", outputs))
    write(target / "layouts/home.html", HUGO_HOME)
    write(target / "layouts/home.json", HUGO_SEARCH)
    frame(target, sample.read_text(encoding="utf-8"))
    for lang, path, title, body in pages(list(plans(cards)), everything=everything):
        head = f'+++\ntitle = "{title}"\n+++\n'
        write(target / f"content/{lang}/{path}.md", head + body)
    for lang, title in zip(LANGUAGES, ("Accueil", "Home"), strict=True):
        write(target / f"content/{lang}/_index.md", f'+++\ntitle = "{title}"\n+++\n')


def frame(target: Path, html: str, padding: int = 0) -> None:
    """The template of a page: what stands around a card of Affiche, as long as it is."""
    html = _ARTICLE.sub(r"\1<h1>{{ .Title }}</h1>{{ .Content }}\2", html)
    html = _TITLE.sub("<title>{{ .Title }}</title>", html)
    html = _DESCRIBED.sub(r"\1{{ .Title }}", html)
    fill = "".join(chain.from_iterable("<p>&nbsp;</p>" for _ in range(padding // 13)))
    write(target / "layouts/page.html", html.replace("</article>", f"{fill}</article>"))
