# What a fresh clone needs: Python 3.11 or newer, make and git. Everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help assets demo docs test lint check format bench golden coverage train unseen notebooks installed pictures lock clean

help: ## this list
	@echo 'make TARGET, where TARGET is one of:'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(firstword $(MAKEFILE_LIST)) | while IFS='|' read -r name what; do printf '  %-9s %s\n' "$$name" "$$what"; done
	@echo 'Another Python than python3: make PYTHON=python3.12 TARGET'

demo: $(READY) ## build a graph from the sample councils, ask it three questions, draw it
	@$(BIN)/councilgraph demo
	@command -v councilgraph >/dev/null || echo 'the command itself: $(BIN)/councilgraph, or plain councilgraph after: . $(BIN)/activate'

test: $(READY) ## run the tests; at its end it says how many need documents that are not here
	@$(BIN)/pytest --numprocesses 2 --dist loadfile

lint: $(READY) ## formatting, style and types
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

check: lint test ## all that must pass before a change goes in

format: $(READY) ## put the code into its format
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: $(READY) ## measure against the limits and print a table
	@$(BIN)/python -m tests.bench

golden: $(READY) ## rewrite the golden cases; read the difference before you commit it
	@$(BIN)/python -m tests.golden

coverage: $(READY) ## measure again what docs/coverage.md tells, where the real documents are
	@$(BIN)/python -m tests.real.figures

train: $(READY) ## train the models of reading from tests/papers; the same papers give the same weights
	@$(BIN)/python -m tests.training.train tests/papers

unseen: $(READY) ## measure how much is read of councils never seen, and write docs/unseen.md
	@$(BIN)/python -m tests.unseen

notebooks: $(READY) ## run the notebooks and write what their cells show into them; read the difference
	@$(BIN)/python -m tests.notebooks

installed: $(READY) ## measure what is installed with it, and write docs/install.md
	@$(BIN)/python -m tests.installed

pictures: $(READY) ## make the pictures of the README from the sample councils; Chromium is needed
	@$(BIN)/python -m tests.pictures

docs: $(READY) ## build the documentation into out/docs, warnings as errors; python3 -m http.server -d out/docs shows it
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs --quiet build --strict

lock: ## renew constraints.txt: the newest versions that pyproject.toml allows
	@echo 'Installing the newest versions that pyproject.toml allows, to write them down …'
	@set -e; temp=$$(mktemp -d); trap 'rm -rf "$$temp"' EXIT; \
	$(PYTHON) -m venv "$$temp"; \
	"$$temp/bin/python" $(PIP) install -e '.[dev]'; \
	{ sed -n '/^#/p' constraints.txt; "$$temp/bin/python" -m pip freeze --all --exclude pip --exclude-editable; } > "$$temp/constraints.txt"; \
	cp "$$temp/constraints.txt" constraints.txt; \
	echo 'constraints.txt is renewed: run make check, and read the difference.'

assets: ## build the scripts of the pages from graph/web; npm is needed
	@cd graph/web && npm ci --silent && npm run --silent build

clean: ## remove the environment and what tools left
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache

# Made anew whenever what it is made from changes; setuptools comes first so that nothing is
# built with another version than the one written down.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'councilgraph needs Python 3.11 or newer: make PYTHON=python3.12 TARGET' >&2; exit 2; }
	@echo 'Making the environment in $(VENV): once, a minute or two …' >&2
	@$(PYTHON) -m venv $(VENV) || { echo 'Python could not make $(VENV): on Debian and Ubuntu, install python3-venv' >&2; exit 2; }
	@$(BIN)/python $(PIP) install --constraint constraints.txt setuptools
	@$(BIN)/python $(PIP) install --constraint constraints.txt --no-build-isolation --editable '.[dev]'
	@touch $@
