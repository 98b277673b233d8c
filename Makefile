# Two commands do everything: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check -q
PORT ?= 8765
SERVE ?= yes
# timings of a run belong into its output, not into this file
PYTEST_OPTIONS ?=

.PHONY: demo test lint format bench clean install install-test system-packages

$(VENV)/installed: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install -U pip
	$(PIP) install -c constraints.txt -e .
	touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(PIP) install -c constraints.txt -e '.[test]'
	touch $@

install: $(VENV)/installed
install-test: $(VENV)/installed-test

demo: $(VENV)/installed
	$(BIN)/tongjian compile examples/september-2025 --record demo.db
	$(BIN)/tongjian show --record demo.db
ifeq ($(SERVE),yes)
	$(BIN)/tongjian serve --record demo.db --port $(PORT)
endif

system-packages:
	./scripts/system-packages

test: $(VENV)/installed-test system-packages
	$(BIN)/python -m pytest $(PYTEST_OPTIONS)

lint: $(VENV)/installed-test
	$(BIN)/ruff format --check src tests bench
	$(BIN)/ruff check src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/tongjian pack check statecraft

format: $(VENV)/installed-test
	$(BIN)/ruff format src tests bench
	$(BIN)/ruff check --fix src tests bench

bench: $(VENV)/installed-test
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) demo.db demo.db-wal demo.db-shm demo.db.lock
