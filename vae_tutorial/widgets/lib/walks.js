/** Ways from one latent point to another, as `vae_tutorial.walks` has them. */

/** @typedef {(from: number[], to: number[], t: number) => number[]} Path t goes from 0 to 1 */

/** The straight line. @type {Path} */
export const lerp = (from, to, t) => from.map((v, i) => (1 - t) * v + t * to[i]);

/** The arc around the origin; the length goes evenly from one to the other. @type {Path} */
export function slerp(from, to, t) {
  const [start, end] = [Math.hypot(...from), Math.hypot(...to)];
  const cosine = from.reduce((sum, v, i) => sum + v * to[i], 0) / (start * end);
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  const length = (1 - t) * start + t * end;
  if (!(angle < Math.PI - 1e-6)) {
    throw new Error(
      "No single arc joins these two points: one is the origin, or they are opposite.",
    );
  }
  if (angle < 1e-6) return from.map((v) => v / start * length);
  const a = Math.sin((1 - t) * angle) / Math.sin(angle) / start;
  const b = Math.sin(t * angle) / Math.sin(angle) / end;
  return from.map((v, i) => length * (a * v + b * to[i]));
}

/** Whether two points of a plane lie on opposite sides of the origin. */
export function opposite(/** @type {number[]} */ [a, b], /** @type {number[]} */ [c, d]) {
  const size = Math.hypot(a, b) * Math.hypot(c, d);
  return size > 0 && (a * c + b * d) / size < -1 + 1e-9;
}

/**
 * The arc around the origin of a plane; of two half circles the one that turns to the left, against
 * the clock.
 * @type {Path}
 */
export function arc(from, to, t) {
  if (!opposite(from, to)) return slerp(from, to, t);
  const [x, y] = from, start = Math.hypot(x, y), angle = Math.PI * t;
  const length = ((1 - t) * start + t * Math.hypot(...to)) / start;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [length * (c * x - s * y), length * (s * x + c * y)];
}

/** @type {Record<string, Path>} */
export const PATHS = { lerp, slerp: arc };
