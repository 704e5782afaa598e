"""Sentences that the data itself says: templates that an editor may write anew, and their filling.

What each sentence may name stands in `known`, how templates are written in `template`, how French
joins its words in `french`. `render/sentences/` decides what is said where.
"""

from generator.sentences.judge import faults
from generator.sentences.known import KNOWN, Known
from generator.sentences.plurals import needed
from generator.sentences.teller import FORMS, Teller

__all__ = ["FORMS", "KNOWN", "Known", "Teller", "faults", "needed"]
