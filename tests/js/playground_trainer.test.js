/** A run: the same numbers however it is cut into slices, turns, soundness, history. */

import assert from "node:assert/strict";
import test from "node:test";

import { COPIES, dataOf } from "../../vae_tutorial/widgets/lib/playground/data.js";
import { History, ROWS } from "../../vae_tutorial/widgets/lib/playground/history.js";
import { started } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { NOTHING, Observer } from "../../vae_tutorial/widgets/lib/playground/observer.js";
import { NO_LABEL } from "../../vae_tutorial/widgets/lib/playground/snapshot.js";
import { Trainer } from "../../vae_tutorial/widgets/lib/playground/trainer.js";
import { uniform } from "../../vae_tutorial/widgets/lib/random.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/levers.js").Levers} Levers */
/** @typedef {import("../../vae_tutorial/widgets/lib/playground/levers.js").Turn} Turn */

const EXAMPLES = 500;
const next = uniform(1);
const ink = () => Math.max(0, Math.floor(33 * next()) - 16);
const digits = {
  pixels: Uint8Array.from({ length: 64 * EXAMPLES }, ink),
  labels: Uint8Array.from({ length: EXAMPLES }, (_, i) => i % 10),
};
const BATCHES = 3; // an epoch of 140 examples in batches of 64

/** @param {Partial<Levers>} [set] @param {Turn[]} [turns] @param {Float32Array[]} [drawings] */
function runOf(set = {}, turns = [], drawings = []) {
  const levers = started(set.data ?? "digits", set);
  return new Trainer(levers, dataOf(levers.data, digits, drawings), turns);
}

/** @param {Trainer} trainer @param {number} steps */
function train(trainer, steps) {
  for (let i = 0; i < steps; i++) assert.equal(trainer.advance(), "");
  return trainer;
}

/** @param {Generator<void, unknown>} work */
function end(work) {
  while (!work.next().done);
}

/** @param {Trainer} run @param {Trainer} twin */
function assertSame(run, twin) {
  assert.deepEqual(run.vae.weights, twin.vae.weights);
  assert.deepEqual(run.history.rows, twin.history.rows);
}

test("what is looked at between batches changes no bit of the run", () => {
  for (const data of /** @type {const} */ (["digits", "ring", "moons"])) {
    const plain = train(runOf({ data }), 40), watched = runOf({ data });
    const observer = new Observer(watched);
    const wants = { ...NOTHING, exact: true, manifold: 3, density: true };
    for (let i = 0; i < 40; i++) {
      train(watched, 1);
      if (i % 9) continue;
      end(observer.look(wants));
      observer.snapshot(wants, 0);
      observer.explain(i, 3);
      observer.weights();
    }
    assertSame(plain, watched);
  }
});

test("another seed starts with other weights, another order and other noise", () => {
  const [run, other] = [runOf({ seed: 1 }), runOf({ seed: 2 })];
  assert.notDeepEqual(run.vae.weights, other.vae.weights);
  run.load();
  other.load();
  assert.notDeepEqual(run.order, other.order);
  assert.notDeepEqual(run.epsilon, other.epsilon);
});

test("a turn while it trains is the same as that turn in a link", () => {
  const live = train(runOf(), 5);
  live.turn("beta", 4);
  train(live, 20);
  live.turn("batch_size", 32);
  train(live, 10);
  const linked = train(runOf({}, [
    { step: 25, run: "a", name: "batch_size", value: 32 },
    { step: 5, run: "a", name: "beta", value: 4 },
  ]), 35);
  assertSame(live, linked);
  assert.notDeepEqual(live.vae.weights, train(runOf(), 35).vae.weights);
});

test("a lever that restarts cannot be turned", () => {
  assert.throws(() => runOf().turn("units", 32), /units cannot be turned/);
  assert.throws(() => runOf().turn("colour", 1), /colour cannot be turned/);
});

