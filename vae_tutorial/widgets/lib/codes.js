/** The arithmetic of a grid of codes: its vectors, its picture, what a prior says of it. */

import { sigmoid } from "./vae.js";

/** @typedef {import("./network.js").PageNetwork} PageNetwork */

/**
 * The vectors of codes, one after the other.
 * @param {Float32Array} codebook @param {number} size how many vectors it has
 * @param {number[]} codes
 */
export function vectorsOf(codebook, size, codes) {
  const dim = codebook.length / size, all = new Float32Array(codes.length * dim);
  codes.forEach((code, i) => all.set(codebook.subarray(code * dim, (code + 1) * dim), i * dim));
  return all;
}

/**
 * The gray values that a decoder draws from vectors.
 * @param {PageNetwork} decoder @param {Float32Array} vectors
 * @throws if they are not numbers
 */
export function drawn(decoder, vectors) {
  const logits = decoder.run(vectors);
  if (logits.some(Number.isNaN)) throw new Error("the decoder's answer is not a picture");
  return logits.map(sigmoid);
}

/**
 * Codes as a prior takes them: all one-hot, in one row.
 * @param {number[]} codes @param {number} size
 */
export function oneHotRow(codes, size) {
  const row = new Float32Array(codes.length * size);
  codes.forEach((code, i) => { row[i * size + code] = 1; });
  return row;
}

/** Log probabilities from logits. @param {ArrayLike<number>} logits */
export function logSoftmax(logits) {
  const values = Array.from(logits), top = Math.max(...values);
  const total = Math.log(values.reduce((sum, v) => sum + Math.exp(v - top), 0));
  return values.map((v) => v - top - total);
}

/**
 * Log probabilities of all codes at each position.
 * @param {PageNetwork} prior @param {number[]} codes @param {number} size
 */
function conditionals(prior, codes, size) {
  const logits = prior.run(oneHotRow(codes, size));
  return codes.map((_, i) => logSoftmax(logits.subarray(i * size, (i + 1) * size)));
}

/**
 * What each code costs given the codes before it, in nats.
 * @param {PageNetwork} prior @param {number[]} codes @param {number} size
 */
export const surprises = (prior, codes, size) =>
  conditionals(prior, codes, size).map((logP, i) => -logP[codes[i]]);

/**
 * The first code whose cumulative probability is beyond `u`.
 * @param {number[]} logP @param {number} u
 */
export function pick(logP, u) {
  let sum = 0;
  const found = logP.findIndex((v) => (sum += Math.exp(v)) > u);
  return found < 0 ? logP.length - 1 : found;
}

/**
 * A grid from a prior, each code drawn given those before it.
 * @param {PageNetwork} prior @param {number} count positions @param {number} size
 * @param {() => number} random uniform numbers
 */
export function sampled(prior, count, size, random) {
  const codes = Array(count).fill(0); // what comes later does not matter to a position
  for (let i = 0; i < count; i++) codes[i] = pick(conditionals(prior, codes, size)[i], random());
  return codes;
}

/**
 * The code after another digit is typed.
 * @param {number} code @param {number} digit
 * @param {number} size @param {boolean} more whether the digits before it count
 * @returns {number | null} or nothing, if there is no such code
 */
export function typed(code, digit, size, more) {
  const longer = 10 * code + digit;
  if (more && longer < size) return longer;
  return digit < size ? digit : null;
}

/**
 * How many pixels differ by more than half of the way from paper to ink.
 * @param {ArrayLike<number>} a gray values @param {ArrayLike<number>} b
 */
export const flipped = (a, b) =>
  Array.from(a).filter((v, i) => Math.abs(v - b[i]) > 0.5).length;

/** @param {number[]} a @param {number[]} b */
export const same = (a, b) => a.length === b.length && a.every((v, i) => v === b[i]);

/**
 * The codes that a change of the start calls for: those of the other start, where it has not
 * brought codes of its own.
 * @param {{start: number, codes: number[]}} before @param {{start: number, codes: number[]}} now
 * @param {number[][]} starts
 * @returns {number[] | undefined} or nothing, if all is well
 */
export function broughtBy(before, now, starts) {
  if (now.start === before.start || !same(now.codes, before.codes)) return;
  const codes = starts[now.start];
  if (codes && !same(codes, now.codes)) return codes;
}

/** How many codes differ. @param {number[]} codes @param {number[]} others */
export const differing = (codes, others) =>
  codes.filter((code, i) => code !== others[i]).length;

/**
 * Codes with another one at a place.
 * @param {number[]} codes @param {number} at @param {number} code
 */
export const replaced = (codes, at, code) => codes.map((was, i) => i === at ? code : was);
