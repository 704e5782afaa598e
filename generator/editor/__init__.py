"""What helps an editor while typing: JSON Schemas of every YAML file, wired into VS Code.

The schemas are made from the model and from the sentences in `words/`; they agree with what the
loader accepts, so that nothing is underlined that a check would let pass.
"""

from generator.editor.files import schemas
from generator.editor.workspace import write

__all__ = ["schemas", "write"]
