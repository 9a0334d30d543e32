/** What the page asks of the training, and what it hears. */

import assert from "node:assert/strict";
import test from "node:test";

import { started } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { Observer } from "../../vae_tutorial/widgets/lib/playground/observer.js";
import { EXACT, hostOf, start } from "./playground_hosts.js";

/** What is shown of each run is what its weights say now. @param {any} told what hostOf returns */
function assertFresh({ host, last }) {
  host.trainers.forEach((/** @type {any} */ trainer, /** @type {number} */ i) => {
    const observer = new Observer(trainer), shown = i ? last().b : last().a;
    for (const work = observer.look(host.wants); !work.next().done;);
    assert.equal(shown.step, trainer.step);
    assert.equal(shown.neighbours, observer.neighbours);
    assert.deepEqual(shown.exact, observer.exact);
    assert.deepEqual(shown.density, observer.density);
  });
}

test("a start is answered with what is trained on, and how it looks untrained", async () => {
  const { tell, answers, heard } = await hostOf();
  await tell({ kind: "play", until: 3 }, start());
  assert.deepEqual(answers.map(({ kind }) => kind), ["ready", "snapshot"], "nothing before it");
  const [ready] = heard("ready");
  assert.equal(ready.points.length, 2 * ready.labels.length);
  assert.equal(ready.shown.length, 10);
  assert.ok(ready.average > ready.floor);
  assert.equal(heard("snapshot")[0].a.rows[0].epoch, 0);
});

test("it plays until an epoch, at most some snapshots a second, and rests", async () => {
  const { tell, rest, last, heard, slices } = await hostOf();
  await tell(start(), { kind: "play", until: 3 });
  await rest();
  assert.deepEqual([last().a.epoch, last().playing, slices.length], [3, false, 0]);
  assert.ok(heard("snapshot").some(({ playing, a }) => playing && a.rate > 0));
  assert.ok(last().a.neighbours > 0);
  const rows = heard("snapshot").flatMap(({ a }) => a.rows.map((/** @type {any} */ r) => r.epoch));
  assert.deepEqual(rows, [0, 1, 2, 3], "each row is told once");
});

test("two steps in a hurry leave nothing of the first, nor a mixture of both", async () => {
  const told = await hostOf();
  await told.tell(start({ beta: 4 }), EXACT);
  await told.rest();
  for (let i = 0; i < 3; i++) {
    await told.tell({ kind: "step" });
    await told.rest(3);
  }
  await told.rest();
  assertFresh(told);
});

test("what is wanted while it looks comes as well, and each pause ends with a look", async () => {
  const told = await hostOf();
  await told.tell(start());
  await told.rest(3);
  await told.tell(EXACT);
  await told.rest();
  assertFresh(told);
  await told.tell({ kind: "play", until: 3, id: 1 });
  await told.rest();
  assert.equal(told.last().a.epoch, 3);
  assertFresh(told);
  await told.tell({ kind: "play", until: 0, id: 2 });
  await told.rest(60);
  await told.tell({ kind: "turn", run: "a", name: "scale", value: 0.1 }, { kind: "pause" });
  await told.rest();
  assertFresh(told);
  await told.tell({ kind: "turn", run: "a", name: "scale", value: 0.2 }, { kind: "epoch" });
  await told.rest();
  assertFresh(told);
});

test("a new start while it plays leaves nothing behind", async () => {
  const told = await hostOf();
  await told.tell(start({ beta: 2 }), { kind: "play", until: 0, id: 1, pace: 30 });
  await told.rest(200);
  assert.ok(told.last().a.step > 0);
  const before = told.answers.length;
  await told.tell(start());
  await told.rest();
  const [ready, ...snapshots] = told.answers.slice(before);
  assert.equal(ready.kind, "ready");
  for (const answer of snapshots) {
    assert.ok(answer.kind === "snapshot" && answer.a.step === 0 && !answer.b && !answer.playing);
  }
  assertFresh(told);
});

test("at a pace it waits between batches, and gives the same numbers", async () => {
  const fast = await hostOf(true, 0.001), slow = await hostOf(true, 0.001);
  await fast.tell(start(), { kind: "play", until: 6, id: 1 });
  await fast.rest();
  assert.ok(!fast.naps.length);
  await slow.tell(start(), { kind: "play", until: 4, id: 1, pace: 2 });
  await slow.rest(30);
  const begun = slow.time(), left = 4 - slow.host.trainers[0].progress;
  assert.ok(left > 2 && left < 4, `${left}`);
  await slow.rest();
  const seconds = (slow.time() - begun) / 1000;
  assert.ok(Math.abs(seconds - left / 2) < 0.1, `${seconds} s for ${left} epochs`);
  await slow.tell({ kind: "play", until: 6, id: 2 });
  await slow.rest();
  assert.deepEqual(slow.host.trainers[0].vae.weights, fast.host.trainers[0].vae.weights);
});

test("while it waits for its pace it hears everything at once", async () => {
  const told = await hostOf();
  await told.tell(start(), { kind: "play", until: 1, id: 1, pace: 0.01 });
  while (told.slices.length) await told.rest(1);
  assert.equal(told.naps.length, 1);
  assert.ok(told.last().playing);
  await told.tell({ kind: "play", until: 1, id: 2, pace: 0 });
  while (told.slices.length) await told.rest(1);
  assert.deepEqual([told.last().a.epoch, told.last().playing], [1, false]);
  await told.rest();
  assert.equal(told.last().a.epoch, 1, "the nap comes to nothing");
});

