"""Shipped weights are intact, small, and as good as their manifests say."""

import hashlib
import json

import numpy as np
import pytest

from vae_tutorial import available, load_digits, load_pretrained
from vae_tutorial.pretrained import WEIGHTS, save_pretrained
from vae_tutorial.train import RECIPES, Recipe, build, main, metrics_on, train

SHIPPED = [(name, data) for name, sets in available().items() for data in sets]


def test_every_recipe_is_shipped():
    assert sorted(SHIPPED) == sorted(RECIPES)


def test_all_weights_together_are_small():
    assert sum(f.stat().st_size for f in WEIGHTS.glob("*/*")) < 12e6


@pytest.mark.parametrize(("name", "data"), SHIPPED)
def test_manifest_tells_how_the_weights_were_made(name, data):
    manifest = load_pretrained(name, data).manifest
    assert {"recipe", "seed", "data", "metrics", "seconds", "sha256"} <= set(manifest)
    recorded = manifest["recipe"]  # in JSON, where a tuple is a list
    hidden = recorded.get("hidden") and tuple(recorded["hidden"])
    assert Recipe(**{**recorded, "hidden": hidden}) == RECIPES[name, data]
    assert manifest["data"].startswith(data)
    content = (WEIGHTS / data / f"{name}.npz").read_bytes()
    assert hashlib.sha256(content).hexdigest() == manifest["sha256"]


@pytest.mark.parametrize("name", ["ae-2d", "vae-2d", "vae-2d-conv"])
def test_embedded_digits_score_what_the_manifest_says(name, digits):
    model = load_pretrained(name, "digits")
    found = metrics_on(model, digits.x_test)
    # float16 at rest costs a little; another processor's rounding less.
    assert found == pytest.approx(model.manifest["metrics"], abs=0.1)


@pytest.mark.parametrize(("name", "bar"), [("vae-2d", 139), ("vae-2d-conv", 150)])
def test_mnist_models_reach_the_books_figures(name, bar):
    manifest = load_pretrained(name, "mnist").manifest
    assert manifest["metrics"]["negative_elbo"] <= bar
    digits = load_digits()
    if digits.name == "mnist":
        found = metrics_on(load_pretrained(name, "mnist"), digits.x_test)
        assert found["negative_elbo"] <= bar
        assert found == pytest.approx(manifest["metrics"], abs=0.1)


def test_damaged_weights_are_named_by_checksum(tmp_path):
    (tmp_path / "digits").mkdir()
    for ending in ("json", "npz"):
        content = (WEIGHTS / "digits" / f"vae-2d-conv.{ending}").read_bytes()
        if ending == "npz":
            content = content[:1000] + bytes([content[1000] ^ 1]) + content[1001:]
        (tmp_path / "digits" / f"vae-2d-conv.{ending}").write_bytes(content)
    with pytest.raises(ValueError, match="vae-2d-conv.npz.*damaged.*sha256.*manifest says"):
        load_pretrained("vae-2d-conv", "digits", folder=tmp_path)


@pytest.mark.parametrize(("name", "data"), [("vae-3d", "mnist"), ("vae-2d", "fashion")])
def test_unknown_names_list_those_that_exist(name, data):
    with pytest.raises(ValueError, match=r"there are .*'ae-2d' \(digits, mnist\)"):
        load_pretrained(name, data)
    with pytest.raises(ValueError, match="there are ae-2d on mnist"):
        build(name, data)


def test_saving_and_loading_keeps_the_model_to_half_precision(make_vae, digits, tmp_path):
    vae = build("vae-2d", "digits")
    save_pretrained(vae, "vae-2d", "digits", tmp_path, {"seed": 0})
    loaded = load_pretrained("vae-2d", "digits", folder=tmp_path)
    for a, b in zip(vae.encoder.get_weights(), loaded.encoder.get_weights(), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-3, atol=1e-6)


def test_training_twice_gives_the_same_model(digits):
    first, metrics, _ = train("vae-2d", digits, epochs=1)
    second, again, _ = train("vae-2d", digits, epochs=1)
    assert metrics == again
    for a, b in zip(first.get_weights(), second.get_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_command_writes_weights_that_load_and_overwrites_nothing(tmp_path, capsys):
    arguments = ["vae-2d", "--data", "digits", "--epochs", "1", "--output", str(tmp_path)]
    main(arguments)
    assert "negative_elbo" in capsys.readouterr().out
    manifest = json.loads((tmp_path / "digits" / "vae-2d.json").read_text())
    assert manifest["recipe"]["epochs"] == 1
    assert load_pretrained("vae-2d", "digits", folder=tmp_path).manifest == manifest
    before = (tmp_path / "digits" / "vae-2d.npz").read_bytes()
    with pytest.raises(SystemExit):
        main(arguments)
    assert "--overwrite replaces it" in capsys.readouterr().err
    assert (tmp_path / "digits" / "vae-2d.npz").read_bytes() == before
    with pytest.raises(SystemExit):
        main(["vae-9d"])
    assert "'vae-9d' (choose from" in capsys.readouterr().err
