"""Plans: the sentences that explain their fields."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "plan.yml": {
        "indicators": (
            "The indicators that this plan defines, which other plans may use by their ids."
        ),
    },
    "Plan": {
        "id": (
            "The permanent name of the plan, which is also its folder’s, such as "
            "strategique-2008-2012."
        ),
        "kind": "A word for this kind of plan, the same in every language, such as action-plan.",
        "label": "What this kind of plan is called, in each language, such as Action plan.",
        "title": "The full title of the plan, in each language.",
        "period": (
            "The years that the plan covers, such as 2008/2012, or 2008/.. where no end is set."
        ),
        "levels": (
            "The levels of the plan’s own hierarchy, from the top down, such as orientation, "
            "objective and measure."
        ),
        "source": "The published document that the plan comes from.",
        "short_title": "A shorter title for menus and lists, in each language.",
        "summary": "What the plan is about, in two or three sentences, in each language.",
        "mission": "The mission that the plan states, in each language.",
        "leads": "The ids of the organizations that answer for the plan, such as micc.",
        "partners": "The ids of the organizations that take part in the plan.",
        "statements": (
            "What the plan declares beside its hierarchy: its vision, findings, commitments or "
            "principles."
        ),
        "major_indicators": "The ids of the indicators of the plan as a whole.",
        "nodes": (
            "Everything that stands at the plan’s levels (objectives, measures and so on), in "
            "the order of the plan."
        ),
        "checks": "How the checks apply to this plan, and the faults that may stand in it.",
    },
    "Level": {
        "kind": (
            "A word for this level, the same in every language, such as objective; each item of "
            "the level repeats it."
        ),
        "label": "What one item of this level is called, in each language, such as Objective.",
        "plural": (
            "What several items of this level are called, in each language, such as Objectives."
        ),
        "requires": (
            "What each item of this level must have; the build is refused where it is missing."
        ),
        "card": "Write true to give each item of this level a page of its own.",
        "optional": "Write true where items may stand below without one of this level above them.",
    },
    "Node": {
        "id": (
            "The permanent name of the item, once in the plan; where it has a number, that "
            "number, such as 1.2."
        ),
        "kind": (
            "The level at which the item stands, by the word that the plan gives to it, such as "
            "objective."
        ),
        "title": "The title of the item, in each language.",
        "number": "The number that the document gives to the item, such as 1.2.",
        "parent": "The id of the item right above this one; leave it out at the top level.",
        "summary": "What the item is about, in plain words, in each language.",
        "note": "A remark for the public, in each language.",
        "schedule": (
            "When the item is carried out, such as 2018, or 2018-21/2019-22 (spring 2018 to "
            "summer 2019)."
        ),
        "leads": "The ids of the organizations that answer for the item, such as micc.",
        "partners": "The ids of the organizations that take part in the item.",
        "related": "The ids of related items: 2.4 in the same plan, other-plan/2.4 in another.",
        "formerly": (
            "The ids that the item had before it moved, such as 2.3, or other-plan/2.3: their "
            "addresses lead to it."
        ),
        "indicators": "The ids of the indicators that measure the item.",
        "actions": "The actions that carry the item out, in order.",
        "reports": "The progress reports on the item, one for each period.",
        "source": "The part of a published document that the item comes from.",
    },
    "Action": {
        "id": "The permanent name of the action, once in the plan, such as 1.1-a1.",
        "text": "What is to be done, in each language.",
        "steps": "The steps of the action, in order, each in every language.",
        "schedule": (
            "When the action takes place, such as 2018-23 (autumn 2018), 2018-02, or "
            "2018-04/2019-03."
        ),
        "schedule_note": "What a date cannot say about the schedule, in each language.",
        "leads": "The ids of the organizations that answer for the action.",
        "status": "How far the action has come.",
    },
    "StatementGroup": {
        "id": "The permanent name of the group, once in the plan, such as vision.",
        "title": "The heading of the group, in each language.",
        "items": "The sentences of the group, in order.",
        "ordered": "Write true where the document numbers these sentences.",
    },
    "Statement": {
        "text": "One finding, commitment or principle, in each language.",
        "node": "The id of the item of the plan that the sentence is about.",
    },
}
