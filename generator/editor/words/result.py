"""Indicators and reports: the sentences that explain their fields."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "Indicator": {
        "id": "The permanent name of the indicator, once in the whole site, such as admissions.",
        "title": "What is measured, in each language, such as Number of admissions.",
        "unit": "What is counted, in each language, such as persons.",
        "scale": "How the figures of the indicator are written; number where nothing is said.",
        "direction": "Which way the figure should go.",
        "methodology": (
            "How the figure is worked out, what it counts and what it leaves out, in each language."
        ),
        "frequency": "How often a new figure is published.",
        "baseline": "The figure from which progress is measured.",
        "targets": "What is aimed at, period by period.",
        "observations": "What was measured, period by period.",
        "status": "Where reporting on the indicator stands.",
        "note": "A remark for the public, in each language.",
        "source": "The published document that defines the indicator.",
    },
    "Target": {
        "period": "When the target is to be reached, such as 2012 or 2025-03-31.",
        "value": "The figure aimed at, with a decimal point, such as 92.5.",
        "min": "The least that is aimed at, included, with a decimal point, such as 92.5.",
        "max": "The most that is aimed at, included, with a decimal point, such as 95.",
        "text": "The target in words, where it is no figure, in each language.",
        "note": "A remark for the public, in each language.",
        "source": "The published document that sets the target.",
    },
    "Observation": {
        "period": (
            "The period or the day that the figure describes, such as 2010, 2010-04/2011-03 or "
            "2011-03-31."
        ),
        "value": (
            "The figure measured, such as 91.2, or not-applicable, or not-available; 0 is a figure."
        ),
        "text": "The result in words, where it is no figure, in each language.",
        "note": "A remark for the public, in each language.",
        "source": "The published document that gives the figure.",
    },
    "Report": {
        "id": "The permanent name of the report, once for each item, such as 2010-2011.",
        "period": "The period that the report covers, such as 2010-04/2011-03.",
        "title": "The title of the report, in each language.",
        "activities": "What was done during the period, in each language.",
        "cost": (
            "The cost in dollars, such as 41250.75, or not-applicable, or not-available; 0 means "
            "that it cost nothing."
        ),
        "clientele": (
            "The number of persons reached, such as 1200, or not-applicable, or not-available; 0 "
            "means nobody."
        ),
        "next_steps": "What comes next, in each language.",
        "further_information": "What else the report says, in each language.",
        "gender_based_analysis": (
            "Whether gender-based analysis (GBA Plus) applies to the measure, and how it is done."
        ),
        "declarations": "The boxes of the report form, ticked or not.",
        "status": "How far the measure had come at the end of the period.",
        "source": "The published document that the report comes from.",
        "seal": (
            "The fingerprint of a closed year, between double quotes; `affiche seal` gives it."
        ),
        "errata": (
            "What was changed after the year was closed, from the oldest correction to the newest."
        ),
    },
    "GenderBasedAnalysis": {
        "applies": (
            "Write true where gender-based analysis (GBA Plus) applies to the measure, false "
            "where it does not."
        ),
        "text": "How the analysis is done, or why it does not apply, in each language.",
    },
    "Declaration": {
        "text": "The words beside the box, in each language.",
        "ticked": "Write true where the box is ticked, false where it is not.",
    },
    "Erratum": {
        "date": "The day on which the correction was published, such as 2026-11-22.",
        "text": "What was changed and why, in each language; the public reads it.",
        "seal": (
            "The fingerprint of the year as corrected, between double quotes; "
            "`affiche seal` gives it."
        ),
    },
}
