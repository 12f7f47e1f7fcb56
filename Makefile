# `make demo` and `make test` set up what they need; `make help` tells the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DB := build/demo.db
REPORT := build/report.html
SOURCES := Makefile pyproject.toml constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo report test lint docs pictures bench accuracy weights clean python

help: ## Show what can be made.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/run.stamp ## Read the example articles: timeline, contradictions, HTML report.
	@mkdir -p build
	@rm -f $(DB) $(DB)-wal $(DB)-shm
	@$(BIN)/dateline --db $(DB) ingest --manifest examples/trump-kim/manifest.csv \
		examples/trump-kim examples/biden-putin examples/modi-sharif
	@printf '\nTIMELINE\n\n'
	@$(BIN)/dateline --db $(DB) timeline
	@printf '\nCONTRADICTIONS\n\n'
	@$(BIN)/dateline --db $(DB) contradictions
	@printf '\nREPORT\n\n'
	@$(BIN)/dateline --db $(DB) report $(REPORT)

report: demo ## The same as demo, which ends with the path of the report.

test: lint ## Check style, types and layers, and run all tests and specs.
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(PYTEST)

lint: $(VENV)/dev.stamp ## Check style, types and layers.
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

docs: $(VENV)/dev.stamp ## Write the outputs that README.md and docs/datasette.md show anew.
	@$(BIN)/python tests/test_docs.py
	@$(BIN)/python tests/test_datasette.py

pictures: $(VENV)/dev.stamp ## Take the pictures of the report that README.md shows anew.
	@mkdir -p docs/pictures
	@touch docs/pictures/timeline.png docs/pictures/contradiction.png
	@$(BIN)/python -m pytest -q tests/report/test_pictures.py
	@cp build/screenshots/timeline-1280.png docs/pictures/timeline.png
	@cp build/screenshots/contradiction-360.png docs/pictures/contradiction.png

bench: $(VENV)/dev.stamp ## Measure speed, as ratios to something known on the same machine.
	@for one in benchmarks/bench_*.py; do echo "# $$one"; PYTHONPATH=tests $(BIN)/python $$one || exit 1; done

accuracy: $(VENV)/dev.stamp ## Score the reading of own passages and stories, or of CORPUS=folder.
	@PYTHONPATH=tests $(BIN)/python -m accuracy $(if $(CORPUS),"$(CORPUS)") $(ACCURACY)

weights: $(VENV)/learn.stamp ## Learn the weights by which words without a cue are judged anew.
	@PYTHONPATH=tests $(BIN)/python -m accuracy.learning

clean: ## Remove what was made, the environment included.
	rm -rf $(VENV) build dist htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Dateline needs Python 3.11 or newer, and $(PYTHON) is not: name one, as in make demo PYTHON=python3.12" >&2; \
		exit 1; }

# A stamp is newer than all that decides what is installed, so that the second run installs nothing.
$(VENV)/run.stamp: $(SOURCES) | python
	@$(call install,.)
	@touch $@

$(VENV)/dev.stamp: $(SOURCES) | python
	@$(call install,.[dev])
	@touch $@ $(VENV)/run.stamp

comma := ,
$(VENV)/learn.stamp: $(SOURCES) | python
	@$(call install,.[dev$(comma)learning])
	@touch $@ $(VENV)/dev.stamp $(VENV)/run.stamp

define install
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) && \
	echo "installing into $(VENV) ..." && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '$(1)'
endef
