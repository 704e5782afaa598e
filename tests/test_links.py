"""The link checker itself, on sites with faults."""

from pathlib import Path

import pytest

from tests.links import Built, broken_links, head_faults, third_parties

HEAD = (
    '<html lang="fr"><head><title>T</title><meta name="description" content="D">'
    '<link rel="canonical" href="https://x.example/s/fr/">'
    '<link rel="alternate" hreflang="fr" href="https://x.example/s/fr/">'
    '<link rel="alternate" hreflang="x-default" href="https://x.example/s/fr/"></head>'
)


def site(folder: Path, body: str, head: str = HEAD) -> Built:
    (folder / "fr").mkdir(parents=True)
    (folder / "fr" / "index.html").write_text(f"{head}<h1 id='top'>T</h1>{body}</html>")
    (folder / "style.css").write_text("a{background:url(dot.svg)}")
    (folder / "dot.svg").write_text("<svg/>")
    return Built(folder, "https://x.example/s/")


@pytest.mark.parametrize(
    "link",
    [
        "./",
        "#top",
        "../fr/#top",
        "../dot.svg",
        "/s/fr/",
        "/s/fr/index.html",
        "https://x.example/s/fr/",
        "https://elsewhere.example/",
        "mailto:a@b.example",
    ],
)
def test_a_sound_link_passes(tmp_path: Path, link: str) -> None:
    built = site(tmp_path / "s", f"<a href='{link}'>a</a>")
    assert broken_links(built) == []
    assert head_faults(built, ["fr"]) == []


@pytest.mark.parametrize(
    "body",
    [
        "<a href='gone/'>a</a>",
        "<a href='#gone'>a</a>",
        "<a href='../fr'>a</a>",
        "<a href='/fr/'>a</a>",
        "<a href='../../'>a</a>",
        "<a href=''>a</a>",
        "<a href='javascript:void(0)'>a</a>",
        "<img src='gone.png'>",
        "<img srcset='../dot.svg 1x, gone.png 2x'>",
        "<p style='background:url(gone.png)'>",
        "<p id='top'>",
        "<label for='gone'>",
        "<script src='gone.js'></script>",
    ],
)
def test_a_broken_link_is_found(tmp_path: Path, body: str) -> None:
    assert len(broken_links(site(tmp_path / "s", body))) == 1


def test_a_style_sheet_is_read(tmp_path: Path) -> None:
    built = site(tmp_path / "s", "")
    (tmp_path / "s" / "style.css").write_text("@import 'a.css'; b{src:url('https://c.example/d')}")
    assert len(broken_links(built)) == 1
    assert third_parties(built) == ["style.css: https://c.example/d"]


@pytest.mark.parametrize(
    "body",
    [
        "<script src='https://c.example/a.js'></script>",
        "<img src='//c.example/a.png'>",
        "<link rel='stylesheet' href='https://c.example/a.css'>",
        "<link rel='preconnect' href='https://c.example/'>",
        "<iframe src='https://c.example/'></iframe>",
    ],
)
def test_what_is_asked_of_others_is_found(tmp_path: Path, body: str) -> None:
    assert len(third_parties(site(tmp_path / "s", body))) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('lang="fr">', 'lang="en">'),
        ("<title>T</title>", ""),
        ('content="D"', 'content=" "'),
        ('rel="canonical" href="https://x.example/s/fr/"', 'rel="canonical" href="/s/fr/gone/"'),
        ('hreflang="x-default"', 'hreflang="en"'),
        ("</head>", "</head><h1>Again</h1>"),
    ],
)
def test_a_head_that_misleads_is_found(tmp_path: Path, old: str, new: str) -> None:
    assert old in HEAD
    found = head_faults(site(tmp_path / "s", "", HEAD.replace(old, new, 1)), ["fr"])
    assert len(found) == 1


def test_text_is_what_a_reader_sees(tmp_path: Path) -> None:
    built = site(tmp_path / "s", "<p>One\n two</p><script>no</script><td>3</td><td>4</td>")
    assert built.document("fr/").text.strip() == "T One two 3 4"
