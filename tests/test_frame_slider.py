"""A figure over one or two parameters: its frames, its texts, and what it refuses."""

import io
import subprocess
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

from vae_tutorial import FrameSlider


@pytest.fixture(autouse=True)
def no_figures():
    plt.close("all")


def draw(sigma, mu=0.0):
    figure, ax = plt.subplots(figsize=(2, 1))
    ax.plot([mu, sigma])
    return figure


def test_frame_slider_draws_every_combination_once():
    slider = FrameSlider(draw, "s {sigma:.1f}, m {mu:.0f}", sigma=[1, 2, 2], mu=[0, 5])
    assert len(slider.index) == len(slider.alternatives) == 6
    assert len(slider.frames) == 4, "equal frames are stored once"
    assert slider.alternatives[3] == "s 2.0, m 5"
    assert slider.index[2] == slider.index[4]
    image = Image.open(io.BytesIO(slider.frames[0]))
    assert image.format == "WEBP" and image.width == 1.5 * slider.width
    assert plt.get_fignums() == []


def test_frame_slider_starts_where_it_is_told():
    slider = FrameSlider(draw, "{sigma}", sigma=[1, 2, 3, 4], start={"sigma": 3.2})
    assert slider.position == [2]


def test_frame_slider_draws_a_narrow_version_of_each_frame():
    slider = FrameSlider(draw, "{sigma}", narrow=(1, 0.8), sigma=[1, 2, 2])
    assert len(slider.frames) == len(slider.narrow_frames) == 2
    wide, narrow = (
        Image.open(io.BytesIO(frames[0])) for frames in (slider.frames, slider.narrow_frames)
    )
    assert narrow.width == wide.width / 2 and narrow.width == 1.5 * slider.narrow_width
    assert FrameSlider(draw, "{sigma}", sigma=[1]).narrow_frames == []
    assert plt.get_fignums() == []


@pytest.mark.parametrize("values", [{}, {"sigma": []}, {"a": [1], "b": [1], "c": [1]}])
def test_frame_slider_needs_one_or_two_parameters_with_values(values):
    with pytest.raises(ValueError, match="parameters must be one or two"):
        FrameSlider(draw, "x", **values)


def test_frame_slider_takes_a_function_for_the_text_alternative():
    slider = FrameSlider(draw, lambda sigma: f"wide {sigma > 1}", sigma=[1, 2])
    assert slider.alternatives == ["wide False", "wide True"]


SLIDER = {"draw": draw, "alt": "s {sigma}", "sigma": [1, 2]}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"alt": "s {simga}"}, r"alt must be a text over the parameters \['sigma'\].*simga"),
        ({"alt": "s {sigma[0]}"}, "alt must be a text over the parameters"),
        ({"alt": "s {}"}, "alt must be a text over the parameters"),
        ({"alt": 3}, "alt must be a text over the parameters .*got 3"),
        ({"alt": "s {sigma:.q}"}, "alt must be a text over the parameters"),
        ({"alt": lambda sigma: None}, "alt must return a text, got None"),
        ({"sigma": [1, np.nan]}, "sigma must be a finite number, got nan"),
        ({"sigma": ["a"]}, "sigma must be a finite number, got 'a'"),
        ({"sigma": 3}, "parameters must be one or two, each with values, got"),
        ({"sigma": [[1, 2]]}, "parameters must be one or two, each with values, got"),
        ({"sigma": [1, [2, 3]]}, "parameters must be one or two, each with values, got"),
        ({"start": {"sigma": np.nan}}, "start must be a finite number, got nan"),
        ({"start": 3}, "start must be a dict by parameter, got 3"),
        ({"labels": {"sigma": 3}}, "labels must be texts, got"),
        ({"draw": lambda sigma: None}, "draw must return a matplotlib Figure, got NoneType"),
        ({"narrow": 3}, "narrow must be a width and a height in inches, got 3"),
        ({"narrow": (4, 0)}, "narrow must be a finite number above 0, got 0"),
        ({"draw": None}, "draw must be a function that returns a Figure, got None"),
    ],
)
def test_frame_slider_says_what_is_wrong_with_an_argument(changes, message):
    with pytest.raises(ValueError, match=message):
        FrameSlider(**{**SLIDER, **changes})


@pytest.mark.parametrize("argument", ["labels", "start"])
def test_frame_slider_refuses_names_of_no_parameter(argument):
    with pytest.raises(ValueError, match=rf"{argument} must name .*got \['simga'\]"):
        FrameSlider(draw, "x", sigma=[1], **{argument: {"simga": 1}})


def test_frame_slider_needs_no_tensorflow():
    probe = "import sys; from vae_tutorial import FrameSlider; print('tensorflow' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True)
    assert answer.stdout == "False\n", answer.stderr
