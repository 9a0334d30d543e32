/** A session between traits and trainer: what others set, all at once, and what it remembers. */

import assert from "node:assert/strict";
import test from "node:test";
import { deflateSync } from "node:zlib";

import { DEFAULTS } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { Session } from "../../vae_tutorial/widgets/lib/playground/session.js";
import { stateOf } from "../../vae_tutorial/widgets/lib/playground/traits.js";
import { uniform } from "../../vae_tutorial/widgets/lib/random.js";

const EXAMPLES = 500, next = uniform(1);
const PIXELS = Uint8Array.from({ length: 64 * EXAMPLES }, () => Math.floor(17 * next()));
const LABELS = Uint8Array.from({ length: EXAMPLES }, (_, i) => i % 10);

/** Traits as a widget's model has them: changes come together, and are told once. */
class Traits {
  constructor(set = {}) {
    this.values = {
      ...DEFAULTS, units: 8, preset: "", turns: [], beside: {}, hide: [], stop_at: 0, pace: 0,
      start: {}, playing: false, epoch: 0, history: {}, worker: "",
      drawings: new DataView(new ArrayBuffer(0)), digits: deflateSync(PIXELS), labels: LABELS,
      ...set,
    };
    this.handlers = new Set();
  }

  get(name) { return this.values[name]; }

  set(changes) {
    Object.assign(this.values, changes);
    for (const handler of this.handlers) handler();
  }

  save_changes() {}

  on(_, handler) { this.handlers.add(handler); }

  off(_, handler) { this.handlers.delete(handler); }
}

/** A session at work, which is asked for, and waited for, and closed. */
async function opened(t, traits) {
  const told = [], waiting = [];
  const session = new Session(traits, stateOf(traits));
  session.join({
    ready: () => {},
    changed: () => {
      for (const one of [...waiting]) {
        if (one.holds()) waiting.splice(waiting.indexOf(one), 1)[0].done();
      }
    },
    tell: (sentences) => told.push(...sentences),
  });
  t.after(() => session.close());
  /** @param {() => boolean} holds */
  const until = (holds) => holds() ? null : new Promise((done) => waiting.push({ holds, done }));
  await until(() => session.snapshots !== null);
  return { session, told, until, epoch: (n) => until(() => traits.get("epoch") >= n) };
}

test("levers that are set together start one run with all of them", async (t) => {
  const traits = new Traits(), { session, until } = await opened(t, traits);
  traits.set({ latent_dim: 8, units: 32, beta: 4 });
  await until(() => session.snapshots?.a.levers.latent_dim === 8);
  const { latent_dim, units, beta } = session.snapshots.a.levers;
  assert.deepEqual({ latent_dim, units, beta }, { latent_dim: 8, units: 32, beta: 4 });
  traits.set({ latent_dim: 1, beside: { latent_dim: 8 } });
  await until(() => session.snapshots?.b);
  assert.deepEqual([session.now.a.latent_dim, session.now.b.latent_dim], [1, 8]);
  assert.deepEqual(session.state.beside, { latent_dim: 8 });
});

test("a run is told to play, and tells when it pauses by itself", async (t) => {
  const traits = new Traits({ stop_at: 2 }), { until } = await opened(t, traits);
  traits.set({ playing: true });
  await until(() => traits.get("epoch") === 2 && !traits.get("playing"));
  assert.deepEqual(traits.get("history").epoch, [0, 1, 2]);
});

test("a lever that is turned stands in the state, one of the run before does not", async (t) => {
  const traits = new Traits(), { session, until, epoch } = await opened(t, traits);
  session.advance("epoch");
  await epoch(1);
  session.set("a", "beta", 4);
  await until(() => session.turns.length === 1);
  assert.deepEqual(session.turns, [{ step: 3, run: "a", name: "beta", value: 4 }]);
  assert.equal(session.state.levers.beta, 1);
  session.set("a", "scale", 0.5);
  session.set("a", "units", 16);
  await until(() => session.snapshots?.a.levers.units === 16);
  assert.deepEqual(session.state.turns, []);
  assert.equal(session.state.levers.beta, 4);
});

test("a view that is closed and opened again has the same run before it", async (t) => {
  const traits = new Traits(), first = await opened(t, traits);
  first.session.advance("epoch");
  await first.epoch(1);
  first.session.set("a", "beta", 4);
  await first.until(() => first.session.turns.length === 1);
  const before = first.session.state;
  first.session.close();
  const { session } = await opened(t, traits);
  assert.deepEqual(session.state, before);
  assert.equal(session.snapshots.a.levers.beta, 1);
  session.close();
  traits.set({ beta: 9 }); // while nothing is shown
  assert.equal((await opened(t, traits)).session.state.levers.beta, 9);
});

test("another run b with the same levers is still another run", async (t) => {
  const traits = new Traits(), { session, until } = await opened(t, traits);
  session.beside(true);
  await until(() => session.snapshots?.b);
  session.set("b", "beta", session.now.a.beta);
  await until(() => session.snapshots?.b?.levers.beta === 1);
  assert.deepEqual(session.state.beside, { seed: DEFAULTS.seed });
  session.otherSeed();
  assert.deepEqual([session.now.a.seed, session.now.b.seed], [2, 2]);
});

test("a lesson ends where its data do, and what cannot be is refused in words", async (t) => {
  const traits = new Traits(), { session, told, until } = await opened(t, traits);
  session.lesson("mean");
  await until(() => session.snapshots?.b);
  session.attempt(() => session.set("a", "data", "ring"));
  await until(() => session.snapshots?.a.levers.data === "ring");
  const { preset, stop_at } = session.state;
  assert.deepEqual({ preset, stop_at }, { preset: "", stop_at: 0 });
  assert.equal(session.now.b.likelihood, "gaussian");
  traits.set({ likelihood: "bernoulli" });
  assert.match(told.join(), /likelihood must be gaussian for the data ring/);
  session.attempt(() => session.beside(false));
  session.attempt(() => session.set("b", "beta", 2));
  assert.match(told[told.length - 1], /there is no run B/);
});
