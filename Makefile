# Two commands on a fresh machine: `make demo` and `make test`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
WORKSPACE := demo-workspace
BILAN := .build/release/bilan

.PHONY: help setup build demo test check faults bench goldens sample clean

help: ## Lists these commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /\1\t/' | expand -t 10

setup: ## Installs the system libraries that are missing (apt on Debian, brew on macOS)
	@Scripts/setup

build: setup ## Builds the release binary
	@Scripts/build

demo: ## Builds, imports SampleData into a fresh workspace, writes the reports into Reports/
	@Scripts/demo

test: setup ## Runs every test
	swift test --disable-xctest

check: setup ## Formatter, imports, warnings, tests: what a change must pass
	@Scripts/check

faults: build ## Breaks things on purpose and sees that nothing is lost; FAULTS=--full for 200 kills
	@Scripts/faults $(FAULTS)

bench: setup ## Measures bilan against other tools; BENCH="--only reader" for one line (Docs/Performance.md)
	@Scripts/bench $(BENCH)

goldens: setup ## Writes expected outputs anew; read the difference before you commit it
	@Scripts/goldens

sample: ## Writes SampleData anew
	rm -rf SampleData && swift run bilan-sample SampleData

clean: ## Removes what was built
	rm -rf .build .build-bench $(WORKSPACE)
