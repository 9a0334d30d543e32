/** What the views of the playground work out before they draw. */

import assert from "node:assert/strict";
import test from "node:test";

import { normals, uniform } from "../../vae_tutorial/widgets/lib/random.js";
import { caption, content } from "../../vae_tutorial/widgets/lib/playground/curves.js";
import { disagreement } from "../../vae_tutorial/widgets/lib/playground/density_view.js";
import { meanGap } from "../../vae_tutorial/widgets/lib/playground/gap.js";
import { along, clear } from "../../vae_tutorial/widgets/lib/playground/label.js";
import { DEFAULTS } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { mosaic } from "../../vae_tutorial/widgets/lib/playground/pictures.js";
import { readings } from "../../vae_tutorial/widgets/lib/playground/readouts.js";
import {
  Room, extent, limitFor, nextLimit, roundAxis, roundStep, thinned, unbroken,
} from "../../vae_tutorial/widgets/lib/playground/scales.js";
import { stepsOf } from "../../vae_tutorial/widgets/lib/playground/slow_steps.js";
import { betaMarks, stretches } from "../../vae_tutorial/widgets/lib/playground/trade_off.js";

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

/** A history with a bound up to an epoch. @param {number} epochs @param {number} [bound] */
const history = (epochs, bound = Infinity) => Array.from({ length: epochs + 1 }, (_, epoch) => {
  const kl = 2, reconstruction = 30 - epoch, loss = epoch <= bound ? 32 - epoch : NaN;
  return {
    epoch, train_reconstruction: reconstruction, train_kl: kl, train_loss: loss,
    test_reconstruction: reconstruction, test_kl: kl, test_loss: loss,
  };
});

test("each beta stands where the training with it has ended", () => {
  const ends = stretches(history(12), [{ epoch: 0, beta: 0 }, { epoch: 5, beta: 0.1 },
    { epoch: 10, beta: 4 }]);
  assert.deepEqual(ends.map(({ row, beta }) => [row.epoch, beta]), [[5, 0], [10, 0.1], [12, 4]]);
});

test("a beta that saw no epoch end stands nowhere", () => {
  const marks = [0, 2.2, 2.5, 2.9].map((epoch, i) => ({ epoch, beta: i }));
  assert.deepEqual(stretches(history(3), marks).map(({ row, beta }) => [row.epoch, beta]),
    [[2, 0], [3, 3]]);
  assert.deepEqual(stretches(history(0), marks), []);
});

test("texts lie neither on each other nor on the line that they explain", () => {
  const line = along([[20, 100], [180, 100]]);
  const texts = [20, 180, 100, 102, 104, 106, 108, 110, 112]
    .map((x) => ({ at: [x, 100], width: 30 }));
  const frames = clear(texts, line, [0, 0, 200, 200]), kept = frames.filter((one) => one !== null);
  assert.ok(frames[0] && frames[1], "those that matter most are there");
  assert.ok(kept.length < texts.length, "not all have room");
  kept.forEach(([l, t, r, b], i) => {
    assert.ok(l >= 0 && t >= 0 && r <= 200 && b <= 200);
    assert.ok(!line.some(([x, y]) => x > l && x < r && y > t && y < b));
    assert.ok(!kept.slice(0, i).some(([left, top, right, bottom]) =>
      l < right && left < r && t < bottom && top < b), "on another one");
  });
});

test("of places that are one, the text that matters most stands alone", () => {
  const texts = [[50, 50], [51, 50], [90, 50]].map((at) => ({ at, width: 20 }));
  const frames = clear(texts, [], [0, 0, 200, 200]);
  assert.deepEqual(frames.map(Boolean), [true, false, true]);
});

test("a text stands nearer to its own place than to others, where it can", () => {
  const texts = [{ at: [100, 100], width: 30 }, { at: [110, 90], width: 30 }];
  const [frame] = clear(texts, [], [0, 0, 300, 300]);
  assert.ok(frame && (frame[1] > 100 || frame[2] < 100), String(frame));
});

const LEVELS = { average: 27.2, floor: 13.7 };

/** What the legend names. @param {any} histories @param {any} shown */
const named = (histories, shown) => content({ ...LEVELS, ...histories }, shown).legend
  .map(({ text }) => text);

test("the legend names what is shown, and nothing else", () => {
  assert.deepEqual(named({ a: history(3) }, "all"), ["negative ELBO", "reconstruction", "KL",
    "test", "training", "average digit, 27.2", "floor, 13.7"]);
  assert.deepEqual(named({ a: history(3) }, "kl"), ["KL", "test", "training"]);
  const two = { a: history(3), b: history(3) };
  assert.deepEqual(named(two, "reconstruction"), ["A: reconstruction", "B: reconstruction",
    "average digit, 27.2", "floor, 13.7"]);
  assert.deepEqual(named(two, "all").slice(0, 4),
    ["A: negative ELBO", "A: KL", "B: negative ELBO", "B: KL"]);
});

