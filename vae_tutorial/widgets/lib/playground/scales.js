/** Axes and planes that grow in round steps, and long histories thinned for drawing. */

/** @typedef {import("../chart.js").Axis} Axis */
/** @typedef {import("../chart.js").Pair} Pair */

const MARGIN = 0.05; // of what an axis shows must be free before it shrinks
const NARROWEST = 0.05; // two digits after the point are written
const PATIENCE = 20; // pictures after which a plane shrinks
const FALL = 3; // times smaller: so much at once, as the codes have come back from far away

export const LEAST = 4; // units to each side of the middle of a plane

/** The least of 1, 2, 5, 10, 20 ... that is no less. @param {number} value above 0 */
export function roundStep(value) {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= value * (1 - 1e-9))
    ?? 10 * power;
}

/**
 * Ends that are multiples of a round step, and a number at each multiple.
 * @param {number} low @param {number} high @param {string} name @param {number} [most] steps
 * @returns {Axis}
 */
export function roundAxis(low, high, name, most = 5) {
  const step = roundStep(Math.max(high - low, NARROWEST) / most);
  const first = Math.floor(low / step + 1e-9), last = Math.max(first + 1,
    Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { ends: [ticks[0], ticks[ticks.length - 1]], ticks, name };
}

/** @param {Axis} axis */
const widthOf = ({ ends: [low, high] }) => high - low;

/** An axis that grows at once, and shrinks only where it would not have to grow again soon. */
export class Room {
  /** @param {string} name with its unit @param {number} [most] steps that have a number */
  constructor(name, most = 5) {
    this.most = most;
    /** @type {Axis} */
    this.axis = { ends: [0, 1], ticks: [0, 1], name };
  }

  /** @param {number} low @param {number} high @returns {Axis} */
  fit(low, high) {
    const [from, to] = this.axis.ends, { name } = this.axis, margin = MARGIN * (high - low);
    if (low < from || high > to) this.axis = roundAxis(low, high, name, this.most);
    else {
      const least = low < 0 ? low - margin : Math.max(0, low - margin);
      const smaller = roundAxis(least, high + margin, name, this.most);
      if (widthOf(smaller) < widthOf(this.axis) * (1 - 1e-9)) this.axis = smaller;
    }
    return this.axis;
  }
}

/** In whole units, and in fives and tens where the codes are far. @param {number} reach */
export function limitFor(reach) {
  const step = reach <= 10 ? 1 : reach <= 40 ? 5 : 10 ** Math.floor(Math.log10(reach));
  return Math.max(LEAST, Math.ceil(reach * 1.02 / step) * step);
}

/**
 * How far the next picture of a plane goes: more at once, and less after a while.
 * @param {number} limit of now @param {number} wanted
 * @param {number} small pictures that have wanted less, one after the other
 */
export function nextLimit(limit, wanted, small) {
  if (wanted > limit || wanted * FALL < limit) return wanted;
  if (small <= PATIENCE) return limit;
  return limit > 10 ? wanted : Math.max(wanted, limit - 1);
}

/**
 * At most so many of them, evenly, and the last in any case. The same ones stay as more come, until
 * every second one goes.
 * @template T @param {T[]} rows @param {number} [most] @returns {T[]}
 */
export function thinned(rows, most = 400) {
  let stride = 1;
  while (rows.length / stride > most - 1) stride *= 2;
  const last = rows.length - 1;
  return stride === 1 ? rows : rows.filter((_, i) => i % stride === 0 || i === last);
}

/** The parts of a line between places that are no numbers. @param {Pair[]} places */
export function unbroken(places) {
  /** @type {Pair[][]} */
  const parts = [[]];
  for (const place of places) {
    if (place.every(Number.isFinite)) parts[parts.length - 1].push(place);
    else parts.push([]);
  }
  return parts.filter((part) => part.length);
}

/**
 * The least and the greatest of the numbers among them.
 * @param {number[]} values @returns {Pair}
 */
export function extent(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? [0, 1] : [low, high];
}
