/** Walks, random numbers, text and drawings: what can be told without a page. */

import assert from "node:assert/strict";
import test from "node:test";

import { encodedOf, nearest } from "../../vae_tutorial/widgets/lib/encoded.js";
import { wayOf } from "../../vae_tutorial/widgets/lib/film.js";
import { PageNetwork, halfToFloat } from "../../vae_tutorial/widgets/lib/network.js";
import { uniform } from "../../vae_tutorial/widgets/lib/random.js";
import { fixed, point } from "../../vae_tutorial/widgets/lib/text.js";
import { lerp, slerp } from "../../vae_tutorial/widgets/lib/walks.js";

test("a straight walk has its ends and its middle where they belong", () => {
  const [from, to] = [[1, 0, -2], [0, 4, 2]];
  assert.deepEqual([0, 0.5, 1].map((t) => lerp(from, to, t)), [from, [0.5, 2, 0], to]);
});

test("an arc keeps to a circle and turns evenly", () => {
  for (let k = 0; k <= 6; k++) {
    const [x, y] = slerp([2, 0], [0, 2], k / 6);
    assert.ok(Math.abs(x - 2 * Math.cos(k * Math.PI / 12)) < 1e-12);
    assert.ok(Math.abs(y - 2 * Math.sin(k * Math.PI / 12)) < 1e-12);
  }
});

test("an arc between points in one direction is the straight line", () => {
  assert.deepEqual(slerp([1, 1], [3, 3], 0.5).map((v) => Number(v.toFixed(12))), [2, 2]);
});

for (const [from, to] of [[[0, 0], [1, 0]], [[1, 0], [0, 0]], [[1, 2], [-2, -4]]]) {
  test(`no single arc joins ${from} and ${to}`, () => {
    assert.throws(() => slerp(from, to, 0.5), /No single arc joins/);
  });
}

test("a walk that is empty leads nowhere", () => {
  assert.equal(wayOf([], "lerp"), null);
  assert.deepEqual(wayOf([0, 0, 2, 4], "lerp")?.(0.25), [0.5, 1]);
});

test("a seed gives the same numbers again, each from 0 to below 1", () => {
  const numbers = (/** @type {number} */ seed) => Array.from({ length: 1000 }, uniform(seed));
  assert.deepEqual(numbers(3), numbers(3));
  assert.notDeepEqual(numbers(3), numbers(4));
  assert.ok(numbers(3).every((v) => v >= 0 && v < 1));
});

test("numbers are written with a true minus, and no minus before zero", () => {
  assert.equal(fixed(-1.25, 1), "−1.3");
  assert.equal(fixed(-0.001, 2), "0.00");
  assert.equal(fixed(Infinity, 2), "∞");
  assert.equal(point([1, -2]), "(1.00, −2.00)");
});

test("16-bit floats are read as IEEE 754 has them", () => {
  const halves = [0x0000, 0x8000, 0x3c00, 0xc000, 0x7bff, 0x0001, 0x0400, 0x7c00, 0xfc00, 0x7e00];
  const view = new DataView(new ArrayBuffer(2 * halves.length));
  halves.forEach((half, i) => view.setUint16(2 * i, half, true));
  assert.deepEqual([...halfToFloat(view)],
    [0, -0, 1, -2, 65504, 2 ** -24, 2 ** -14, Infinity, -Infinity, NaN]);
});

test("weights that are too few or too many are refused", () => {
  const layer = { kind: "Dense", name: "d", input: [2], output: [3], bias: true };
  assert.throws(() => new PageNetwork([layer], new DataView(new ArrayBuffer(10))),
    /the network needs 18 bytes of weights, got 10/);
});

test("the nearest label is the commonest among the next of the encoded images", () => {
  const codes = new DataView(new ArrayBuffer(24));
  [0, 0, 0, 0, 0, 0, 0x3c00, 0x3c00, 0x3c00, 0x3c00, 0xc000, 0xc000].forEach((half, i) =>
    codes.setUint16(2 * i, half, true));
  const labels = new DataView(Uint8Array.from([7, 7, 1, 2, 2, 9]).buffer);
  const state = /** @type {any} */ ({ codes: [codes], labels, colors: ["#000"] });
  const encoded = encodedOf(/** @type {any} */ ({ get: (/** @type {string} */ k) => state[k] }));
  assert.deepEqual(encoded.points[5], [-2, -2]);
  assert.equal(nearest(encoded, [0, 0], 3), 7);
  assert.equal(nearest(encoded, [1, 1], 2), 2);
});
