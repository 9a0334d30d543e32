/** Sliders of the levers: which value stands at which stop, counted from 0. */

/** @typedef {import("./levers.js").Lever} Lever */

const LEFT = 0.01; // where a logarithmic slider goes on that has 0 at its first stop
const DIGITS = 2; // that count, so that values are round

/** The slider's first stop with a logarithm, its value, and the last stop. @param {Lever} lever */
function course({ ends = [0, 1], stops = 1 }) {
  const first = ends[0] > 0 ? 0 : 1;
  return { first, low: first ? LEFT : ends[0], high: ends[1], last: stops };
}

/** @param {Lever} lever @param {number} stop @returns {number} */
export function valueAt(lever, stop) {
  const { ends = [0, 1], stops = 1, whole } = lever;
  if (lever.steps !== "logarithmic") {
    return Number((ends[0] + stop / stops * (ends[1] - ends[0])).toFixed(4));
  }
  const { first, low, high, last } = course(lever);
  if (stop < first) return 0;
  const value = low * (high / low) ** ((stop - first) / (last - first));
  return whole ? Math.round(value) : Number(value.toPrecision(DIGITS));
}

/** The stop nearest to a value. @param {Lever} lever @param {number} value */
export function stopOf(lever, value) {
  const { ends = [0, 1], stops = 1 } = lever;
  if (lever.steps !== "logarithmic") {
    return Math.round((value - ends[0]) / (ends[1] - ends[0]) * stops);
  }
  const { first, low, high, last } = course(lever);
  if (value <= 0) return 0;
  const at = first + Math.log(value / low) / Math.log(high / low) * (last - first);
  return Math.max(first, Math.min(last, Math.round(at)));
}
