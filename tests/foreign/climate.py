"""A municipal climate plan in one workbook: three levels, actions, ranges, yearly observations."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

FILE = "data/plans/climat-2024/tables.xlsx"
Rows = Iterable[Sequence[object]]


def write(project: Path) -> None:
    """The workbook of the plan, with numbers as numbers."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    hidden = book.create_sheet("brouillon")  # a draft that the city keeps; nothing reads it
    hidden.append(["=1/0"])
    hidden.sheet_state = "hidden"
    book.save(project / FILE)


_NODES: Rows = [
    ("id", "kind", "number", "parent", "title@fr", "title@en", "summary@fr", "summary@en")
    + ("schedule", "leads", "partners", "indicators"),
    ("a1", "axis", "A", None, "Transport", "Transport", None, None, None, None, None, None),
    ("o1", "aim", "A1", "a1", "Moins de voitures", "Fewer cars", None, None)
    + ("2024/2030", None, "region", "trips cars"),
    ("m1", "measure", "A1-1", "o1", "Doubler les voies de bus", "Double the bus lanes")
    + ("Les bus passent toutes les 6 minutes.", "A bus comes every 6 minutes.")
    + ("2024-21/2027-23", "streets", None, "lanes"),
    ("m2", "measure", "A1-2", "o1", "Prêter des vélos", "Lend bicycles", None, None)
    + (None, "streets parks", "region", None),
    ("a2", "axis", "B", None, "Nature", "Nature", None, None, None, "parks", None, "canopy"),
    ("o2", "aim", "B1", "a2", "Une ville à l’ombre", "A city in the shade", None, None)
    + (None, None, None, "canopy heat"),
    ("m3", "measure", "B1-1", "o2", "Planter des arbres", "Plant trees", None, None)
    + ("../2030", "parks", None, "trees"),
    ("m4", "measure", "B1-2", "o2", "Ouvrir des cours d’école", "Open schoolyards", None, None)
    + (None, "parks", "school-board", "yards"),
    ("a3", "axis", "C", None, "Adaptation", "Adaptation", None, None, None, None, None, None),
    ("o3", "aim", "C1", "a3", "Des crues sans dégâts", "Floods without damage", None, None)
    + ("2025~", None, None, "flooded budget-gap"),
    ("m5", "measure", "C1-1", "o3", "Creuser des bassins", "Dig basins", None, None)
    + (2026, "streets", None, "basins"),
]
_ACTIONS: Rows = [
    ("id", "node", "text@fr", "text@en", "schedule", "schedule_note@fr", "schedule_note@en")
    + ("leads", "status"),
    ("m1-1", "m1", "Peindre les voies du nord", "Paint the northern lanes", "2024-22")
    + (None, None, None, "completed"),
    ("m1-2", "m1", "Peindre les voies du sud", "Paint the southern lanes", 2026)
    + (None, None, None, "under-way"),
    ("m2-1", "m2", "Acheter 400 vélos", "Buy 400 bicycles", "2025-04/2025-09")
    + (None, None, "parks", "under-way"),
    ("m2-2", "m2", "Réparer les vélos", "Repair the bicycles", None)
    + ("en continu", "ongoing", None, None),
    ("m3-1", "m3", "Choisir les essences", "Choose the species", "2024-11/..")
    + (None, None, None, "delayed"),
    ("m4-1", "m4", "Signer les ententes", "Sign the agreements", "2024-2025".replace("-", "/"))
    + (None, None, None, "not-started"),
    ("m5-1", "m5", "Acheter le terrain", "Buy the land", None, None, None, None, "abandoned"),
    ("m5-2", "m5", "Publier le bilan du plan", "Publish a review of the plan", 2031)
    + (None, None, None, None),
]
_INDICATORS: Rows = [
    ("id", "title@fr", "title@en", "unit@fr", "unit@en", "scale", "direction", "frequency")
    + ("status", "baseline.period", "baseline.value", "methodology@fr", "methodology@en"),
    ("trips", "Déplacements sans voiture", "Trips without a car", None, None, "percent")
    + ("increase", "yearly", "reported", 2019, 38.5, "Enquête d’automne.", "Autumn survey."),
    ("cars", "Voitures immatriculées", "Registered cars", "voitures", "cars", "number")
    + ("decrease", "yearly", "reported", 2019, 61240, "Registre au 1er janvier.")
    + ("Register on January 1.",),
    ("lanes", "Voies de bus", "Bus lanes", "km", "km", "number", "increase", "yearly")
    + ("reported", 2023, 14.2, "Voies peintes.", "Painted lanes."),
    ("canopy", "Couvert des arbres", "Tree cover", None, None, "percent", "increase")
    + ("every-five-years", "reported", 2017, 19.9, "Photos prises d’avion.", "Photos from a plane."),
    ("heat", "Îlots de chaleur", "Heat islands", "îlots", "islands", "number", "decrease", None)
    + ("exploring", None, None, None, None),
    ("trees", "Arbres plantés", "Trees planted", "arbres", "trees", "number", "increase")
    + ("yearly", "reported", 2023, 0, "Arbres vivants après un hiver.", "Trees alive after a winter."),
    ("yards", "Cours d’école ouvertes", "Schoolyards opened", "cours", "yards", "number", "reach")
    + (None, "not-yet-reported", 2023, "not-applicable", "Clés remises.", "Keys handed over."),
    ("flooded", "Caves inondées", "Flooded cellars", "caves", "cellars", "number", "decrease")
    + ("yearly", "reported", 2022, 310, "Déclarations reçues.", "Claims received."),
    ("budget-gap", "Écart au budget des crues", "Gap in the flood budget", None, None, "money")
    + ("maintain", None, "reported", 2023, -1250.5, "Dépenses moins budget.")
    + ("Spending less budget.",),
    ("basins", "Mise en service des bassins", "Basins in service", None, None, "milestone", None)
    + (None, "not-yet-reported", None, None, None, None),
]
_TARGETS: Rows = [
    ("indicator", "period", "value", "min", "max", "text@fr", "text@en"),
    ("trips", 2030, None, 50, 55, None, None),
    ("cars", 2030, None, None, 45000, None, None),
    ("lanes", 2027, 28.4, None, None, None, None),
    ("canopy", 2030, 26, None, None, None, None),
    ("trees", 2026, 12000, None, None, None, None),
    ("trees", 2030, 40000, None, None, None, None),
    ("yards", 2030, 22, None, None, None, None),
    ("flooded", 2030, 0, None, None, None, None),
    ("basins", 2027, None, None, None, "Deux bassins en eau", "Two basins filled"),
]
_OBSERVATIONS: Rows = [
    ("indicator", "period", "value", "text@fr", "text@en", "note@fr", "note@en"),
    ("trips", 2021, 41, None, None, None, None),
    ("trips", 2022, "not-available", None, None, "L’enquête a été annulée.")
    + ("The survey was cancelled.",),
    ("trips", 2023, 43.5, None, None, None, None),
    ("trips", 2024, 44.1, None, None, None, None),
    ("cars", 2022, 60110, None, None, None, None),
    ("cars", 2023, 59870, None, None, None, None),
    ("cars", 2024, 59902, None, None, None, None),
    ("lanes", 2024, 17.8, None, None, None, None),
    ("canopy", 2022, 21.3, None, None, None, None),
    ("trees", 2024, 3120, None, None, None, None),
    ("flooded", 2023, 295, None, None, None, None),
    ("flooded", 2024, 12, None, None, "Année sèche.", "A dry year."),
    ("budget-gap", 2024, 300.25, None, None, None, None),
]
SHEETS: dict[str, Rows] = {
    "nodes": _NODES,
    "actions": _ACTIONS,
    "indicators": _INDICATORS,
    "targets": _TARGETS,
    "observations": _OBSERVATIONS,
}
"""The sheets that are read."""