test("a batch, an epoch and a pause each end with a snapshot", async () => {
  const { tell, rest, last } = await hostOf();
  await tell(start(), { kind: "step" });
  assert.equal(last().a.step, 1);
  await tell({ kind: "epoch" });
  await rest();
  assert.deepEqual([last().a.epoch, last().a.step, last().playing], [1, 16, false]);
  await tell({ kind: "play", until: 0 });
  await rest(4);
  await tell({ kind: "pause" });
  const { step } = last().a;
  assert.ok(step > 16 && !last().playing);
  await rest();
  assert.equal(last().a.step, step);
});

test("two runs train under one clock, whatever their batches", async () => {
  const { tell, rest, last, heard } = await hostOf();
  await tell(start({ batch_size: 16, beta: 4 }), { kind: "play", until: 4 });
  await rest();
  for (const { a, b } of heard("snapshot")) assert.ok(Math.abs(a.step / 16 - b.step / 63) < 0.1);
  assert.deepEqual([last().a.epoch, last().b.epoch], [4, 4]);
  await tell({ kind: "step" });
  assert.deepEqual([last().a.step, last().b.step], [65, 4 * 63 + 4]);
});

test("a turn is answered with its batch, and gives the same run in a link", async () => {
  const live = await hostOf(), linked = await hostOf();
  await live.tell(start(), { kind: "play", until: 0 });
  await live.rest(80);
  await live.tell({ kind: "turn", run: "a", name: "beta", value: 0.1 });
  const [{ turn }] = live.heard("turned");
  assert.ok(turn.step > 0);
  const until = Math.ceil(turn.step / 16) + 2;
  await live.tell({ kind: "play", until });
  await live.rest();
  await linked.tell(start(undefined, /** @type {any} */ ([turn])), { kind: "play", until });
  await linked.rest();
  const [a, b] = [live, linked].map(({ host }) => host.trainers[0].vae.weights);
  assert.deepEqual(a, b);
});

test("training that fails stops with a sentence, and the page sees the sound weights", async () => {
  const told = await hostOf(), { tell, rest, last, heard, host } = told;
  await tell(start({ learning_rate: 1e5 }), EXACT, { kind: "play", until: 0 });
  await rest();
  const [{ run, reason }] = heard("stopped");
  assert.equal(run, "b");
  assert.match(reason, /The training stopped in epoch 1/);
  assert.ok(!last().playing && host.trainers[1].vae.weights.every(Number.isFinite));
  assertFresh(told);
  await tell({ kind: "turn", run: "b", name: "learning_rate", value: 1e4 }, { kind: "step" });
  for (let i = 0; i < 9 && heard("stopped").length < 2; i++) {
    await rest();
    await tell({ kind: "step" });
  }
  await rest();
  assert.equal(heard("stopped").length, 2);
  assertFresh(told);
});

test("a request that fails is told of, and those after it are heard", async () => {
  const { tell, rest, last, heard, host } = await hostOf();
  await tell(start(), { kind: "turn", run: "a", name: "units", value: 8 }, { kind: "step" });
  assert.match(heard("stopped")[0].reason, /^The page cannot go on: units cannot be turned/);
  assert.equal(last().a.step, 1);
  host.trainers[0].advance = () => {
    throw new Error("no more");
  };
  await tell({ kind: "play", until: 0, id: 1 });
  await rest();
  assert.deepEqual(heard("stopped")[1], {
    kind: "stopped", run: "a", reason: "The page cannot go on: no more.", unstarted: false,
  });
});

test("a browser that cannot unpack the digits says so, and trains on toy data", async () => {
  const { tell, answers } = await hostOf(), all = /** @type {any} */ (globalThis);
  const { DecompressionStream: kept } = all;
  delete all.DecompressionStream;
  try {
    await tell({ ...start(), a: started("digits") });
  } finally {
    all.DecompressionStream = kept;
  }
  const [{ kind, reason, unstarted }] = /** @type {any[]} */ (answers);
  assert.deepEqual([kind, unstarted], ["stopped", true]);
  assert.match(reason, /too old to unpack the digits/);
  await tell(start(), { ...start(), a: started("digits") });
  assert.deepEqual(answers.slice(1).map((answer) => answer.kind),
    ["ready", "snapshot", "ready", "snapshot"]);
});

test("drawings are counted where they are trained on", async () => {
  const { tell, heard } = await hostOf(), drawings = [new Float32Array(64).fill(0.5)];
  await tell({ ...start(), drawings }, { ...start(), a: started("digits"), drawings });
  assert.deepEqual(heard("ready").map((ready) => ready.drawings), [0, 1]);
});

test("what is wanted comes while it rests as well", async () => {
  const { tell, rest, last } = await hostOf();
  await tell(start(), {
    kind: "want", exact: true, manifold: 3, density: true, axes: [0, 1],
  });
  await rest();
  const { exact, density, manifold } = last().a;
  assert.equal(exact.length, 6);
  for (const { nll, bound } of exact) assert.ok(bound > nll - 1e-6);
  assert.equal(density.model.length, density.side ** 2);
  assert.ok(manifold.length > 0);
});

test("a page that draws slowly is sent no more than it draws", async () => {
  const { tell, rest, heard } = await hostOf(false);
  await tell(start(), { kind: "play", until: 10 });
  const before = heard("snapshot").length;
  await rest();
  const playing = heard("snapshot").slice(before).filter((snapshot) => snapshot.playing);
  assert.equal(playing.length, 0, "the first snapshot has not been drawn");
});

test("a step taken apart and the weights are answered by number", async () => {
  const { tell, answers } = await hostOf();
  await tell(start(), { kind: "explain", example: 2, draw: 0, id: 7 }, { kind: "weights", id: 8 });
  const [explained, weights] = answers.slice(-2);
  assert.ok(explained.kind === "explained" && explained.id === 7);
  assert.ok(weights.kind === "weights" && weights.id === 8 && weights.weights.length === 10);
});
