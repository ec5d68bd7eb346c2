# Every target sets up what it needs in .venv and skips what is up to date.
PYTHON ?= python3
PYTEST_ARGS ?=
CORPUS ?=

ROOT := $(CURDIR)
BIN := $(ROOT)/.venv/bin
SOURCES := $(shell find lint checks -type f ! -name '*.pyc') pyproject.toml README.md LICENSE NOTICE
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: demo test test-all bench lint docs clean

demo: .venv/app
	$(BIN)/newslint check seeds/putin-kim-car.txt --format full --exit-zero

test: .venv/app .venv/dev lint
	$(call pytest,-m "not network")

test-all: .venv/app .venv/dev lint
	$(call pytest,)

lint: .venv/dev
	$(BIN)/mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench: .venv/app .venv-proselint/done
	$(BIN)/python tests/bench.py $(if $(CORPUS),--corpus "$(CORPUS)")
	$(if $(CORPUS),$(BIN)/python tests/bench.py --corpus "$(CORPUS)" --by-check)

docs: .venv/app
	$(BIN)/python docs/build_pages.py

clean:
	rm -rf .venv .venv-proselint dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# From a folder of its own, so that the installed wheel is what the tests import.
define pytest
	folder=$$(mktemp -d) && cd "$$folder" && PATH="$(BIN):$$PATH" NEWSLINT_WHEEL="$$(ls $(ROOT)/dist/*.whl)" \
		$(BIN)/pytest -q -c $(ROOT)/pyproject.toml --rootdir $(ROOT) --import-mode=importlib \
		-p no:cacheprovider $(1) $(PYTEST_ARGS) $(ROOT)/tests; \
		status=$$?; rm -rf "$$folder"; exit $$status
endef

.venv/made:
	$(PYTHON) -m venv .venv
	touch $@

# The wheel, built as a stranger would build it and not editable.
.venv/app: .venv/made $(SOURCES)
	rm -rf dist
	$(PIP) wheel --no-deps --wheel-dir dist .
	$(PIP) install dist/*.whl
	$(PIP) install --force-reinstall --no-deps dist/*.whl
	touch $@

.venv/dev: pyproject.toml | .venv/app
	$(PIP) install "$$(ls dist/*.whl)[dev]"
	touch $@

# proselint is only there to be compared with; without it the comparison is left out.
.venv-proselint/done:
	$(PYTHON) -m venv .venv-proselint
	-.venv-proselint/bin/python -m pip --quiet --disable-pip-version-check install proselint
	touch $@
