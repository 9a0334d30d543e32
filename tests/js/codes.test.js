/** A grid of codes: its vectors, its nats and draws, against sums written out. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  broughtBy, differing, drawn, flipped, logSoftmax, oneHotRow, pick, replaced, same, sampled,
  surprises, typed, vectorsOf,
} from "../../vae_tutorial/widgets/lib/codes.js";
import { uniform } from "../../vae_tutorial/widgets/lib/random.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/network.js").PageNetwork} PageNetwork */

/**
 * A network that is a function.
 * @param {(input: ArrayLike<number>) => ArrayLike<number>} run
 */
const network = (run) => /** @type {PageNetwork} */ (/** @type {unknown} */ ({
  run: (/** @type {ArrayLike<number>} */ input) => Float32Array.from(run(input)),
}));

/** Two codes: each is three times as likely to be that before it; the first is 0 or 1. */
const copying = network((row) => [0, 0, Math.log(3) * row[0], Math.log(3) * row[1]]);

/** @param {number} found @param {number} expected */
function near(found, expected, tolerance = 1e-6) {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
}

test("codes are looked up in the codebook, in reading order", () => {
  const codebook = Float32Array.of(1, 2, 3, 4, 5, 6);
  assert.deepEqual([...vectorsOf(codebook, 3, [2, 0, 2])], [5, 6, 1, 2, 5, 6]);
  assert.deepEqual([...vectorsOf(codebook, 2, [1])], [4, 5, 6]);
});

test("a prior takes all codes one-hot in one row", () => {
  assert.deepEqual([...oneHotRow([2, 0], 3)], [0, 0, 1, 1, 0, 0]);
});

test("log probabilities add up to one, however large the logits are", () => {
  const found = logSoftmax([1000, 1000 + Math.log(3)]);
  near(found[0], Math.log(0.25));
  near(found[1], Math.log(0.75));
});

test("a code costs the nats of its probability given the codes before it", () => {
  const [first, second] = surprises(copying, [1, 1], 2);
  near(first, Math.log(2));
  near(second, Math.log(4 / 3));
  near(surprises(copying, [1, 0], 2)[1], Math.log(4));
});

test("a uniform number picks the code whose share of the line it falls into", () => {
  const logP = [0.25, 0, 0.5, 0.25].map(Math.log);
  assert.deepEqual([0, 0.24, 0.26, 0.74, 0.76, 0.999].map((u) => pick(logP, u)),
    [0, 0, 2, 2, 3, 3]);
  assert.equal(pick([-1e-9, -50], 1), 1, "what rounding leaves goes to the last");
});

test("grids are drawn as often as the prior says, and again from the same seed", () => {
  const count = 4000, random = uniform(3);
  const grids = Array.from({ length: count }, () => sampled(copying, 2, 2, random).join(""));
  for (const [grid, share] of Object.entries({ "00": 3 / 8, "01": 1 / 8, "10": 1 / 8 })) {
    const found = grids.filter((other) => other === grid).length / count;
    near(found, share, 4 * Math.sqrt(share * (1 - share) / count));
  }
  const draw = () => sampled(copying, 2, 2, uniform(8));
  assert.deepEqual(draw(), draw());
});

test("a digit joins the one that was typed before it where there is such a code", () => {
  assert.equal(typed(7, 1, 16, false), 1);
  assert.equal(typed(1, 5, 16, true), 15);
  assert.equal(typed(1, 6, 16, true), 6);
  assert.equal(typed(3, 9, 8, false), null);
});

test("a decoder's logits are drawn as gray values, and NaN is refused", () => {
  near(drawn(network((z) => z), Float32Array.of(0))[0], 0.5);
  assert.throws(() => drawn(network(() => [NaN]), Float32Array.of(0)), /is not a picture/);
});

test("pixels are counted that went more than half of the way", () => {
  assert.equal(flipped([0, 0.2, 1, 0.6], [0.5, 0.8, 0.4, 0.2]), 2);
});

test("codes are counted that are others, and one is replaced without a change to the rest", () => {
  const codes = [3, 1, 2];
  assert.deepEqual(replaced(codes, 1, 7), [3, 7, 2]);
  assert.deepEqual(codes, [3, 1, 2]);
  assert.equal(differing(codes, [3, 0, 0]), 2);
});

test("another start brings its own codes, unless others have come with it", () => {
  const starts = [[0, 1], [2, 3]], before = { start: 0, codes: [5, 1] };
  assert.deepEqual(broughtBy(before, { start: 1, codes: [5, 1] }, starts), [2, 3]);
  assert.equal(broughtBy(before, { start: 1, codes: [2, 4] }, starts), undefined);
  assert.equal(broughtBy(before, { start: 0, codes: [5, 4] }, starts), undefined);
  assert.equal(broughtBy(before, { start: 7, codes: [5, 1] }, starts), undefined, "no such start");
  const already = { start: 0, codes: [2, 3] };
  assert.equal(broughtBy(already, { start: 1, codes: [2, 3] }, starts), undefined);
});

test("grids are the same where they have as many codes, and the same ones", () => {
  assert.ok(same([1, 2], [1, 2]));
  assert.ok(!same([1, 2], [1, 3]) && !same([1, 2], [1]) && !same([1], [1, 2]));
});
