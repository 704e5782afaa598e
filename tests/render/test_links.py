"""Links drawn once lead from every page."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import addresses
from generator.render.links import settled, to_file, to_page

_WORDS = st.lists(st.sampled_from(["a", "b", "1.1", "x-y"]), max_size=4)
_KEYS = st.builds(
    lambda section, rest: "/".join([section, *rest]),
    st.sampled_from(["plans", "indicators", "glossary"]),
    _WORDS,
)


@given(_KEYS, _KEYS, st.sampled_from(["", "place"]))
def test_a_link_leads_from_the_page_that_holds_it(key: str, start: str, anchor: str) -> None:
    here, target = addresses.path(start, "fr"), addresses.path(key, "fr")
    drawn = settled(f'<a href="{to_page(key, "fr", anchor)}">x</a>', here)
    relative = addresses.relative(target, here)
    expected = f"#{anchor}" if anchor and key == start else relative + (anchor and f"#{anchor}")
    assert drawn == f'<a href="{expected}">x</a>'


def test_a_file_stands_below_the_root_of_the_site() -> None:
    html = f'<a href="{to_file("api/v1/index.json")}">x</a>'
    assert settled(html, "plans/x/1/") == '<a href="../../../../api/v1/index.json">x</a>'
    assert settled(html, "") == '<a href="../api/v1/index.json">x</a>'


def test_several_links_of_one_text_keep_their_order() -> None:
    html = f'{to_page("plans/x/2", "en")}"{to_page("index", "en")}"{to_page("plans/x/1", "en")}'
    assert settled(html, "plans/x/1/") == '../2/"../../../"./'
