"""Recorded sweeps follow their recipes, add up, and say what is wrong when they cannot be read."""

import itertools
from dataclasses import asdict

import numpy as np
import pytest

from vae_tutorial import load_sweep, sweeps
from vae_tutorial.recipes import Recipe
from vae_tutorial.sweeps import DATA, SWEEPS, points_of, summarize_sweep
from vae_tutorial.train import main, train_sweep

RUNS = [(sweep, data) for sweep in SWEEPS for data in DATA]


@pytest.mark.parametrize(("sweep", "data"), RUNS)
def test_every_point_is_a_run_of_its_recipe(sweep, data):
    recorded = [
        (run["point"], Recipe(**{**run["recipe"], "hidden": _tuple(run["recipe"]["hidden"])}))
        for run in load_sweep(sweep, data)
    ]
    expected = [(point, recipe) for (point, _), recipe in points_of(sweep, data).items()]
    assert recorded == expected
    assert len({point for point, _ in recorded}) >= 2


@pytest.mark.parametrize(("sweep", "data"), [run for run in RUNS if run[0] != "components"])
def test_recorded_metrics_add_up(sweep, data):
    for run in load_sweep(sweep, data):
        metrics = run["metrics"]
        both = metrics["reconstruction"] + metrics["kl"]
        assert metrics["negative_elbo"] == pytest.approx(both, abs=2e-3)
        by_dimension = metrics["kl_by_dimension"]
        assert sum(by_dimension) == pytest.approx(metrics["kl"], rel=1e-3, abs=0.03)
        assert len(by_dimension) == run["recipe"]["latent_dim"] >= metrics["active_units"]
        images = np.array(metrics["elbo_of_images"])
        error = images.std() / np.sqrt(len(images))
        assert abs(-images.mean() - metrics["negative_elbo"]) < 6 * error
        assert run["seconds"] > 0 and run["weights"] > 0


@pytest.mark.parametrize("data", DATA)
def test_a_sweep_of_priors_measures_images_that_were_held_out(data):
    for run in load_sweep("components", data):
        metrics = run["metrics"]
        held_out = metrics["log_likelihood_of_images"]
        assert len(held_out) == min(1000, run["recipe"]["held_out"])
        assert metrics["validation"] == pytest.approx(-np.mean(held_out), abs=0.01)
        assert metrics["training"] > 0 and run["seconds"] > 0
        networks = load_sweep("components", data)[0]["weights"]
        assert (run["weights"] > networks) == (run["recipe"]["prior"] != "standard normal")
        assert 1 <= metrics["components_in_use"] <= max(1, run["recipe"]["components"])


LEVERS = {
    "latent_dim": {"latent_dim"},
    "architecture": {"architecture", "hidden", "epochs", "epsilon"},
    "likelihood": {"likelihood", "scale", "optimal_scale"},
    "collapse": {"annealing", "free_bits", "learning_rate", "log_odds"},
    "components": {"prior", "components"},
}


@pytest.mark.parametrize(("sweep", "data"), RUNS)
def test_a_sweep_turns_one_lever(sweep, data):
    recipes = [asdict(recipe) for recipe in points_of(sweep, data).values()]
    changed = {name for name in recipes[0] if len({recipe[name] for recipe in recipes}) > 1}
    assert changed - {"seed"} and changed - {"seed"} <= LEVERS[sweep]
    assert recipes[0]["model"] == "vae" and recipes[0]["beta"] == 1


@pytest.mark.parametrize("data", DATA)
def test_each_repair_of_a_collapse_is_one_change(data):
    collapsed, *others = (asdict(r) for r in points_of("collapse", data).values() if r.seed == 0)
    for other in others:
        assert sum(other[name] != collapsed[name] for name in collapsed) == 1


def test_a_sweep_of_one_point_is_refused(monkeypatch):
    monkeypatch.setitem(SWEEPS, "alone", lambda data: {"only": Recipe("vae", "dense", 2, 1)})
    with pytest.raises(ValueError, match="sweep must have at least two points, got 1 in 'alone'"):
        points_of("alone", "digits")


def test_a_sweep_is_trained_and_recorded(digits, tmp_path, monkeypatch, capsys):
    collapse = SWEEPS["collapse"]
    monkeypatch.setitem(
        SWEEPS, "collapse", lambda data: dict(itertools.islice(collapse(data).items(), 2))
    )
    monkeypatch.setitem(sweeps.SEEDS, "collapse", (5,))
    command = ["--sweep", "collapse", "--data", "digits", "--epochs", "1"]
    command += ["--output", str(tmp_path)]
    main(command)
    with pytest.raises(SystemExit):
        main(command)
    assert "collapse.json exists; --overwrite replaces it" in capsys.readouterr().err
    monkeypatch.setattr(sweeps, "FOLDER", tmp_path)
    run, other = load_sweep("collapse", "digits")
    assert (run["point"], other["point"]) == ("collapsed", "annealed")
    assert run["recipe"]["seed"] == 5 and run["recipe"]["epochs"] == 1
    # In the first of forty epochs beta has hardly risen, and the rate is another.
    assert other["metrics"]["kl"] != run["metrics"]["kl"]
    again = next(train_sweep("collapse", digits, epochs=1))
    assert again["metrics"] == run["metrics"]


@pytest.mark.parametrize(
    ("sweep", "data", "message"),
    [
        ("beta", "mnist", "sweep must be one of 'latent_dim'.*, got 'beta'"),
        (None, "mnist", "sweep must be one of"),
        ("collapse", "fashion", "data must be one of 'mnist', 'digits', got 'fashion'"),
    ],
)
def test_sweeps_that_are_not_there_are_named(sweep, data, message):
    with pytest.raises(ValueError, match=message):
        load_sweep(sweep, data)


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"points"'])
def test_a_damaged_file_is_named(content, tmp_path, monkeypatch):
    monkeypatch.setattr(sweeps, "FOLDER", tmp_path)
    if content is not None:
        (tmp_path / "mnist").mkdir()
        (tmp_path / "mnist" / "collapse.json").write_text(content)
    with pytest.raises(ValueError, match="collapse.json for mnist is damaged.*install"):
        load_sweep("collapse")


def _tuple(hidden):
    return None if hidden is None else tuple(hidden)


def test_a_summary_is_mean_and_spread_over_the_seeds():
    runs = [run for run in load_sweep("collapse", "digits") if run["point"] == "annealed"]
    means, spreads = summarize_sweep("collapse", "digits", "kl", "seconds")["annealed"]
    figures = np.array([[run["metrics"]["kl"], run["seconds"]] for run in runs])
    np.testing.assert_allclose(means, figures.sum(axis=0) / len(runs))
    np.testing.assert_allclose(spreads**2, (figures**2).mean(axis=0) - means**2, atol=1e-6)
    with pytest.raises(ValueError, match="figures must be one of 'negative_elbo'.*, got 'nll'"):
        summarize_sweep("collapse", "digits", "nll")
