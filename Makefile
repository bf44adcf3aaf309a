# Two commands matter: `make serve` and `make test`. Each sets up whatever it needs first.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup serve test check bench lock format

PY := .venv/bin/python
BIN := .venv/bin

help:
	@echo "make serve   set up, migrate, fill an empty database with demo data, serve on PORT (8000)"
	@echo "make test    set up and run every test (TESTS=tests/unit for a part)"
	@echo "make check   static checks    make bench   benchmarks    make setup   environment only"
	@echo "make lock    resolve the lock anew    make format   apply ruff's formatting"

setup:
	@sh tools/setup.sh

lock: setup
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(PY) tools/lock.py write

format: setup
	@$(BIN)/ruff check --fix-only --quiet . && $(BIN)/ruff format .
