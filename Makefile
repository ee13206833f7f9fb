# `make` lists the targets. They run in .venv (made by `make setup`); CI runs `scripts/test.sh`, which is `setup` + `check` + slow tests.
BIN := .venv/bin
SHARED ?= ../shared
export PATH := $(CURDIR)/$(BIN):$(PATH)

.DEFAULT_GOAL := help
.PHONY: help setup check fix lint types imports rules test fast golden docs score bench bench-reuse bench-grouping bench-incremental demo fuzz

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## environment with developer tools, in .venv
	@sh scripts/setup.sh

check: lint types imports rules fast ## format, lint, types, imports, rules, tests without the slow ones

fix: ## formatter and safe lint fixes
	ruff format . && ruff check --fix .

lint: ## formatting and lint, nothing changed
	ruff format --check . && ruff check .

types: ## mypy strict
	mypy

imports: ## the layers of the house
	lint-imports

rules: ## every rule's examples
	whosaid rules check

fast: ## tests without the slow ones
	python -m pytest -m "not slow"

test: ## all tests
	python -m pytest

fuzz: ## property tests on new examples, up to 2,000 each
	python -m pytest -q -m hypothesis --hypothesis-profile=fuzz

golden: ## rewrite the expected golden records; review with `git diff`
	python -m tests.golden.rewrite

docs: ## rebuild the generated pages (docs/records.md, docs/rules.md)
	python scripts/make_docs.py

score: ## quality on the development data (SHARED=../shared) against scores/floors.json
	python scripts/score.py --shared $(SHARED)

bench: ## speed and memory; appends one line to bench/history.jsonl
	python bench/speed.py --keep

bench-reuse: ## how finding copies grows, and how often it is right on made pairs
	python bench/reuse.py

bench-grouping: ## how long grouping 10,000 and 100,000 made claims takes
	python bench/grouping.py

bench-incremental: ## what adding 20 pages to 2,000 costs, by stage; appends one line to bench/history.jsonl
	python bench/incremental.py --keep

demo: ## the example pages, read into demo.ledger
	sh scripts/demo.sh
