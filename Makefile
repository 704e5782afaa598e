# `make site` builds the site; `make test` checks everything. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test kill accessibility lighthouse pictures benchmark tools check serve lock clean

# The same commit gives the same site: its day is the commit's, unless another is asked for.
site: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)
site: $(VENV)/ahead-ready
	$(BIN)/affiche build

check: $(VENV)/site-ready
	$(BIN)/affiche check

serve: $(VENV)/ahead-ready
	$(BIN)/affiche serve

test: $(VENV)/test-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto

# Every page before axe-core and the Nu HTML checker; `make test` takes one of each template.
accessibility: $(VENV)/test-ready tools
	AFFICHE_PAGES=all $(BIN)/pytest -n auto tests/accessibility tests/browser/test_axe.py \
		tests/render/documents/pdf/test_judges.py

# A hundred builds killed at random moments; `make test` kills a dozen.
kill: $(VENV)/test-ready
	AFFICHE_KILLS=100 $(BIN)/pytest -n0 tests/kill

# The scores of a card and of a budget page; they need Chromium and node.
lighthouse: $(VENV)/test-ready $(VENV)/lighthouse-ready
	$(BIN)/affiche build --out $(VENV)/lighthouse/site
	$(BIN)/python -m tests.lighthouse.run $(VENV)/lighthouse/site

# Each template as readers see it, into pictures/: two languages, palettes, widths, and paper.
pictures: $(VENV)/test-ready
	$(BIN)/affiche build --out pictures/site
	$(BIN)/python -m tests.pictures pictures/site pictures

# Builds and servers side by side with other generators, and docs/benchmark.md; about an hour in
# which the machine should do nothing else. Without network once .venv/benchmark is there.
benchmark: $(VENV)/test-ready $(VENV)/ahead-ready
	-$(BIN)/python -m tests.benchmarks.serve --cards 2000 10000 --results $(VENV)/serve.json
	-$(BIN)/python -m tests.benchmarks.scale --cards 10000 100000 --results $(VENV)/scale.json
	$(BIN)/python -m tests.benchmarks.build --cards 10000 --disk $(VENV) --beside $(VENV)/serve.json $(VENV)/scale.json --report docs/benchmark.md

$(VENV)/lighthouse-ready: tests/lighthouse/package.json tests/lighthouse/package-lock.json | $(VENV)/site-ready
	mkdir -p $(VENV)/lighthouse
	cp tests/lighthouse/package.json tests/lighthouse/package-lock.json $(VENV)/lighthouse/
	cd $(VENV)/lighthouse && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

tools: $(VENV)/tools-ready

$(VENV)/tools-ready: tests/accessibility/package.json tests/accessibility/package-lock.json | $(VENV)/site-ready
	mkdir -p $(VENV)/tools
	cp tests/accessibility/package.json tests/accessibility/package-lock.json $(VENV)/tools/
	cd $(VENV)/tools && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

$(VENV)/site-ready: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# What depends on the program alone, such as compiled templates, made once (generator/ahead.py).
$(VENV)/ahead-ready: $(VENV)/site-ready $(shell find generator overrides -name '*.py' -o -name '*.po' -o -name '*.html')
	$(BIN)/python -m generator.compiling
	touch $@

$(VENV)/test-ready: requirements-test.lock $(VENV)/site-ready
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

lock: $(VENV)/test-ready     ## writes both locks anew, with the newest versions that fit
	$(BIN)/pip-compile --quiet --upgrade --allow-unsafe --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --build-deps-for editable -o requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade --allow-unsafe --generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --build-deps-for editable --extra office --extra publish --extra test -c requirements.lock -o requirements-test.lock pyproject.toml
	rm -rf affiche.egg-info

clean:
	rm -rf $(VENV) site pictures .cache .mypy_cache .pytest_cache .ruff_cache
