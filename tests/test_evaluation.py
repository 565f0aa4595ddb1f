"""What was measured once is not lost unnoticed."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).parents[1]
SCRIPT = CHECKOUT / "scripts" / "evaluate.py"
SETS = CHECKOUT.parent / "shared" / "eval" / "dev"


def evaluate() -> Any:
    spec = importlib.util.spec_from_file_location("evaluate", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_drop_of_more_than_a_point_and_a_figure_that_is_gone_are_losses() -> None:
    kept = {"news": {"names": 80.0, "times": 70.0, "words a second": 40000.0}, "other": {"names": 50.0}}
    losses = evaluate().losses
    assert losses(kept, {"news": {"names": 79.0, "times": 70.4, "words a second": 9.0}}) == []
    assert len(losses(kept, {"news": {"names": 78.9, "times": 70.0}})) == 1
    assert len(losses(kept, {"news": {"names": 80.0}})) == 1
    assert losses(kept, {"new set": {"names": 1.0}}) == []


def test_the_kept_figures_are_those_of_the_sets_that_the_script_measures() -> None:
    kept = json.loads((CHECKOUT / "docs/evaluation.json").read_text(encoding="utf-8"))
    assert set(kept) == {each.name for each in evaluate().SETS}


def test_no_figure_of_the_small_sets_fell() -> None:
    """`make check-eval` asks the same of all sets."""
    if not SETS.exists():
        pytest.skip("the annotated sets stand beside the checkout (../shared/eval) and are not here: nothing measured")
    command = [sys.executable, str(SCRIPT), "--quick", "--check"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
