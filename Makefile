# `make site` and `make test` set up all they need; a step that is done is not done again.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# modules are compiled once, not by every process that the tests start
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help site serve test lint lowest lock clean bench bench-build bench-pages bench-search bench-scale prove

help:
	@echo "make site    build the sample curriculum into site/"
	@echo "make serve   preview it, with live reload"
	@echo "make test    run all tests"
	@echo "make lint    format, lint, types, layers, links of the docs"
	@echo "make lowest  run the tests with the oldest libraries allowed"
	@echo "make lock    renew the locked requirements"
	@echo "make bench   how fast plans are found and proven; also bench-build, bench-pages, bench-search, bench-scale"
	@echo "make prove   hold 2,000 drawn plans against brute force, 10,000 edits against clean builds"

site: $(VENV)/.site
	$(BIN)/plgen build

serve: $(VENV)/.site
	$(BIN)/plgen serve

test: $(VENV)/.test
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/.test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q -p no:cacheprovider tests/test_docs.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/dev.txt $(VENV)/.site tests/tools/set-up
	$(PIP) install --require-hashes -r requirements/dev.txt
	sh tests/tools/set-up
	@touch $@

bench: $(VENV)/.test
	$(BIN)/python -m benchmarks.planner

bench-search: $(VENV)/.test
	$(BIN)/python benchmarks/search.py

bench-build: $(VENV)/.test
	$(BIN)/python -m benchmarks.builds

bench-scale: $(VENV)/.test
	$(BIN)/python -m benchmarks.scale
	$(BIN)/python -m benchmarks.scale --cluster

prove: $(VENV)/.test
	PLGEN_CASES=2000 $(BIN)/python -m pytest -q tests/property/plan/test_two_ways.py
	PLGEN_EDITS=10000 PLGEN_FAULTS=100 $(BIN)/python -m pytest -q -n auto tests/property/build tests/test_faults.py

bench-pages: $(VENV)/.test
	$(BIN)/python benchmarks/pages.py

lowest: $(VENV)/.test
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip --quiet install uv
	VIRTUAL_ENV=$(VENV)-lowest $(VENV)-lowest/bin/uv pip install --quiet --resolution lowest-direct --editable . --group dev
	PLGEN_CASES=20 $(VENV)-lowest/bin/python -m pytest -q -n auto -m "not browser" --ignore tests/property --ignore tests/test_faults.py

lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --quiet install uv
	$(VENV)-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml requirements/build.in --extra exact --output-file requirements/site.txt
	$(VENV)-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml requirements/build.in --extra exact --group dev --output-file requirements/dev.txt

clean:
	rm -rf site $(VENV) $(VENV)-lowest $(VENV)-lock tests/tools/node_modules
