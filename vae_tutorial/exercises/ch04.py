"""The checks of chapter 04's exercises."""

from .questions import Question


def ex_04_bits(bits):
    """Ask for the KL divergence of a Gaussian in two dimensions, in bits."""
    hints = {
        "These are nats: divide by log 2.": 1.33980,
        "You multiplied by log 2; divide.": 0.928678,
        "You averaged over the dimensions; they add.": 0.966460,
        "You used sigma where the variance, sigma squared, belongs.": 1.02056,
        "The logarithm is of the variance, not of sigma.": 0.695955,
        "The sign of the logarithm is minus.": -3.01494,
        "A divergence is not negative: turn the sign around.": -1.93292,
        "All terms need the factor, not the log alone.": 2.09893,
    }
    return Question("A bill in bits", bits, 1.93292, hints)
