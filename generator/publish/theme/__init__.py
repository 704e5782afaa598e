"""The theme that mkdocs.yml names: Material, without the notice that it prints when it is loaded.

The notice tells those who choose an engine that MkDocs and Material are in maintenance. We have
chosen: `mkdocs<2` is pinned, and the engine is one folder that can be replaced. Editors and CI
need not read it at every build. MkDocs imports this package before Material, so it is said here.
"""

import os

os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
