# All set-up happens here: a virtual environment of its own with locked dependencies, then the command asked for.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
# Where this is set, every one of some hundred short runs would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: site public guide pictures test lint eval check-eval bench fuzz train gazetteer outlines lock clean
.DEFAULT_GOAL := site

site: $(VENV)/.ready  ## Build the sample site and say where it is.
	@$(BIN)/sitrep build

public: $(VENV)/.ready  ## Build what anybody may read (TLP:CLEAR, of other people's reports only what is cited), and check it.
	@$(BIN)/sitrep build --audience TLP:CLEAR --text excerpts --output public
	@$(BIN)/sitrep check --audience TLP:CLEAR --text excerpts --output public --strict

guide: $(VENV)/.ready  ## Build the documentation, its reference made from the code.
	@$(BIN)/python scripts/reference.py
	@$(BIN)/sitrep -C docs/guide build --strict

pictures: $(VENV)/.ready  ## Take the documentation's pictures again; needs Chromium and pdftoppm.
	@$(BIN)/python scripts/pictures.py

test: lint  ## Everything that must hold: style, types, contracts between rooms, tests. Set-up included.
	@scripts/browser.sh
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

lint: $(VENV)/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.ready  ## Names, times, claims, origins and accounts measured, on public data beside the checkout and on the exercise.
	$(BIN)/python scripts/evaluate.py
	$(BIN)/python scripts/evaluate_exercise.py
	$(BIN)/python scripts/evaluate_origins.py
	$(BIN)/python scripts/evaluate_accounts.py

check-eval: $(VENV)/.ready  ## The same compared with what is kept: fails where a figure fell by more than a point.
	$(BIN)/python scripts/evaluate.py --check

bench: $(VENV)/.ready  ## Speed and memory against other generators; takes a while.
	$(BIN)/python -m scripts.bench

fuzz: $(VENV)/.ready  ## Thousands of random edits: an incremental build equals a clean one.
	$(BIN)/python scripts/fuzz.py

train: $(VENV)/.ready  ## Make the shipped weights again.
	$(BIN)/python scripts/train_names.py

gazetteer: $(VENV)/.ready  ## Make the shipped gazetteer again.
	$(BIN)/python scripts/make_gazetteer.py

outlines: $(VENV)/.ready  ## Make the shipped outlines of land again; needs npm.
	$(BIN)/python scripts/make_outlines.py

lock: $(VENV)/.ready  ## Choose newer versions of everything and write them down, with hashes.
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --all-extras \
	  --no-header --no-annotate --output-file requirements.lock pyproject.toml

clean:  ## Take away what can be made again; content and configuration stay.
	rm -rf site public .sitrep $(VENV)

$(VENV)/.ready: pyproject.toml requirements.lock
	@command -v git >/dev/null || { echo "git is missing. On Debian: sudo apt install git"; exit 1; }
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing. On Debian: sudo apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed, this is $$($(PYTHON) --version). Name another one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing. On Debian: sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --editable .
	@touch $@
