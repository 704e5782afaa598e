"""What each choice means, and what to write in each form of value."""

from collections.abc import Mapping

from generator.model.shape import Form

CHOICES: Mapping[str, str] = {
    "indicators": "At least one indicator measures the item.",
    "actions": "At least one action carries the item out.",
    "leads": "At least one organization answers for the item.",
    "schedule": "The item, or each of its actions, has a schedule.",
    "not-started": "Nothing has been done yet.",
    "under-way": "Work has begun.",
    "completed": "Everything is done.",
    "delayed": "Work is later than planned.",
    "abandoned": "It will not be done.",
    "number": "A plain number, such as 45000.",
    "percent": "A percentage, such as 5.1.",
    "money": "An amount in dollars.",
    "days": "A number of days.",
    "milestone": "Something that is reached or not.",
    "words": "Words in place of figures.",
    "increase": "It should rise.",
    "decrease": "It should fall.",
    "maintain": "It should stay as it is.",
    "reach": "It should come to a set figure.",
    "monthly": "Every month.",
    "quarterly": "Every three months.",
    "yearly": "Every year.",
    "every-two-years": "Every two years.",
    "every-five-years": "Every five years.",
    "once": "A single time.",
    "reported": "A result is published.",
    "not-yet-reported": "No result is published yet.",
    "exploring": "How to measure it is still being worked out.",
    "discontinued": "It is no longer measured.",
    "CAD": "Canadian dollars.",
    "USD": "United States dollars.",
    "AUD": "Australian dollars.",
    "NZD": "New Zealand dollars.",
    "thousand-dollars": "Thousands of dollars.",
    "dollars": "Dollars, to the unit.",
    "million-dollars": "Millions of dollars.",
    "persons": "A number of persons.",
    "element": "The elements of each program.",
    "program": "The programs of the portfolio.",
    "category": "The categories of spending.",
    "error": "The build is refused.",
    "warning": "It is told, and the site is built.",
    "hint": "It is told as advice.",
    "off": "The check says nothing.",
    "not-applicable": "The question does not arise here.",
    "not-available": "There is a figure, but it is not known or not published.",
    "letter": "Letter, as in Québec and the rest of North America.",
    "a4": "A4, as almost everywhere else.",
    "pdf": "To read, print and keep.",
    "docx": "To edit in Word.",
    "odt": "To edit in LibreOffice.",
    "epub": "To read on a phone or an e-reader.",
    "change": "A change in per cent, such as -3.2.",
}

FORMS: Mapping[Form, str] = {
    Form.STRING: "Write text here, on one line or behind >-.",
    Form.TEXT: (
        "Write the text in each language, each on a line of its own after its code: {languages}."
    ),
    Form.URL: "Write the whole address, which begins with https:// or http://.",
    Form.ID: (
        "Write an id: small letters without accents and digits, joined by a dash, a dot or a colon."
    ),
    Form.AMOUNT: "Write a number with a decimal point and nothing else, such as 111313.3.",
    Form.QUANTITY: "Write a number such as 111313.3, or not-applicable, or not-available.",
    Form.WHOLE: "Write a number without decimals, such as 1.",
    Form.DECIMALS: "Write how many decimals, from 0 to 9.",
    Form.FLAG: "Write true for yes, false for no.",
    Form.DATE: (
        "Write 2018, 2018-02, 2018-02-15, a season (2018-21 for spring to 2018-24 for winter), "
        "or two of these with a slash between them."
    ),
    Form.LIST: "Write a list, with each item on a line of its own after a dash.",
    Form.MAPPING: "Write each name and its value on a line of its own below, as `name: value`.",
    Form.ENTITY: "Write each field on a line of its own below.",
}