test("lines that look alike are not called differently", () => {
  for (const b of [undefined, history(3), history(3, -1)]) {
    const { legend } = content({ ...LEVELS, a: history(3), b }, "all");
    const looks = legend.map(({ color, dash }) => JSON.stringify([color, dash]));
    assert.equal(new Set(looks).size, looks.length);
  }
});

test("toy data have an average point", () => {
  assert.ok(named({ a: history(1), data: "ring" }, "all").includes("average point, 27.2"));
});

test("without the draw the curves show a reconstruction, and say why", () => {
  const without = history(3, -1);
  assert.deepEqual(named({ a: without }, "all").slice(0, 1), ["reconstruction"]);
  assert.match(caption(without, null, "all"), /no bound on log p\(x\), only a reconstruction\.$/);
  assert.equal(caption(history(3), null, "all"), "");
  assert.ok(named({ a: history(3), b: without }, "all").includes("B: reconstruction"));
  assert.match(caption(history(3), without, "all"), /Run B has no bound/);
});

test("a plane comes back at once from where a run has thrown it", () => {
  assert.equal(nextLimit(80_000, limitFor(3), 1), 4);
  assert.equal(nextLimit(6, 4, 1), 6);
  assert.equal(nextLimit(6, 4, 21), 5);
  assert.equal(nextLimit(4, limitFor(11), 0), 15);
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

/**
 * All that the slow motion writes.
 * @param {Partial<Levers>} turned @param {Partial<typeof EXPLAINED>} [parts]
 * @param {number} [epoch]
 */
const written = (turned, parts = {}, epoch = 12) => {
  const levers = { ...DEFAULTS, ...turned }, explained = { ...EXPLAINED, ...parts };
  return stepsOf(levers).map(({ name, formula, sentence }) =>
    [name, `${formula(explained, levers, epoch)}\n${sentence(explained, levers)}`]);
};

test("the slow motion writes the numbers of the example", () => {
  const texts = Object.fromEntries(written({ beta: 4 }));
  assert.match(texts.z, /z₁ = 0.500 \+ 0.100 × 2.000 = 0.70/);
  assert.match(texts.loss, /= 22.00 nats\nKL .* = 3.00 nats\nnegative ELBO .*: 25.00 nats/);
  assert.match(texts.loss, /\+ β KL, with β = 4/);
  assert.match(texts.gradient, /by μ: \(1.50, 1.00\)/);
});

test("the slow motion says what each lever makes of the step", () => {
  const averaged = Object.fromEntries(written({ mean_over_pixels: true }));
  assert.match(averaged.loss, /\(−log p\(x\|z\)\) \/ 64 \+ β KL/);
  const off = Object.fromEntries(written({ draw: false }));
  assert.equal(off.noise, undefined, "there is no noise to be shown");
  assert.match(off.z, /z = μ = /);
  assert.doesNotMatch(off.loss, /negative ELBO/);
  assert.match(averaged.gradient, /\(x̂ − x\) \/ 64\nof the reconstruction \/ 64 by z/);
  const free = Object.fromEntries(written({ free_bits: 0.5, beta: 2 }));
  assert.match(free.loss, /β Σ max\(λ, KL of each dimension\), with β = 2 and .*λ = 0.5 nats/);
  const rising = { warm_up: 30, beta: 4 };
  assert.match(Object.fromEntries(written(rising)).loss, /β = 1.6 \(rising to 4\)/);
  assert.match(Object.fromEntries(written(rising, {}, 30)).loss, /β = 4\n/);
  const normal = Object.fromEntries(written({ likelihood: "gaussian" }));
  assert.match(normal.gradient, /\/ s²/);
});

test("what the slow motion prints adds up", () => {
  const { loss } = Object.fromEntries(written({}, { reconstruction: 18.4049, kl: 3.2949 }));
  assert.match(loss, /= 18.40 nats\n.* = 3.29 nats\n.*: 21.69 nats/);
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

test("readouts take their kind from the draw as it is now, not from an older row", () => {
  const [row] = history(0), [older] = history(0, -1);
  /** @param {boolean} draw @param {any} last */
  const read = (draw, last) => readings(/** @type {any} */ ({
    epoch: 0, rate: 0, active: 2, neighbours: NaN, levers: { ...DEFAULTS, draw },
  }), last)[1];
  assert.deepEqual(read(true, older), ["negative ELBO, test", "–"]);
  assert.deepEqual(read(false, row), ["reconstruction, test", "30.0 nats"]);
  assert.deepEqual(read(true, undefined), ["negative ELBO, test", "–"]);
});
