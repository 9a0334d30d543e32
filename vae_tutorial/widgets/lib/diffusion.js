/** Diffusion of a latent code: noise takes its place step by step, and a denoiser leads back. */

import { normals } from "./random.js";

/**
 * What there is of a code: 1 at step 0, and less with each step.
 * @typedef {number[]} Signal
 */

/**
 * The answer to a code at a step: how the clean code changes as noise takes its place.
 * @typedef {(z: number[], step: number) => ArrayLike<number>} Denoiser
 */

/**
 * @typedef {object} Stage
 * @property {number[]} z a code on its way
 * @property {number[]} clean the code that the denoiser expects to end at
 */

/** How much a code counts at a signal, and how much noise. @param {number} signal */
export const shares = (signal) => [Math.sqrt(signal), Math.sqrt(1 - signal)];

/** A code and noise, mixed. @param {number[]} z @param {number} signal @param {number[]} noise */
export function noised(z, signal, noise) {
  const [kept, added] = shares(signal);
  return z.map((v, i) => kept * v + added * noise[i]);
}

/**
 * The clean code that a denoiser's answer stands for.
 * @param {number[]} z @param {number} signal @param {ArrayLike<number>} v
 */
export function cleaned(z, signal, v) {
  const [kept, added] = shares(signal);
  return z.map((value, i) => kept * value - added * v[i]);
}

/**
 * The Gaussian that the code one step earlier is drawn from.
 * @param {Stage} stage @param {number} signal of its step @param {number} earlier signal
 */
export function earlierGaussian({ z, clean }, signal, earlier) {
  const alpha = signal / earlier, beta = 1 - alpha;
  const ofClean = Math.sqrt(earlier) * beta / (1 - signal);
  const ofCode = Math.sqrt(alpha) * (1 - earlier) / (1 - signal);
  return { mean: z.map((v, i) => ofClean * clean[i] + ofCode * v), sigma: Math.sqrt(beta) };
}

/**
 * All noise that paths with this seed need: row 0 begins them, row t is that of step t. A path that
 * begins later has the same noise at each of its steps.
 * @param {number} seed @param {number} last step @param {number} dimensions
 */
export function noiseOf(seed, last, dimensions) {
  const normal = normals(seed);
  return Array.from({ length: last + 1 }, () => Array.from({ length: dimensions }, normal));
}

/**
 * The way of a code back to step 0.
 * @param {Denoiser} denoise @param {Signal} signal
 * @param {number[]} z where it begins @param {number} from the step of that
 * @param {number[][]} noise as `noiseOf` has it
 * @returns {Stage[]} by their steps
 */
export function wayBack(denoise, signal, z, from, noise) {
  /** @type {Stage[]} */
  const way = new Array(from + 1);
  for (let step = from; step > 0; step--) {
    way[step] = { z, clean: cleaned(z, signal[step], denoise(z, step)) };
    const { mean, sigma } = earlierGaussian(way[step], signal[step], signal[step - 1]);
    z = mean.map((m, i) => m + sigma * noise[step][i]);
  }
  way[0] = { z, clean: z };
  return way;
}

/** Steps from one to 0, about evenly, `count` of them at the most. */
export function stopsOf(/** @type {number} */ from, /** @type {number} */ count) {
  const length = Math.min(count, from + 1);
  return Array.from({ length }, (_, k) => Math.round(from * (1 - k / (length - 1))));
}

/** @param {number[]} a @param {number[]} b */
export const distance = (a, b) => Math.hypot(...a.map((v, i) => v - b[i]));

/** Which of some codes is the nearest. @param {number[][]} codes @param {number[]} z */
export function nearestOf(codes, z) {
  const away = codes.map((code) => distance(code, z));
  return away.indexOf(Math.min(...away));
}