test("every epoch has all examples once, the last of them in a short batch", () => {
  const run = runOf();
  assert.equal(run.load(), 64);
  const first = run.order.slice();
  while (run.epoch === 0) run.advance();
  assert.equal(run.step, Math.ceil((EXAMPLES - 360) / 64));
  assert.equal(run.progress, 1);
  run.load();
  assert.deepEqual(Array.from(run.order).sort(), Array.from(first).sort());
  assert.notDeepEqual(run.order, first);
});

test("warm-up lets beta rise from 0 over its epochs", () => {
  const run = runOf({ warm_up: 2 });
  assert.equal(run.warm, 0);
  train(run, BATCHES);
  assert.equal(run.warm, 0.5);
  train(run, 2 * BATCHES);
  assert.equal(run.warm, 1);
  assert.equal(runOf().warm, 1);
});

test("the decoder starts at the average picture, or at gray", () => {
  const [started, gray] = [true, false].map((log_odds) => runOf({ log_odds }).history.rows[0]);
  assert.ok(started.test_reconstruction < gray.test_reconstruction);
});

test("a learning rate far too high stops with a sentence and the last sound weights", () => {
  const run = train(runOf({ seed: 3 }), 3 * BATCHES), sound = run.vae.weights.slice();
  run.turn("learning_rate", 1e4);
  let reason = "";
  for (let i = 0; i < BATCHES && !reason; i++) reason = run.advance();
  assert.match(reason, /^The training stopped in epoch 4: the loss .* below 10000\.$/);
  assert.match(reason, /its weights from the start of epoch 4 again/);
  assert.deepEqual(run.vae.weights, sound);
  assert.ok(run.adam.first.every((value) => value === 0));
  run.turn("learning_rate", 1e-3);
  train(run, BATCHES);
  assert.ok(Number.isFinite(run.evaluate().test_loss), "and can go on");
});

test("where the first batch of an epoch fails, the weights are older, and it says so", () => {
  const run = train(runOf(), 2 * BATCHES), sound = run.vae.weights.slice();
  train(run, BATCHES - 1);
  run.levers.learning_rate = 1e4;
  train(run, 1);
  assert.equal(run.position, 0);
  assert.match(run.advance(), /stopped in epoch 4: .* from the start of epoch 3 again/);
  assert.deepEqual(run.vae.weights, sound);
});

test("what was looked at before training failed is looked at again", () => {
  const run = train(runOf(), BATCHES), observer = new Observer(run), wants = {
    ...NOTHING, exact: true,
  };
  run.levers.learning_rate = 1e4;
  train(run, 1);
  end(observer.look(wants));
  const broken = observer.exact;
  let reason = "";
  while (!reason && run.step < 2 * BATCHES) reason = run.advance();
  assert.ok(reason);
  assert.equal(run.step, BATCHES + 1);
  end(observer.look(wants));
  assert.notDeepEqual(observer.exact, broken);
});

test("a look that was given up is no look", () => {
  const observer = new Observer(runOf());
  observer.look(NOTHING).next();
  end(observer.look(NOTHING));
  assert.ok(observer.neighbours >= 0);
});

test("weights that are no numbers are never taken for sound", () => {
  const run = train(runOf(), BATCHES - 1), sound = run.sound.slice();
  run.levers.learning_rate = NaN;
  train(run, 1); // the last batch of the epoch: its loss is sound, what it leaves is not
  run.levers.learning_rate = 1e-3;
  assert.match(run.advance(), /was no longer a finite number/);
  assert.deepEqual(run.vae.weights, sound);
});

test("without the draw there is no bound", () => {
  const { test_loss, test_reconstruction, train_loss } = runOf({ draw: false }).evaluate();
  assert.ok(Number.isNaN(test_loss) && Number.isNaN(train_loss));
  assert.ok(Number.isFinite(test_reconstruction));
});

