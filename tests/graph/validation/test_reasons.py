from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.validation.reasons import check_reasons
from councilgraph.ontology.model import Document, Page
from tests.graph.validation import council

TEXT = "Here O Vane in the chair, and nobody else.\n"
PAGES = (Page(1, 0), Page(2, 3))
SHA = sha256(TEXT.encode()).hexdigest()
