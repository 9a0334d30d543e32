/** What latent planes are made of: labels apart, work in slices, arcs between opposite points. */

import assert from "node:assert/strict";
import test from "node:test";

import { wayOf } from "../../vae_tutorial/widgets/lib/film.js";
import { apart } from "../../vae_tutorial/widgets/lib/labels.js";
import { snapped } from "../../vae_tutorial/widgets/lib/plane.js";
import { sliced } from "../../vae_tutorial/widgets/lib/slices.js";

test("labels are pushed apart, and those with room stay where they are", () => {
  const places = [[0, 0], [0, 0], [3, 4], [10, 0], [200, 200]];
  const moved = apart(places, 34);
  for (let i = 0; i < moved.length; i++) {
    for (let k = 0; k < i; k++) {
      assert.ok(Math.hypot(moved[i][0] - moved[k][0], moved[i][1] - moved[k][1]) >= 34);
    }
  }
  assert.deepEqual(moved[4], [200, 200]);
  assert.deepEqual(places[1], [0, 0], "what was given is not changed");
});

test("of two half circles a walk takes the one against the clock", () => {
  const way = wayOf([2, 0, -1, 0], "slerp");
  const at = [0, 0.25, 0.5, 1].map((t) => way?.(t).map((v) => Number(v.toFixed(9))));
  const half = 1.75 * Math.SQRT1_2;
  assert.deepEqual(at, [[2, 0], [half, half].map((v) => Number(v.toFixed(9))), [0, 1.5], [-1, 0]]);
});

test("a walk from the origin has no arc", () => {
  assert.throws(() => wayOf([0, 0, 1, 0], "slerp")?.(0), /No single arc/);
});

test("points snap to the steps of a slider", () => {
  assert.deepEqual(snapped([-1.33, 0.151]), [-1.35, 0.15]);
});

test("work is done in slices, each shorter than a frame", (t) => {
  let now = 0, done = 0;
  /** @type {(() => void)[]} */
  const frames = [];
  t.mock.method(performance, "now", () => now);
  Object.assign(globalThis, {
    requestAnimationFrame: (/** @type {() => void} */ act) => frames.push(act),
    cancelAnimationFrame: () => { frames.length = 0; },
  });
  /** Ten steps of 4 milliseconds. */
  function* work() {
    for (let i = 0; i < 10; i++) {
      now += 4;
      done++;
      yield;
    }
  }
  let shown = 0;
  const { start, stop } = sliced(work, () => { shown++; });
  start();
  while (frames.length) {
    const before = now;
    frames.shift()?.();
    assert.ok(now - before < 16);
  }
  assert.equal(done, 10);
  assert.ok(shown >= 5);
  start();
  stop();
  assert.equal(frames.length, 0);
});