test("drawings join the training many times over, and are seen in no test", () => {
  const drawing = new Float32Array(64).fill(0.5), run = runOf({}, [], [drawing, drawing]);
  assert.equal(run.order.length, EXAMPLES - 360 + 2 * COPIES);
  assert.equal(run.order.filter((i) => i === EXAMPLES + 1).length, COPIES);
  const observer = new Observer(run), snapshot = observer.snapshot(NOTHING, 0);
  assert.equal(snapshot.mean.length, 2 * (EXAMPLES + 2));
  assert.equal(run.data.labels[EXAMPLES], NO_LABEL);
  assert.ok(run.data.shown.every((i) => i < 360));
  assert.equal(snapshot.kl_by_dimension.length, 2);
});

test("a history of any length fits, and is handed out once", () => {
  const history = new History(), row = runOf().evaluate();
  let told = 0;
  for (let epoch = 0; epoch <= 5 * ROWS; epoch++) {
    history.add({ ...row, epoch });
    if (epoch % 100 === 0) told += history.news().length;
  }
  assert.ok(history.rows.length <= ROWS && history.rows.length > ROWS / 2);
  assert.equal(history.rows[1].epoch - history.rows[0].epoch, 8);
  assert.equal(history.rows[0].epoch, 0);
  assert.ok(told >= ROWS && told < 4 * ROWS);
  assert.deepEqual(history.news(), []);
});

test("a step taken apart adds up: parts to losses, losses to gradients", () => {
  for (const likelihood of /** @type {const} */ (["bernoulli", "gaussian"])) {
    const run = train(runOf({ likelihood, beta: 2 }), 10), observer = new Observer(run);
    const told = observer.explain(4, 1), again = observer.explain(4, 1);
    assert.deepEqual(told, again);
    assert.notDeepEqual(told.epsilon, observer.explain(4, 2).epsilon);
    const sum = told.pixel_losses.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum - told.reconstruction) < 1e-4);
    for (let k = 0; k < 2; k++) {
      const { mean, sigma, epsilon, z, z_gradient } = told;
      const log_var = z_gradient[k] * epsilon[k] * sigma[k] / 2 + (sigma[k] ** 2 - 1);
      assert.ok(Math.abs(z[k] - mean[k] - sigma[k] * epsilon[k]) < 1e-12);
      assert.ok(Math.abs(told.mean_gradient[k] - z_gradient[k] - 2 * mean[k]) < 1e-9);
      assert.ok(Math.abs(told.log_var_gradient[k] - log_var) < 1e-9);
    }
  }
});

test("a snapshot tells what the weights say", () => {
  const run = train(runOf({ latent_dim: 3 }), 30), observer = new Observer(run);
  end(observer.look(NOTHING));
  const wants = { ...NOTHING, manifold: 2, axes: /** @type {[number, number]} */ ([2, 0]) };
  const snapshot = observer.snapshot(wants, 7), { manifold } = snapshot;
  const corner = run.vae.decode(Float64Array.of(1.875, 0, -1.875), 1); // above on the left
  assert.ok(manifold && manifold.length === 16 * 16 * 64);
  for (let i = 0; i < 64; i++) {
    assert.ok(Math.abs(manifold[i] - 1 / (1 + Math.exp(-corner[i]))) < 1e-6);
  }
  assert.equal(snapshot.rate, 7);
  assert.ok(snapshot.neighbours >= 0 && snapshot.neighbours <= 1);
  const kl = snapshot.kl_by_dimension.reduce((a, b) => a + b);
  assert.ok(Math.abs(kl - run.evaluate().test_kl) < 1e-4);
  assert.equal(snapshot.rows[0].epoch, 0);
  assert.equal(snapshot.exact, undefined);
});

test("weights come as Keras holds them, from the encoder to the logits", () => {
  const shapes = new Observer(runOf({ units: 8, layers: 2 })).weights().map(({ shape }) => shape);
  assert.deepEqual(shapes, [
    [64, 8], [8], [8, 8], [8], [8, 2], [2], [8, 2], [2], [2, 8], [8], [8, 8], [8], [8, 64], [64],
  ]);
});
