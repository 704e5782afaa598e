"""The index in pieces: every page is in it, each word leads to its entries, little changes."""

from hypothesis import given
from hypothesis import strategies as st

from generator.language.names import Names
from generator.page import Choice, OutputFile, Page
from generator.pipeline import Ready
from generator.render.search import (
    Change,
    Gathered,
    Reader,
    entries,
    gathered,
    index_files,
    index_of,
    revised,
)
from generator.render.search.entries import OFTEN, ONCE, TAGGED, TITLE, WHOLE
from generator.render.search.shards import piece_count, piece_of
from tests.render.search.building import Written, a_page, said, search_files


def written(*pages: Page) -> Written:
    return Written(search_files(pages, "fr"))


def many(count: int, *, changed: int = -1) -> list[Page]:
    """Pages of which one may say another word."""
    return [
        a_page(
            said(f"Mesure {n}", f"texte commun {'autre' if n == changed else 'pareil'} {n % 7}"),
            key=f"p{n}",
        )
        for n in range(count)
    ]


def test_a_word_says_more_in_a_title_than_in_a_text_and_in_a_text_than_in_tags() -> None:
    index = written(
        a_page(said("Accueil", tags=("Plan",)), key="a"),
        a_page(said("Accueil", "Le plan."), key="b"),
        a_page(said("Accueil", "Un plan, des plans, ce plan : plan."), key="c"),
        a_page(said("Le plan stratégique de 2008"), key="d"),
        a_page(said("Le plan stratégique"), key="e"),
    )
    assert index.having("plan")["plan"] == [
        *((0, TAGGED), (1, ONCE), (2, OFTEN)),
        *((3, TITLE), (4, WHOLE)),
    ]
    assert index.having("plan")["plans"] == [(2, ONCE)]


def test_a_result_has_what_it_shows() -> None:
    part = said("Partie", "a < b\n\nc", anchor="x-1", tags=("Plan", "Axe"))
    names = Names({"en": ["The Old Port"]}, "fr")
    whole = said("Au fil de The Old Port", "Rien")
    index = Written(search_files([a_page(part, whole)], "fr", names))
    assert index.records == [
        ["plans-fr/", "Au fil de The Old Port", [], "Rien", [["en", "The Old Port"]]],
        ["plans-fr/#x-1", "Partie", ["Plan", "Axe"], "a < b c", []],
    ]
    assert index.about["parts"] == [1, 1]


def test_a_page_without_an_entry_is_found_by_its_title_and_description() -> None:
    (record,) = written(a_page(title="Énergie")).records
    assert record[:4] == ["plans-fr/", "Énergie", [], "Une page."]


def test_a_long_text_is_searched_whole_and_quoted_in_part() -> None:
    index = written(a_page(said("Long", "mot " * 3000 + "dernier")))
    assert len(index.records[0][3]) < 4100
    assert index.having("derni")


def test_words_whose_stem_starts_otherwise_are_known_by_their_own_letters() -> None:
    index = written(*many(500), a_page(said("ans")))
    assert "an" in index.words
    count = piece_count(501)
    if piece_of("an", count) != piece_of("ans", count):
        assert index.aliases["ans"] == ["an"]


def test_pieces_grow_in_number_with_the_entries() -> None:
    assert [piece_count(n) for n in (0, 1, 100, 340, 10_000, 100_000, 10**9)] == [
        *(1, 1, 2, 8, 256, 4096, 4096)
    ]


def test_each_index_has_every_page_of_its_language_and_no_other(ready: Ready) -> None:
    for lang in ready.settings.codes:
        index = Written(search_files(ready.pages, lang))
        found = {record[0].partition("#")[0] for record in index.records}
        assert found == {page.path for page in ready.pages if page.lang == lang}
        assert index.about["entries"] == len(index.records)


def test_pages_are_read_alone_and_merged_to_the_same_bytes() -> None:
    pages = many(90)
    one = gathered(entries(page, Reader("fr")) for page in pages)
    shared = Reader("fr")
    others = [entries(page, shared) for page in reversed(pages)][::-1]
    apart = [gathered(others[:1]), gathered([]), gathered(others[1:60]), gathered(others[60:])]
    whole = index_of([one], "fr")
    assert index_of(apart, "fr") == whole._replace(parts=[1, 0, 59, 30])
    assert list(index_files(whole, "fr")) == list(index_files(index_of(apart, "fr"), "fr"))


WORDS = [
    "an",
    "ans",
    "année",
    "eau",
    "eaux",
    "œil",
    "yeux",
    "commun",
    "communes",
    "4.1",
    "5 %",
    "1 200",
]


