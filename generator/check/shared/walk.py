"""Every text, date and citation of a site, as `generator/model/walk.py` finds them."""

from generator.model.walk import LEAVES, Value, values

__all__ = ["LEAVES", "Value", "values"]
