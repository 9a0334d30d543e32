/** Diffusion of a code, against paths that have a closed form. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  cleaned, distance, earlierGaussian, nearestOf, noiseOf, noised, shares, stopsOf, wayBack,
} from "../../vae_tutorial/widgets/lib/diffusion.js";

const LAST = 20;
// A cosine, which falls from 1 and never reaches 0.
const SIGNAL = Array.from({ length: LAST + 1 }, (_, t) => Math.cos(1.5 * t / LAST) ** 2);
const QUIET = Array.from({ length: LAST + 1 }, () => [0, 0]); // no noise at any step

/** @param {number} found @param {number} expected */
function near(found, expected, tolerance = 1e-12) {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
}

/** The answer of a denoiser that knows nothing. @param {number[]} z */
const ignorant = (z) => z.map(() => 0);

/** The answer of a denoiser for which there is one code only. @param {number[]} goal */
const sure = (goal) => (/** @type {number[]} */ z, /** @type {number} */ step) => {
  const [kept, added] = shares(SIGNAL[step]);
  return z.map((v, i) => (kept * v - goal[i]) / added);
};

test("what a code is noised with is found again by the answer that belongs to it", () => {
  const [z, noise] = [[0.5, -2], [1.25, 0.75]];
  for (const signal of [1, 0.64, 0.01]) {
    const [kept, added] = [Math.sqrt(signal), Math.sqrt(1 - signal)];
    const mixed = noised(z, signal, noise);
    mixed.forEach((v, i) => near(v, kept * z[i] + added * noise[i]));
    const v = noise.map((e, i) => kept * e - added * z[i]); // as Salimans & Ho (2022) define it
    cleaned(mixed, signal, v).forEach((c, i) => near(c, z[i]));
  }
});

test("one step back is the product of two Gaussians, which Bayes' rule gives", () => {
  const [signal, earlier, z, clean] = [0.3, 0.5, 1.7, -0.4];
  const { mean: [mean], sigma } = earlierGaussian({ z: [z], clean: [clean] }, signal, earlier);
  const alpha = signal / earlier;
  // The density of z given the code before it, times that of this code given the clean one.
  const precisions = [alpha / (1 - alpha), 1 / (1 - earlier)];
  const centre = (precisions[0] * z / Math.sqrt(alpha)
    + precisions[1] * Math.sqrt(earlier) * clean) / (precisions[0] + precisions[1]);
  near(mean, centre);
  near(sigma ** 2, 1 - alpha);
});

test("without noise a denoiser that answers 0 leaves a share of the code at each step", () => {
  const way = wayBack(ignorant, SIGNAL, [3, -1], LAST, QUIET);
  way.forEach(({ z }, t) => [3, -1].forEach((v, i) =>
    near(z[i], Math.sqrt(SIGNAL[LAST] / SIGNAL[t]) * v)));
});

test("without noise a denoiser that is sure goes straight to where it expects to end", () => {
  const goal = [2, -0.5], from = 15, begin = [-1, 4];
  const way = wayBack(sure(goal), SIGNAL, begin, from, QUIET);
  assert.equal(way.length, from + 1);
  for (let t = from; t >= 0; t--) goal.forEach((g, i) => {
    const left = begin[i] - Math.sqrt(SIGNAL[from]) * g;
    const share = Math.sqrt(SIGNAL[from] / SIGNAL[t]) * (1 - SIGNAL[t]) / (1 - SIGNAL[from]);
    near(way[t].z[i], Math.sqrt(SIGNAL[t]) * g + share * left);
    if (t) near(way[t].clean[i], g);
  });
  assert.deepEqual(way[0].clean, way[0].z);
});

test("noise is added at each step, with the deviation of that step", () => {
  const noise = noiseOf(5, LAST, 2), goal = [2, -0.5];
  const way = wayBack(sure(goal), SIGNAL, noise[0], LAST, noise);
  const plain = earlierGaussian(way[7], SIGNAL[7], SIGNAL[6]);
  way[6].z.forEach((v, i) =>
    near(v - plain.mean[i], Math.sqrt(1 - SIGNAL[7] / SIGNAL[6]) * noise[7][i]));
  way[0].z.forEach((v, i) => near(v - goal[i], Math.sqrt(1 - SIGNAL[1]) * noise[1][i]));
});

test("a denoiser that answers 0 leaves the prior as it is, at each step", () => {
  const codes = Array.from({ length: 2000 }, (_, seed) => {
    const noise = noiseOf(seed, LAST, 2);
    return wayBack(ignorant, SIGNAL, noise[0], LAST, noise);
  });
  for (const t of [LAST, 13, 6, 0]) {
    const values = codes.flatMap((way) => way[t].z), n = values.length;
    const mean = values.reduce((sum, v) => sum + v) / n;
    const variance = values.reduce((sum, v) => sum + v * v, 0) / n;
    near(mean, 0, 4 / Math.sqrt(n)); // four standard errors, of both
    near(variance, 1, 4 * Math.sqrt(2 / n));
    const product = codes.reduce((sum, way) => sum + way[t].z[0] * way[t].z[1], 0);
    near(product / codes.length, 0, 4 / Math.sqrt(codes.length));
  }
});

test("a seed gives the same noise again, another one other noise", () => {
  assert.deepEqual(noiseOf(3, LAST, 4), noiseOf(3, LAST, 4));
  const rows = [...noiseOf(3, LAST, 4), ...noiseOf(4, LAST, 4)].map(String);
  assert.equal(new Set(rows).size, 2 * (LAST + 1));
});

test("pictures of a path have its ends and are spread evenly between them", () => {
  assert.deepEqual(stopsOf(50, 9), [50, 44, 38, 31, 25, 19, 13, 6, 0]);
  assert.deepEqual(stopsOf(8, 9), [8, 7, 6, 5, 4, 3, 2, 1, 0]);
  assert.deepEqual(stopsOf(3, 9), [3, 2, 1, 0]);
  assert.deepEqual(stopsOf(1, 9), [1, 0]);
});

test("the nearest of some codes is the first with the least distance", () => {
  assert.equal(distance([1, 2], [4, -2]), 5);
  assert.equal(nearestOf([[3, 4], [1, 0], [0, 1]], [0, 0]), 1);
});
