"""The checks of chapter 11's exercises."""

import numpy as np
from scipy.stats import norm

from .questions import Question, is_answered

# A step that folds the plane at some of the points: two of five determinants are negative.
U, W, B = np.array([1.5, -2.0]), np.array([-0.4, 0.8]), 0.3
POINTS = np.array([[0.2, -0.6], [1.1, 0.9], [-1.4, 0.3], [-0.5, -0.8], [2.0, 0.4]])

# Code of step t, the signals of the steps t - 1 and t, and the variance of codes at step 0.
STEPS = ((-1.4, 0.7, 0.5, 0.3), (1.1, 0.9, 0.72, 2.5), (0.8, 0.45, 0.2, 0.1))


def ex_11_price(nats):
    """Ask what a grid of codes costs under a prior to which all codes are alike."""
    code = np.log(64)
    hints = {
        "That is the price of one code; a grid has a code at each of its places.": code,
        "These are bits; use the natural logarithm.": 49 * np.log2(64),
        "A grid is 49 choices out of 64, not 64 out of 49: 64 to the power 49 grids.": (
            64 * np.log(49)
        ),
        "There are 7 x 7 places, not 7.": 7 * code,
        "There are 64 to the power 49 grids, not 49 times 64.": np.log(49 * 64),
        "That is the logarithm of the probability; the price is minus that.": -49 * code,
    }
    return Question("The price of a grid", nats, 49 * code, hints)


def ex_11_planar(planar):
    """Ask for a planar step and the logarithm of its determinant.

    The determinant is that of a matrix of finite differences, which knows no formula. A step that
    is wrong is spoken of before its determinant.
    """
    title = "A planar step"
    if not is_answered(planar) or not callable(planar):
        return Question(title, planar, 0.0)
    answer = planar(POINTS, U, W, B)
    if answer is None or not is_answered(answer):
        return Question(title, answer, _log_dets())
    if not isinstance(answer, (tuple, list)) or len(answer) != 2:
        returned = len(answer) if isinstance(answer, (tuple, list)) else 1
        hint = "So many arrays you return; asked for are two, the points f(z) and log |det|."
        return Question(title, returned, 2, {hint: returned})
    moved, log_det = answer
    step = Question(title, moved, _step(POINTS), _hints_of_step())
    if not step.right:
        return step
    return Question(title, log_det, _log_dets(), _hints_of_determinant())


def _step(z):
    return z + U * np.tanh(z @ W + B)[:, None]


def _log_dets(h=1e-5):
    """Return log |det| of the step's matrix of derivatives, which is measured, at each point."""
    apart = [(_step(POINTS + h * side) - _step(POINTS - h * side)) / (2 * h) for side in np.eye(2)]
    return np.linalg.slogdet(np.stack(apart, axis=-1)).logabsdet


def _hints_of_step():
    bent = np.tanh(POINTS @ W + B)[:, None]
    return {
        "f(z) starts from z; you return what is added to it.": U * bent,
        "The step goes along u, not along w.": POINTS + W * bent,
        "The tanh is missing.": POINTS + U * (POINTS @ W + B)[:, None],
        "The number b is missing.": POINTS + U * np.tanh(POINTS @ W)[:, None],
        "The inner product with z is that of w; u is the direction of the step.": (
            POINTS + W * np.tanh(POINTS @ U + B)[:, None]
        ),
    }


def _hints_of_determinant():
    bent, size = np.tanh(POINTS @ W + B), U @ W
    slope, log_det = 1 - bent**2, _log_dets()
    det, diagonal = 1 + slope * size, np.abs(1 + slope[:, None] * U * W)
    return {
        "The derivative of tanh is missing: 1 - tanh squared.": np.log(np.abs(1 + size + 0 * det)),
        "The derivative of tanh is missing, which differs from point to point.": np.log(
            np.abs(1 + size)
        ),
        "That is tanh; its derivative is 1 - tanh squared.": np.log(np.abs(1 + bent * size)),
        "The derivative of tanh is 1 - tanh squared, not 1 - tanh.": np.log(
            np.abs(1 + (1 - bent) * size)
        ),
        "That is the determinant; take the logarithm of its absolute value.": det,
        "That is the absolute value of the determinant; take its logarithm.": np.abs(det),
        "The 1 is missing, which is the determinant where nothing moves.": np.log(
            np.abs(slope * size)
        ),
        "The determinant is not the product of the diagonal.": np.log(diagonal).sum(axis=1),
        "That is a number for each dimension; u times w is summed first.": np.log(diagonal),
        "Each point has a determinant of its own: no sum over points.": log_det.sum(),
        "Each point has a determinant of its own: no mean over points.": log_det.mean(),
        "The sign is wrong: that is the determinant of the way back.": -log_det,
    }


def ex_11_back(back):
    """Ask for mean and variance of the step before, given where a code is and how codes vary.

    They are those of the product of two densities on a grid, divided by its sum.
    """
    title = "A step back"
    if not is_answered(back) or not callable(back):
        return Question(title, back, 0.0)
    answers = [back(*step) for step in STEPS]
    if answers[0] is None or not is_answered(answers):
        return Question(title, answers[0], (0.0, 0.0))
    returned = len(answers[0]) if isinstance(answers[0], (tuple, list)) else np.size(answers[0])
    if returned != 2:
        hint = "So many numbers you return; asked for are two, the mean and then the variance."
        return Question(title, returned, 2, {hint: returned})
    expected = np.array([_by_bayes(*step) for step in STEPS])
    return Question(title, answers, expected, _hints_of_way_back(*expected.T))


def _by_bayes(zt, before, signal, variance):
    z, kept = np.linspace(-16, 16, 64_001), signal / before
    log_p = norm.logpdf(z, 0, np.sqrt(before * variance + 1 - before))
    log_p += norm.logpdf(zt, np.sqrt(kept) * z, np.sqrt(1 - kept))
    share = np.exp(log_p - log_p.max())
    share /= share.sum()
    mean = share @ z
    return mean, share @ (z - mean) ** 2


def _hints_of_way_back(mean, spread):
    zt, before, signal, variance = np.transpose(STEPS)
    kept = signal / before

    def given(prior, kept=kept):
        """Return the right answer, for codes of this variance at step t - 1."""
        total = 1 - kept + kept * prior
        return np.sqrt(kept) * prior * zt / total, prior * (1 - kept) / total

    wrong = {
        "Codes of step t - 1 vary by 1 if those of step 0 do, and not else.": given(1.0),
        "`variance` is that of step 0; noise has been added since.": given(before * variance),
        "`variance` is that of step 0; find that of step t - 1.": given(variance),
        "Whoever does not know z0 does not know it to be 0, either.": given(1 - before),
        "`signal` is what is left of z0; one step keeps a = signal / before.": given(
            before * variance + 1 - before, signal
        ),
        "1 - a is the variance of a step forward.": (mean, 1 - kept),
        "That is the standard deviation; square it.": (mean, np.sqrt(spread)),
        "That is one over the variance.": (mean, 1 / spread),
        "The mean comes first, then the variance.": (spread, mean),
        "That is what zt says alone; how codes vary has a say as well.": (
            zt / np.sqrt(kept),
            (1 - kept) / kept,
        ),
    }
    return {hint: np.transpose(pair) for hint, pair in wrong.items()}
