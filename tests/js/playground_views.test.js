/** What the views of the playground work out before they draw. */

import assert from "node:assert/strict";
import test from "node:test";

import { normals, uniform } from "../../vae_tutorial/widgets/lib/random.js";
import { disagreement } from "../../vae_tutorial/widgets/lib/playground/density_view.js";
import { meanGap } from "../../vae_tutorial/widgets/lib/playground/gap.js";
import { DEFAULTS } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { mosaic } from "../../vae_tutorial/widgets/lib/playground/pictures.js";
import { readings } from "../../vae_tutorial/widgets/lib/playground/readouts.js";
import {
  Room, extent, roundAxis, roundStep, thinned, unbroken,
} from "../../vae_tutorial/widgets/lib/playground/scales.js";
import { STEPS } from "../../vae_tutorial/widgets/lib/playground/slow_steps.js";
import { betaMarks } from "../../vae_tutorial/widgets/lib/playground/trade_off.js";

test("round steps are 1, 2 or 5 times a power of ten", () => {
  const steps = [0.03, 0.1, 0.7, 1, 1.1, 2.5, 7, 50, 51].map(roundStep);
  assert.deepEqual(steps.map((step) => Number(step.toPrecision(6))),
    [0.05, 0.1, 1, 1, 2, 5, 10, 50, 100]);
});

test("an axis holds what it shows, with a number at each end", () => {
  const next = uniform(4);
  for (let i = 0; i < 200; i++) {
    const low = 200 * next() - 100, high = low + 10 ** (4 * next() - 2);
    const { ends, ticks } = roundAxis(low, high, "nats");
    assert.ok(ends[0] <= low + 1e-6 && ends[1] >= high - 1e-6, `${low} to ${high} in ${ends}`);
    assert.ok(ticks.length >= 2 && ticks.length <= 8);
    assert.deepEqual([ticks[0], ticks[ticks.length - 1]], ends);
  }
});

test("an axis of a single number has a width", () => {
  const { ends } = roundAxis(27.2, 27.2, "nats");
  assert.ok(ends[1] > ends[0]);
});

test("axes grow at once and stand still for what fluctuates", () => {
  const room = new Room("nats"), noise = normals(1);
  room.fit(0, 28);
  const { ends } = room.fit(0, 30.1);
  assert.equal(ends[1], 40);
  for (let i = 0; i < 100; i++) assert.equal(room.fit(0, 30 + 0.3 * noise()).ends[1], 40);
  assert.equal(room.fit(0, 23).ends[1], 25);
});

test("a long history is thinned evenly, and never loses its ends", () => {
  for (const length of [1, 399, 400, 401, 2000, 12_345]) {
    const rows = Array.from({ length }, (_, i) => i), kept = thinned(rows);
    assert.ok(kept.length <= 400, `${kept.length} of ${length}`);
    assert.deepEqual([kept[0], kept[kept.length - 1]], [0, length - 1]);
  }
});

test("the rows that are kept stay as more come", () => {
  const rows = Array.from({ length: 1000 }, (_, i) => i);
  const before = new Set(thinned(rows.slice(0, 900)));
  const gone = [...before].filter((row) => !thinned(rows).includes(row));
  assert.deepEqual(gone, [899]); // it was only there as the last one
});

test("a line breaks where there is no number", () => {
  assert.deepEqual(unbroken([[0, 1], [1, NaN], [2, 3], [3, 4], [4, Infinity]]),
    [[[0, 1]], [[2, 3], [3, 4]]]);
});

test("what is no number has no part in an extent", () => {
  assert.deepEqual(extent([NaN, 3, -1, Infinity]), [-1, 3]);
  assert.deepEqual(extent([NaN]), [0, 1]);
});

test("turns of beta stand at the epochs at which they were made", () => {
  const turn = (/** @type {any} */ parts) => ({ run: "a", ...parts });
  const marks = betaMarks([
    turn({ step: 46, name: "beta", value: 4 }), // 1,437 examples: 23 batches of 64 an epoch
    turn({ step: 46, run: "b", name: "beta", value: 9 }),
    turn({ step: 69, name: "batch_size", value: 128 }), // 12 batches from here on
    turn({ step: 93, name: "beta", value: 0 }),
  ], "a", DEFAULTS, 1437);
  assert.deepEqual(marks, [{ epoch: 0, beta: 1 }, { epoch: 2, beta: 4 }, { epoch: 5, beta: 0 }]);
});

