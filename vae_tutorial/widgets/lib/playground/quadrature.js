/**
 * What has no formula, by sums over a grid of the latent space: the exact log p(x) of an image, its
 * ELBO, and the density that a model gives to points of the unit square. All are generators that
 * yield between parts of a millisecond or two, so that a page can do other things in between.
 */

import { normals } from "../random.js";
import { CAPACITY, LOG_2_PI, divergence } from "./engine.js";

/** @typedef {import("./engine.js").Vae} Vae */
/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {Pick<Levers, "likelihood" | "scale">} Likelihood */
/** @typedef {{from: number[], step: number[], sides: number[]}} Grid its lowest corner, and on */

const REACH = 4.5; // standard deviations of the prior, at least
const STEPS = [0.02, 0.12], MOST = 101; // the finest and the widest step; points a side
const FINE = 41; // points a side, where a posterior is narrow
const NARROW = 8; // steps; a wider posterior is summed well enough
const NEGLIGIBLE = -18; // nats: what lies so far below the highest value
const RULE = Array.from({ length: 15 }, (_, i) => (i - 7) * 0.6); // standard deviations of q(z|x)
const LATENT = 1024; // points under which a model's density is summed

/** @param {number[]} values */
function logSum(values) {
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (most === -Infinity) return most;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** @param {Grid} grid @param {number} i @param {number} k */
const coordinate = ({ from, step, sides }, i, k) =>
  from[k] + step[k] * (k ? Math.floor(i / sides[0]) : i % sides[0]);

/**
 * log p(x|z) of every image at every decoded point, in nats: `write(point, image, value)`.
 * @param {Float64Array} x images, one row each @param {number} pixels @param {Likelihood} levers
 * @param {Float64Array} logits @param {number} count of points
 * @param {(point: number, image: number, value: number) => void} write
 */
function likelihoods(x, pixels, { likelihood, scale }, logits, count, write) {
  const images = x.length / pixels, gray = new Float64Array(pixels);
  const gaussian = likelihood === "gaussian", precision = 1 / (scale * scale);
  const constant = pixels * (LOG_2_PI / 2 + Math.log(scale));
  for (let i = 0, at = 0; i < count; i++, at += pixels) {
    let most = 0, factors = 1; // of the sum of log(1 + exp(logit))
    for (let j = 0; j < pixels; j++) {
      const e = Math.exp(-Math.abs(logits[at + j]));
      most += Math.max(logits[at + j], 0);
      factors *= 1 + e;
      gray[j] = (logits[at + j] > 0 ? 1 : e) / (1 + e);
    }
    const normalizer = most + Math.log(factors);
    for (let n = 0, pixel = 0; n < images; n++) {
      let sum = 0;
      for (let j = 0; j < pixels; j++, pixel++) {
        sum += gaussian ? (x[pixel] - gray[j]) ** 2 : x[pixel] * logits[at + j];
      }
      write(i, n, gaussian ? -precision * sum / 2 - constant : sum - normalizer);
    }
  }
}

/**
 * log p(x|z) + log p(z) at every point of a grid, of each image.
 * @param {Vae} vae @param {Float64Array} x @param {Likelihood} levers @param {Grid} grid
 * @returns {Generator<void, number[][]>}
 */
function* joint(vae, x, levers, grid) {
  const { pixels, latent } = vae, points = grid.sides.reduce((a, b) => a * b, 1);
  /** @type {number[][]} */
  const values = Array.from({ length: x.length / pixels }, () => new Array(points));
  const z = new Float64Array(CAPACITY * latent);
  for (let start = 0; start < points; start += CAPACITY) {
    const count = Math.min(CAPACITY, points - start), prior = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < latent; k++) {
        const value = coordinate(grid, start + i, k);
        z[i * latent + k] = value;
        prior[i] -= (value * value + LOG_2_PI) / 2;
      }
    }
    likelihoods(x, pixels, levers, vae.decode(z, count), count, (i, n, value) => {
      values[n][start + i] = value + prior[i];
    });
    yield;
  }
  return values;
}

/** The logarithm of what a point of the grid stands for. @param {Grid} grid */
const logCell = ({ step }) => step.reduce((sum, value) => sum + Math.log(value), 0);

/**
 * A finer grid around the peak, where that is narrow.
 * @param {Grid} grid @param {number[]} values
 */
function finer(grid, values) {
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const low = grid.sides.map(() => Infinity), high = grid.sides.map(() => -Infinity);
  values.forEach((value, i) => {
    if (value - most < NEGLIGIBLE) return;
    for (let k = 0; k < low.length; k++) {
      low[k] = Math.min(low[k], coordinate(grid, i, k));
      high[k] = Math.max(high[k], coordinate(grid, i, k));
    }
  });
  if (grid.step.every((step, k) => high[k] - low[k] > NARROW * step)) return null;
  const from = low.map((value, k) => value - grid.step[k]);
  const step = high.map((value, k) => (value + grid.step[k] - from[k]) / (FINE - 1));
  return { from, step, sides: step.map(() => FINE) };
}

/**
 * The exact -log p(x) of each image, in nats, where there are one or two latent dimensions.
 * @param {Vae} vae @param {Float64Array} x images, one row each @param {Likelihood} levers
 * @returns {Generator<void, number[]>}
 */
