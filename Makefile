# The Python that sets things up; all else runs in .venv, which .ci/prepare.py makes.
PYTHON ?= python3
BIN := .venv/bin

# Packages of the shell's own environment must not slip in among those of .venv; and where it keeps Python from
# remembering what it compiled, as in many containers, each start would compile all modules again.
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check shots pictures golden bench soak clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' $(firstword $(MAKEFILE_LIST))

run: ## start the simulator; options of its own go in ARGS="..."
	@$(PYTHON) .ci/prepare.py --for run
	@$(BIN)/pcm-sim run $(ARGS)

test: check ## run every check, then every test
	@echo "Testing: pytest"
	@LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: ## check the code's rules, form, types and imports
	@$(PYTHON) .ci/prepare.py --for test
	@echo "Checking: ruff check"
	@$(BIN)/ruff check
	@echo "Checking: ruff format --check"
	@$(BIN)/ruff format --check
	@echo "Checking: mypy"
	@$(BIN)/mypy
	@echo "Checking: lint-imports"
	@$(BIN)/lint-imports

shots: ## draw every kind of screen, and a page to look through them
	@$(PYTHON) .ci/prepare.py --for run
	@$(BIN)/pcm-sim shots $(ARGS)

pictures: ## draw the README's pictures
	@$(PYTHON) .ci/prepare.py --for test
	@$(BIN)/pcm-sim shots --kind device --kind window --kind beside --lang en --only night --out build/pictures
	@cp build/pictures/*-device-*.png build/pictures/pcm-4.0-beside-en-night.png docs/pictures/
	@QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(BIN)/python .ci/pictures.py docs/pictures

golden: ## keep the golden pictures as they are drawn now
	@$(PYTHON) .ci/prepare.py --for test
	@LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(BIN)/python -m pytest -q tests/ui/test_golden.py --renew-golden

bench: ## measure the speed
	@$(PYTHON) .ci/prepare.py --for test
	@$(BIN)/python benchmarks/run.py $(ARGS)

soak: ## use window and console at random for half an hour: nothing breaks, memory stays flat
	@$(PYTHON) .ci/prepare.py --for test
	@$(BIN)/python benchmarks/soak.py $(ARGS)

clean: ## remove .venv, caches and builds
	@rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
