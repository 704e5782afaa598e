"""What the search finds besides data: narrative, and words that no page shows."""

from generator.page import Choice, Page, SearchEntry
from generator.pipeline import Ready
from generator.render.search.entries import OFTEN, ONCE, TAGGED
from generator.render.search.told import Section, sections, whole, with_narrative
from tests.render.search.building import Written, a_page, said, search_files

HTML = """<p>Au <em>début</em> &amp;\u00a0puis<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p>
<h2 id="un">Un <strong>titre</strong></h2>
<ul>
<li>une chose ;</li>
<li>une autre.</li>
</ul>
<h3 id="deux">Pourquoi ?</h3>
<p>Rien. <a class="footnote-backref" href="#fnref:1">↩</a></p>"""


def test_a_narrative_is_read_by_its_headings() -> None:
    assert list(sections(HTML)) == [
        Section("", "", "Au début &\u00a0puis."),
        Section("un", "Un titre", "une chose ; une autre."),
        Section("deux", "Pourquoi ?", "Rien."),
    ]
    assert whole(HTML) == (
        "Au début &\u00a0puis. Un titre. une chose ; une autre. Pourquoi ? Rien."
    )


def test_each_heading_is_a_part_of_its_page_and_narrowed_to_the_same_plan() -> None:
    plan = Choice("p", "Un plan")
    found = with_narrative(
        (said("Plan", "Un résumé", tags=("T",), plan=plan), said("Axe", anchor="axe")), HTML
    )
    assert found == (
        said("Plan", "Un résumé. Au début &\u00a0puis.", tags=("T",), plan=plan),
        said("Un titre", "une chose ; une autre.", anchor="un", tags=("T",), plan=plan),
        said("Pourquoi ?", "Rien.", anchor="deux", tags=("T",), plan=plan),
        said("Axe", anchor="axe"),
    )
    assert with_narrative((said("Plan"),), "") == (said("Plan"),)
    assert with_narrative((), HTML) == ()


def page(ready: Ready, key: str, lang: str = "fr") -> Page:
    return next(one for one in ready.pages if (one.key, one.lang) == (key, lang))


def test_a_card_is_found_by_its_narrative_as_one(ready: Ready) -> None:
    (entry,) = page(ready, "plans/integration-emploi-2008/2.4").search
    assert "permis d’exercice" in entry.text
    assert entry.level is not None


def test_a_card_is_found_by_all_that_its_reports_say(ready: Ready) -> None:
    (view,) = (one for one in ready.views.cards if one.key == "plans/solidarite-2010-2015/2.7")
    (entry,) = page(ready, view.key, "en").search
    for one in view.reports:
        for text in (one.report.activities, one.report.next_steps, one.report.further_information):
            assert text is None or text["en"] in entry.text


def test_other_pages_are_found_by_the_headings_of_their_narrative(ready: Ready) -> None:
    for key in ("plans/integration-emploi-2008", "budgets/2007-2008", "index"):
        found = page(ready, key)
        narrated = [one for one in found.headings if f'<h2 id="{one.anchor}">' in found.content]
        anchors = {one.anchor for one in found.search}
        assert narrated
        assert anchors & {one.anchor for one in narrated}


def budget(ready: Ready, lang: str) -> tuple[SearchEntry, ...]:
    return page(ready, "budgets/2007-2008", lang).search


def test_an_element_of_a_budget_is_found_with_its_amounts(ready: Ready) -> None:
    (entry,) = (one for one in budget(ready, "fr") if one.title.startswith("Francisation"))
    assert "Budget de dépenses\u00a0: 51\u00a0100,0\u00a0k$" in entry.text
    assert f'id="{entry.anchor}"' in page(ready, "budgets/2007-2008").content


def test_money_is_found_by_the_words_that_people_ask_for(ready: Ready) -> None:
    for lang, word in (("fr", "coût"), ("en", "cost")):
        assert word in budget(ready, lang)[0].known_as.split()


def test_words_that_no_result_shows_weigh_much_and_what_stands_aside_little() -> None:
    index = Written(
        search_files(
            [
                a_page(said("Budget", known_as="argent"), key="a"),
                a_page(said("AF1 – Argent", "argent argent argent", aside=True), key="b"),
                a_page(said("Plan", "argent"), key="c"),
            ],
            "fr",
        )
    )
    assert index.having("argent")["argent"] == [(0, OFTEN), (1, TAGGED), (2, ONCE)]
    assert "argent" not in str(index.records[0]).lower()


def test_checks_are_found_after_what_the_site_is_about(ready: Ready) -> None:
    checks = [one for one in ready.pages if one.key.partition("/")[0] == "checks"]
    assert checks
    assert all(entry.aside for one in checks for entry in one.search)
