/** What the page asks of the training, what it hears, and where that runs. */

import assert from "node:assert/strict";
import test from "node:test";
import { deflateSync } from "node:zlib";

import { Client } from "../../vae_tutorial/widgets/lib/playground/client.js";
import { Host } from "../../vae_tutorial/widgets/lib/playground/host.js";
import { started } from "../../vae_tutorial/widgets/lib/playground/levers.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/snapshot.js").Answer} Answer */
/** @typedef {import("../../vae_tutorial/widgets/lib/playground/host.js").Told} Told */

const ring = started("ring");
const NO_DIGITS = {
  digits: new Uint8Array(deflateSync(new Uint8Array())), labels: new Uint8Array(),
};

/** A host whose time and slices are the test's. @param {boolean} [draws] snapshots, at once */
async function hostOf(draws = true) {
  /** @type {(() => void)[]} */
  const slices = [];
  /** @type {Answer[]} */
  const answers = [];
  let time = 0;
  const host = new Host({
    post: (answer) => answers.push(answer), later: (slice) => slices.push(slice),
    now: () => (time += 0.5),
  });
  await host.receive({ kind: "data", ...NO_DIGITS });
  /** @param {"snapshot" | "turned" | "stopped" | "ready"} kind @returns {any[]} */
  const heard = (kind) => answers.filter((answer) => answer.kind === kind);
  return {
    host, answers, slices, heard,
    /** @param {Told[]} requests */
    async tell(...requests) {
      for (const request of requests) await host.receive(request);
    },
    /** Lets it work until it rests. */
    async rest(most = 10_000) {
      for (let i = 0; slices.length && i < most; i++) {
        slices.shift()?.();
        if (draws) await host.receive({ kind: "drawn" });
      }
    },
    last: () => heard("snapshot").at(-1),
  };
}

/**
 * @param {Partial<import("../../vae_tutorial/widgets/lib/playground/levers.js").Levers>} [b]
 * @param {import("../../vae_tutorial/widgets/lib/playground/levers.js").Turn[]} [turns]
 * @returns {Told}
 */
const start = (b, turns = []) => ({
  kind: "start", a: ring, b: b ? { ...ring, ...b } : null, turns, drawings: [],
});

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
  const { tell, rest, last, heard, host } = await hostOf();
  await tell(start({ learning_rate: 1e5 }), { kind: "play", until: 0 });
  await rest();
  const [{ run, reason }] = heard("stopped");
  assert.equal(run, "b");
  assert.match(reason, /The training stopped in epoch 1/);
  assert.ok(!last().playing && host.trainers[1].vae.weights.every(Number.isFinite));
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

/** A client where `Worker` is another. @param {any} Worker @param {string} [text] */
async function clientWith(Worker, text = "worker") {
  const all = /** @type {any} */ (globalThis);
  all.Worker = Worker;
  try {
    return await new Promise((resolve) => {
      const client = new Client({
        worker: text, ...NO_DIGITS,
        listen: (answer) => {
          if (answer.kind !== "snapshot") return;
          client.close();
          resolve({ client, answer });
        },
      });
      client.send(/** @type {any} */ (start()));
    });
  } finally {
    delete all.Worker;
  }
}

test("where workers are refused, at once or later, the page trains itself", async () => {
  const refused = class {
    constructor() {
      throw new Error("refused");
    }
  };
  const broken = class {
    /** @type {((event: any) => void) | undefined} */
    onerror;
    postMessage() {
      setTimeout(() => this.onerror?.({ preventDefault() {} }));
    }
    terminate() {}
  };
  for (const [Worker, text] of [[refused, "text"], [broken, "text"], [broken, ""]]) {
    const { client, answer } = await clientWith(Worker, /** @type {string} */ (text));
    assert.equal(client.inWorker, false);
    assert.equal(answer.a.step, 0);
  }
});

test("a worker hears all requests, the data first, and that a snapshot was drawn", async () => {
  /** @type {string[]} */
  const heard = [];
  const working = class {
    /** @type {((event: any) => void) | undefined} */
    onmessage;
    /** @param {{kind: string}} told */
    postMessage({ kind }) {
      heard.push(kind);
      const data = { kind: "snapshot", a: { step: 5 } };
      if (kind === "start") setTimeout(() => this.onmessage?.({ data }));
    }
    terminate() {}
  };
  const { client, answer } = await clientWith(working);
  assert.equal(client.inWorker, true);
  assert.equal(answer.a.step, 5);
  assert.deepEqual(heard, ["data", "start", "drawn"]);
});
