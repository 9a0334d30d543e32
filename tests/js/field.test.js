/** Log densities on a grid over a latent plane, and the colours that stand for them. */

import assert from "node:assert/strict";
import test from "node:test";

import { Densities, interpolated, nearestNode } from "../../vae_tutorial/widgets/lib/field.js";
import { ramp } from "../../vae_tutorial/widgets/lib/shades.js";

/** A field with the value of a function at each of 5 by 5 nodes from -2 to 2. */
function sampled(/** @type {(z1: number, z2: number) => number} */ f) {
  const axis = [-2, -1, 0, 1, 2];
  const values = [...axis].reverse().flatMap((z2) => axis.map((z1) => f(z1, z2)));
  return { values: Float32Array.from(values), nodes: 5, limit: 2 };
}

test("between nodes a field is linear along each axis, up to the edges", () => {
  const field = sampled((z1, z2) => 1 + 2 * z1 - 3 * z2 + 0.5 * z1 * z2);
  for (const [z1, z2] of [[0, 0], [0.3, -1.4], [-2, 2], [2, 2], [2, -2], [1.999, -0.001]]) {
    const expected = 1 + 2 * z1 - 3 * z2 + 0.5 * z1 * z2;
    assert.ok(Math.abs(interpolated(field, [z1, z2]) - expected) < 1e-5, `at ${z1}, ${z2}`);
  }
});

test("at a node a field has its own value, beside however low a one", () => {
  const field = sampled((z1, z2) => (z1 === 1 && z2 === -1 ? -3.25 : -60000));
  assert.equal(interpolated(field, [1, -1]), -3.25);
});

test("a cursor goes to the nearest node", () => {
  assert.deepEqual(nearestNode({ ...sampled(() => 0), nodes: 161, limit: 4 }, [0.12, -3.98]),
    [0.1, -4]);
  assert.deepEqual(nearestNode({ ...sampled(() => 0), nodes: 81, limit: 3 }, [0.1, 0]),
    [0.075, 0]);
});

const RULE = { rarer: 20, dense: 0.01, clip: 4 };
const [p, q] = [
  sampled((z1, z2) => -(z1 * z1 + 4 * z2 * z2) / 2),
  sampled((z1) => (z1 > 0 ? -10 : -1)),
];

test("a hole is where the prior is dense and the other density far less", () => {
  const densities = new Densities(p, q, RULE);
  assert.deepEqual(densities.at([1, 0]), { p: -0.5, q: -10, hole: true, empty: false });
  assert.deepEqual(densities.at([-1, 0]), { p: -0.5, q: -1, hole: false, empty: false });
  const far = densities.at([1, 2]); // p is below 1 % of its highest value, and so is q
  assert.deepEqual([far.hole, far.empty], [false, true]);
  const close = new Densities(p, sampled(() => Math.log(1 / 19)), RULE);
  assert.equal(close.at([0, 0]).hole, false, "a nineteenth is no hole");
  assert.equal(new Densities(p, sampled(() => Math.log(1 / 21)), RULE).at([0, 0]).hole, true);
});

test("colours follow a density, or the clipped ratio where there is mass", () => {
  const densities = new Densities(p, q, RULE);
  const at = (/** @type {number} */ row, /** @type {number} */ column) => 5 * row + column;
  assert.equal(densities.shares("p(z)")[at(2, 2)], 1);
  assert.ok(Math.abs(densities.shares("p(z)")[at(2, 3)] - Math.exp(-0.5)) < 1e-6);
  assert.equal(densities.shares("q(z)")[at(0, 0)], 1);
  const ratio = densities.shares("log ratio");
  assert.equal(ratio[at(2, 3)], 0, "−9.5 nats, clipped");
  assert.equal(ratio[at(2, 1)], 0.5 - 0.5 / 8);
  assert.equal(ratio[at(0, 4)], NaN);
});

test("a ramp goes through its stops, and leaves what is no number out", () => {
  const color = ramp(["#d55e00", "#ffffff", "#0072b2"], "#d0d0d0");
  assert.deepEqual([0, 0.5, 1].map(color), [[213, 94, 0], [255, 255, 255], [0, 114, 178]]);
  assert.deepEqual(color(0.25), [234, 175, 128]);
  assert.deepEqual(color(NaN), [208, 208, 208]);
});
