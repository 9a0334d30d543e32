/** Two log densities over a latent plane, each on the square grid that Python has computed. */

/**
 * @typedef {object} Field
 * @property {Float32Array} values row by row from the upper left corner, as a picture has them
 * @property {number} nodes of the grid along each axis
 * @property {number} limit the grid goes from -limit to limit along both axes
 */

/**
 * The value of a field at a point, linear between the nodes along each axis.
 * @param {Field} field @param {number[]} z a point within the limits
 */
export function interpolated({ values, nodes, limit }, [z1, z2]) {
  const last = nodes - 1;
  const place = (/** @type {number} */ share) => {
    const low = Math.min(last - 1, Math.floor(share * last));
    return [low, share * last - low];
  };
  const [column, right] = place((z1 + limit) / (2 * limit));
  const [row, down] = place((limit - z2) / (2 * limit));
  const along = (/** @type {number} */ at) =>
    values[at] + right * (values[at + 1] - values[at]);
  const upper = along(row * nodes + column), lower = along((row + 1) * nodes + column);
  return upper + down * (lower - upper);
}

/**
 * The node of a field that is nearest to a point.
 * @param {Field} field @param {number[]} z
 */
export function nearestNode({ nodes, limit }, z) {
  const step = 2 * limit / (nodes - 1);
  return z.map((v) => Number((Math.round(v / step) * step).toFixed(6)));
}

/**
 * What is called a hole, and how far the colours of the ratio reach.
 * @typedef {object} Rule
 * @property {number} rarer in a hole q(z) is so many times less than p(z), at least
 * @property {number} dense and p(z) is above this share of its highest value
 * @property {number} clip nats at either end of the colours
 */

/** @typedef {"q(z)" | "p(z)" | "log ratio"} Shown */

/** The prior p(z) and the aggregated posterior q(z). */
export class Densities {
  /** @param {Field} p @param {Field} q logarithms @param {Rule} rule */
  constructor(p, q, { rarer, dense, clip }) {
    this.p = p;
    this.q = q;
    this.gap = Math.log(rarer);
    this.clip = clip;
    this.tops = { "p(z)": highest(p), "q(z)": highest(q) };
    this.least = this.tops["p(z)"] + Math.log(dense);
  }

  /** Both log densities at a point, and what they make of it. @param {number[]} z */
  at(z) {
    const p = interpolated(this.p, z), q = interpolated(this.q, z);
    return { p, q, hole: p > this.least && q < p - this.gap, empty: this.isEmpty(p, q) };
  }

  /** Whether neither has mass. @param {number} p @param {number} q logarithms */
  isEmpty(p, q) { return Math.max(p, q) <= this.least; }

  /**
   * Where each node stands among the colours, from 0 to 1, or NaN where it has none of them.
   * @param {Shown} shown
   */
  shares(shown) {
    const p = this.p.values, q = this.q.values;
    if (shown !== "log ratio") {
      const top = this.tops[shown];
      return (shown === "p(z)" ? p : q).map((log) => Math.exp(log - top));
    }
    return p.map((log, i) => {
      if (this.isEmpty(log, q[i])) return NaN;
      const ratio = Math.min(this.clip, Math.max(-this.clip, q[i] - log));
      return 0.5 + ratio / (2 * this.clip);
    });
  }
}

/** @param {Field} field */
const highest = ({ values }) => values.reduce((top, value) => Math.max(top, value), -Infinity);