export function* exactNats(vae, x, levers) {
  const { pixels, latent } = vae, count = x.length / pixels;
  vae.encode(x, count);
  let reach = REACH, [finest, step] = STEPS;
  for (let i = 0; i < count * latent; i++) {
    reach = Math.max(reach, Math.abs(vae.mean.y[i]) + 1);
    // A sum over steps of 3/4 of a bell's deviation is its integral to 15 digits.
    step = Math.max(finest, Math.min(step, 0.75 * Math.exp(vae.held[i] / 2)));
  }
  const most = latent === 1 ? 10 * MOST : MOST;
  const side = Math.min(most, 1 + Math.ceil(2 * reach / step));
  const across = new Array(latent).fill(2 * reach / (side - 1));
  const grid = { from: across.map(() => -reach), step: across, sides: across.map(() => side) };
  const values = yield* joint(vae, x, levers, grid), nats = [];
  for (let n = 0; n < count; n++) {
    const fine = finer(grid, values[n]);
    const image = x.subarray(n * pixels, (n + 1) * pixels);
    const best = fine ? (yield* joint(vae, image, levers, fine))[0] : values[n];
    nats.push(-logSum(best) - logCell(fine ?? grid));
  }
  return nats;
}

/**
 * Minus the ELBO of each image, in nats: the mean over q(z|x), not that of a few draws.
 * @param {Vae} vae @param {Float64Array} x @param {Likelihood} levers
 * @returns {Generator<void, number[]>}
 */
export function* boundNats(vae, x, levers) {
  const { pixels, latent } = vae, images = x.length / pixels, count = RULE.length ** latent;
  vae.encode(x, images);
  const mean = vae.mean.y.slice(), logVar = vae.held.slice(), nats = [];
  const z = new Float64Array(CAPACITY * latent), weights = new Float64Array(count);
  for (let n = 0; n < images; n++) {
    let kl = 0, all = 0, sum = 0;
    weights.fill(1);
    for (let k = 0; k < latent; k++) {
      const m = mean[n * latent + k], v = logVar[n * latent + k];
      kl += divergence(m, v);
      for (let i = 0; i < count; i++) {
        const t = RULE[k ? Math.floor(i / RULE.length) : i % RULE.length];
        z[i * latent + k] = m + Math.exp(v / 2) * t;
        weights[i] *= Math.exp(-t * t / 2);
      }
    }
    const image = x.subarray(n * pixels, (n + 1) * pixels);
    likelihoods(image, pixels, levers, vae.decode(z, count), count, (i, _, value) => {
      all += weights[i];
      sum += weights[i] * value;
    });
    nats.push(kl - sum / all);
    yield;
  }
  return nats;
}

/** Points that part a standard normal into equal shares, in the middle of each. */
function quantiles(/** @type {number} */ count) {
  // The distribution function is summed over the density, from -8 on.
  const points = [], step = 1e-3;
  for (let z = -8, sum = 0; points.length < count;) {
    sum += step * Math.exp(-((z + step / 2) ** 2 + LOG_2_PI) / 2);
    z += step;
    while (points.length < count && sum >= (points.length + 0.5) / count) points.push(z);
  }
  return points;
}

/**
 * Points that share the prior evenly; in more than two dimensions, draws.
 * @param {number} latent
 */
function* priorPoints(latent) {
  const side = Math.round(LATENT ** (1 / latent)), noise = normals(LATENT);
  const at = latent > 2 ? [] : quantiles(side);
  for (let i = 0; i < LATENT; i++) {
    if (latent > 2) for (let k = 0; k < latent; k++) yield noise();
    else for (let k = 0; k < latent; k++) yield at[k ? Math.floor(i / side) : i % side];
  }
}

/**
 * The density of a model of points in a plane, p(x) = E[N(x; decoded z, scale)] over the prior, at
 * the centers of the cells of a square, row by row from above.
 * @param {Vae} vae @param {number} scale @param {number} side cells
 * @param {[number, number]} [ends] of the square
 * @returns {Generator<void, Float32Array>}
 */
export function* modelDensity(vae, scale, side, ends = [0, 1]) {
  const z = Float64Array.from(priorPoints(vae.latent)), sums = new Float64Array(side * side);
  const cell = (ends[1] - ends[0]) / side, bells = [0, 1].map(() => new Float64Array(side));
  for (let start = 0; start < LATENT; start += CAPACITY) {
    const part = z.subarray(start * vae.latent, (start + CAPACITY) * vae.latent);
    const logits = vae.decode(part, CAPACITY);
    for (let i = 0; i < CAPACITY; i++) {
      bells.forEach((bell, k) => {
        const mean = 1 / (1 + Math.exp(-logits[2 * i + k]));
        for (let j = 0; j < side; j++) {
          bell[j] = Math.exp(-(((ends[0] + (j + 0.5) * cell - mean) / scale) ** 2) / 2);
        }
      });
      for (let row = 0, at = 0; row < side; row++) {
        const height = bells[1][side - 1 - row];
        for (let j = 0; j < side; j++) sums[at++] += height * bells[0][j];
      }
    }
    yield;
  }
  return Float32Array.from(sums, (sum) => sum / (LATENT * 2 * Math.PI * scale * scale));
}
