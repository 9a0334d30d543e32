/** Images that Python has encoded: points of the latent plane, each with a label. */

import { bytesOf } from "./model.js";
import { halfToFloat } from "./network.js";

/**
 * @typedef {object} Encoded
 * @property {number[][]} points
 * @property {number[]} labels
 * @property {string[]} colors one a label
 */

/**
 * What `EncodedDigits` packs in Python.
 * @typedef {object} EncodedState
 * @property {DataView[]} codes of each model: float16, two a point
 * @property {DataView} labels one byte each
 * @property {string[]} colors
 * @property {number[]} shape height and width of a picture
 * @property {number} limit of the plane
 */

/**
 * @param {import("./model.js").Model<any>} model whose state has the parts of `EncodedState`
 * @param {number} [which] of its models
 * @returns {Encoded}
 */
export function encodedOf(model, which = 0) {
  const flat = halfToFloat(model.get("codes")[which]);
  const labels = Array.from(bytesOf(model.get("labels")));
  const points = labels.map((_, i) => [flat[2 * i], flat[2 * i + 1]]);
  return { points, labels, colors: model.get("colors") };
}

/**
 * The commonest label among the k encoded images next to a point.
 * @param {Encoded} encoded @param {number[]} z @param {number} [k]
 */
export function nearest({ points, labels }, z, k = 15) {
  /** @type {{distance: number, label: number}[]} */
  const closest = []; // at most k of them, the closest first
  for (let i = 0; i < points.length; i++) {
    const distance = (points[i][0] - z[0]) ** 2 + (points[i][1] - z[1]) ** 2;
    if (closest.length === k && distance >= closest[k - 1].distance) continue;
    let at = closest.length;
    while (at && closest[at - 1].distance > distance) at--;
    closest.splice(at, 0, { distance, label: labels[i] });
    closest.length = Math.min(closest.length, k);
  }
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { label } of closest) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