@given(
    st.dictionaries(
        st.integers(0, 129), st.lists(st.sampled_from(WORDS), max_size=6), min_size=1, max_size=9
    ),
    st.dictionaries(st.integers(0, 129), st.lists(st.sampled_from(WORDS), max_size=6), max_size=9),
)
def test_an_index_after_changes_is_the_one_that_is_made_anew(
    before: dict[int, list[str]], after: dict[int, list[str]]
) -> None:
    """Words come and go, in their own piece and in that of their stem."""

    def read(texts: dict[int, list[str]]) -> list[Gathered]:
        pages = [
            a_page(said(f"Mesure {n}", " ".join(texts.get(n, ["pareil"])))) for n in range(130)
        ]
        reader = Reader("fr")
        return [
            gathered(entries(page, reader) for page in pages[start : start + 20])
            for start in range(0, 130, 20)
        ]

    was, now = read(before), read(after)
    changes = [
        Change(place, one, other)
        for place, (one, other) in enumerate(zip(was, now, strict=True))
        if one != other
    ]
    index = index_of(was, "fr")
    assert len(index.words) > 2
    assert revised(index, changes) == index_of(now, "fr")


def test_an_index_is_made_anew_where_entries_come_or_may_be_narrowed_to_something_else() -> None:
    level = Choice("measure", "Mesure", "")
    one, other = a_page(said("Un")), a_page(said("Un", level=level))
    parts = {
        name: gathered([entries(page, Reader("fr"))]) for name, page in (("a", one), ("b", other))
    }
    index = index_of([parts["a"]], "fr")
    assert revised(index, [Change(0, parts["a"], parts["b"])]) is None
    assert revised(index, [Change(0, parts["a"], gathered([]))]) is None


def test_a_page_that_changes_changes_few_pieces() -> None:
    before, after = (
        {file.path: file.data for file in search_files(many(2000, changed=one), "fr")}
        for one in (-1, 1234)
    )
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    assert len(before) > 150
    assert len(gone) == len(new) <= 3
    assert {path for path in before.keys() & after.keys() if before[path] != after[path]} == {
        "fr/search/index.json"
    }


def test_the_name_of_a_piece_tells_what_it_holds() -> None:
    files = [*search_files(many(90), "fr"), *search_files(many(91), "fr")]
    held: dict[str, OutputFile] = {}
    for file in files:
        if not file.path.endswith("/index.json"):
            assert held.setdefault(file.path, file) == file


def test_filters_offer_what_tells_entries_apart() -> None:
    plan, other = Choice("a", "Plan A"), Choice("b", "Plan B")
    axis, pillar = Choice("axis", "Axe"), Choice("axis", "Pilier")
    goal = Choice("goal", "But")
    late, none = Choice("delayed", "En retard"), Choice("none", "Aucun état publié")
    org = [Choice("z", "Éducation"), Choice("y", "Zoo")]
    index = written(
        a_page(said("0"), key="k0"),
        a_page(said("1", plan=plan, level=axis, organizations=(*org,), status=none), key="k1"),
        a_page(said("2", plan=plan, level=goal, status=late, years=(2008, 2010)), key="k2"),
        a_page(said("3", plan=other, level=pillar, organizations=(org[1],)), key="k3"),
        a_page(said("4", plan=other, years=(2010, None)), key="k4"),
    )
    assert index.facets == {
        "plan": [["a", "Plan A", [1, 2]], ["b", "Plan B", [3, 2]]],
        "level": [["axis", "Axe / Pilier", [1, 1, 1, 1]], ["goal", "But", [2, 1]]],
        "org": [["z", "Éducation", [1, 1]], ["y", "Zoo", [1, 1, 1, 1]]],
        "status": [["delayed", "En retard", [2, 1]], ["none", "Aucun état publié", [1, 1]]],
        "year": [
            ["2010", "2010", [2, 1, 1, 1]],
            ["2009", "2009", [2, 1]],
            ["2008", "2008", [2, 1]],
        ],
    }


def test_a_choice_that_is_a_name_of_another_language_says_which() -> None:
    names = Names({"en": ["The Old Port"]}, "fr")
    orgs = (Choice("a", "Accueil"), Choice("p", "The Old Port (OP)"))
    index = Written(search_files([a_page(said("1", organizations=orgs))], "fr", names))
    assert index.facets["org"] == [
        ["a", "Accueil", [0, 1]],
        ["p", "The Old Port (OP)", [0, 1], "en"],
    ]


def test_a_filter_with_one_choice_is_not_offered() -> None:
    assert written(a_page(said("1", plan=Choice("a", "A"), years=(2008, 2008)))).facets == {}