test("pictures stand side by side on white paper", () => {
  const { gray, shape } = mosaic(new Float32Array(3 * 64).fill(1), 2);
  assert.deepEqual(shape, [17, 17]);
  assert.equal(gray.reduce((sum, v) => sum + v, 0), 3 * 64);
  assert.deepEqual([gray[0], gray[8], gray[9], gray[17 * 8], gray[17 * 17 - 1]], [1, 0, 1, 0, 0]);
});

test("a gap is what the bound has too much, in the mean", () => {
  assert.equal(meanGap([{ nll: 20, bound: 21 }, { nll: 25, bound: 25.5 }]), 0.75);
});

test("densities disagree by the mass that lies elsewhere", () => {
  const [one, other] = [new Float32Array([1, 3, 0, 0]), new Float32Array([0, 0, 2, 2])];
  assert.equal(disagreement({ model: one, truth: one }), 0);
  assert.equal(disagreement({ model: one, truth: other }), 1);
  assert.equal(disagreement({ model: new Float32Array([2, 2, 0, 0]), truth: one }), 0.25);
});

const EXPLAINED = {
  x: new Float32Array(64), mean: [0.5, -1], sigma: [0.1, 0.2], epsilon: [2, -0.5], z: [0.7, -1.1],
  gray: new Float32Array(64), pixel_losses: new Float32Array(64), reconstruction: 22, kl: 3,
  pixel_gradient: new Float32Array(64), z_gradient: [1, 2], mean_gradient: [1.5, 1],
  log_var_gradient: [0, 0.25],
};

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/levers.js").Levers} Levers */

/** All that the slow motion writes. @param {Partial<Levers>} turned */
const written = (turned) => {
  const levers = { ...DEFAULTS, ...turned };
  return STEPS.map(({ name, formula, sentence }) =>
    [name, `${formula(EXPLAINED, levers)}\n${sentence(EXPLAINED, levers)}`]);
};

test("the slow motion writes the numbers of the example", () => {
  const texts = Object.fromEntries(written({ beta: 4 }));
  assert.match(texts.z, /z₁ = 0.50 \+ 0.10 × 2.00 = 0.70/);
  assert.match(texts.loss, /= 22.00 nats\nKL .* = 3.00 nats\nnegative ELBO .*: 25.00 nats/);
  assert.match(texts.loss, /\+ β KL, with β = 4/);
  assert.match(texts.gradient, /by μ: \(1.50, 1.00\)/);
});

test("the slow motion says what each lever makes of the step", () => {
  const averaged = Object.fromEntries(written({ mean_over_pixels: true }));
  assert.match(averaged.loss, /\(−log p\(x\|z\)\) \/ 64 \+ β KL/);
  const off = Object.fromEntries(written({ draw: false }));
  assert.match(off.noise, /ε = 0/);
  assert.doesNotMatch(off.loss, /negative ELBO/);
  const normal = Object.fromEntries(written({ likelihood: "gaussian" }));
  assert.match(normal.gradient, /\/ s²/);
});

test("every step of the slow motion has a title and a sentence for toy data as well", () => {
  for (const [name, text] of written({ data: "ring", latent_dim: 1 })) {
    assert.match(text, /\.$/, name);
    assert.doesNotMatch(text, /NaN|undefined|pixel|picture/, name);
  }
});

test("readouts show no bound where there is none", () => {
  const snapshot = /** @type {any} */ ({
    epoch: 3, rate: 0, active: 2, neighbours: 0.5, levers: { ...DEFAULTS, draw: false },
  });
  const row = /** @type {any} */ ({ test_loss: NaN, test_reconstruction: 20.71 });
  const values = Object.fromEntries(readings(snapshot, row));
  assert.equal(values["reconstruction, test"], "20.7 nats");
  assert.equal(values["active dimensions"], "–");
  assert.equal(values["negative ELBO, test"], undefined);
});
