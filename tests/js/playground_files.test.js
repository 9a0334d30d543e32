/** What is taken along, and drawings made small; NumPy reads the archives in test_playground.py. */

import assert from "node:assert/strict";
import test from "node:test";
import { crc32 as zlibs } from "node:zlib";

import { DEFAULTS } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { crc32, npz } from "../../vae_tutorial/widgets/lib/playground/npz.js";
import { historyCsv, runJson } from "../../vae_tutorial/widgets/lib/playground/saved.js";
import { small } from "../../vae_tutorial/widgets/lib/playground/small_digit.js";
import { laid } from "../../vae_tutorial/widgets/lib/playground/take_along.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/drawing.js").Place} Place */

test("the checksum is the one that zlib has", () => {
  for (const text of ["", "a", "123456789", "x".repeat(999)]) {
    const bytes = new TextEncoder().encode(text);
    assert.equal(crc32(bytes), zlibs(bytes));
  }
});

test("the same arrays are the same file", () => {
  const entries = [{ name: "w", shape: [2], values: Float32Array.of(1, 2) }];
  assert.deepEqual(npz(entries), npz(entries));
});

test("JSON holds each weight as 32 bits do", () => {
  const values = [0.1, -1 / 3, 1e-30, 12345.678, 0], weights = [{ shape: [5], values }];
  const run = JSON.parse(runJson({ levers: DEFAULTS, epoch: 3, weights }));
  assert.deepEqual(run.weights[0].values.map(Math.fround), values.map(Math.fround));
  assert.deepEqual([run.format, run.levers, run.epoch],
    ["vae_tutorial playground 1", DEFAULTS, 3]);
});

test("the history has a line an epoch and run, and no number where there is no bound", () => {
  const row = {
    epoch: 1, train_reconstruction: 2, train_kl: 3, train_loss: NaN,
    test_reconstruction: 4, test_kl: 5, test_loss: NaN,
  };
  assert.equal(historyCsv([row], [{ ...row, test_loss: 9 }]), [
    "run,epoch,train_reconstruction,train_kl,train_loss,test_reconstruction,test_kl,test_loss",
    "a,1,2,3,,4,5,", "b,1,2,3,,4,5,9", "",
  ].join("\n"));
});

test("pictures stand in rows, one below the other where there is no room", () => {
  const { places, height } = laid([[500, 100], [600, 300], [400, 50]].map(([width, height]) =>
    ({ width, height })));
  assert.deepEqual(places.map(([left]) => left), [16, 532, 16]);
  assert.equal(places[0][1], places[1][1]);
  assert.ok(places[2][1] >= places[1][1] + 300 && height >= places[2][1] + 50);
});

/** @type {Place[][]} */
const THREE = [[[6, 7], [9, 4], [14, 4], [18, 6], [18, 10], [14, 13], [11, 13], [14, 13], [19, 15],
  [20, 19], [18, 22], [12, 24], [7, 23], [5, 20]]];
/** @type {Place[][]} */
const ONE = [[[14, 4], [14, 24]]];

/** @param {Place[][]} strokes @param {number} size @param {Place} corner @returns {Place[][]} */
const put = (strokes, size, [x, y]) =>
  strokes.map((stroke) => stroke.map(([a, b]) => [x + size * a, y + size * b]));

const share = (/** @type {Uint8Array} */ digit) => digit.reduce((sum, v) => sum + v, 0) / 1024;

test("a drawing fills the height, and has as much ink as a digit of the data", () => {
  for (const strokes of [THREE, ONE]) {
    const digit = small(strokes);
    assert.ok(Math.abs(share(digit) - 0.305) < 0.03);
    assert.ok(Math.max(...digit) === 16 && digit.length === 64);
    const rows = [0, 7].map((row) => digit.subarray(8 * row, 8 * row + 8));
    for (const row of rows) assert.ok(row.some((v) => v > 8));
  }
});

test("a drawing is the same digit at any size and place", () => {
  for (const corner of /** @type {Place[]} */ ([[0, 0], [16, 15], [8, 3]])) {
    assert.deepEqual(small(put(THREE, 0.5, corner)), small(THREE));
  }
});

test("a dot stays in the middle, and a dash lies flat", () => {
  const dot = small([[[3, 20]]]), dash = small([[[4, 14], [24, 14]]]);
  assert.deepEqual([27, 28, 35, 36].map((i) => dot[i]), [16, 16, 16, 16]);
  assert.ok([...dash.subarray(0, 16), ...dash.subarray(48)].every((v) => v === 0));
});
