# Two commands matter: `make serve` and `make test`. Each sets up whatever it needs first.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup serve test check bench lock format

BIN := .venv/bin
PY := $(BIN)/python
TESTS ?=
# As many as a small machine has cores: a third only takes the others' caches, a sixth of the time.
JOBS ?= 2

help:
	@echo "make serve   set up, migrate, fill an empty database with demo data, serve on PORT (8000)"
	@echo "make test    set up and run every test (TESTS=tests/unit for a part)"
	@echo "make check   static checks    make bench   benchmarks    make setup   environment only"
	@echo "make lock    resolve the lock anew    make format   apply ruff's formatting"

setup:
	@sh tools/setup.sh

serve: setup
	@exec $(PY) -m workers.supervisor

# Dozens of processes are started and killed: none is to compile the whole program anew.
test: setup
	@sh tools/browser.sh
	@$(PY) -m compileall -q config.py hi_cases migrations workers
	@exec env -u PYTHONDONTWRITEBYTECODE $(PY) -m pytest -n $(JOBS) --dist loadgroup $(TESTS)

check: setup
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/check.sh

bench: setup
	@exec $(PY) -m bench

lock: setup
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(PY) tools/lock.py write

format: setup
	@$(BIN)/ruff check --fix-only --quiet . && $(BIN)/ruff format .
