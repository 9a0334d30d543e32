/** The drawing pad without a page: strokes, their curves, their size and place, the keys' pen. */

import assert from "node:assert/strict";
import test from "node:test";

import { massCentre, normalised, recentred } from "../../vae_tutorial/widgets/lib/centre.js";
import { SIDE, blank, ink, smooth } from "../../vae_tutorial/widgets/lib/drawing.js";
import { KeyPen } from "../../vae_tutorial/widgets/lib/pen.js";
import { Sheet } from "../../vae_tutorial/widgets/lib/sheet.js";
import { LAST, stopOf, widthAt, widthText } from "../../vae_tutorial/widgets/lib/width.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/drawing.js").Place} Place */

const MNIST = /** @type {import("../../vae_tutorial/widgets/lib/centre.js").Hand} */ (
  { box: 20, pen: 2.46, centre: [14, 14] });
/** @type {Place[][]} strokes of a 7 with a bar, more of it at the top and on the right */
const SEVEN = [[[5, 5], [12, 5], [20, 4], [16, 12], [12, 24]], [[10, 14], [19, 14]]];

/** @param {number} found @param {number} expected */
function near(found, expected, tolerance = 1e-9) {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
}

/** @param {Place[][]} strokes @param {number} size @param {Place} corner @returns {Place[][]} */
const put = (strokes, size, [x, y]) =>
  strokes.map((stroke) => stroke.map(([a, b]) => [x + size * a, y + size * b]));

/** Column and row of the first and the last pixel that is more than half dark. */
function box(/** @type {Float32Array} */ image) {
  const dark = [...image.keys()].filter((i) => image[i] > 0.5);
  const [columns, rows] = [dark.map((i) => i % SIDE), dark.map((i) => Math.floor(i / SIDE))];
  return [columns, rows].map((v) => Math.max(...v) - Math.min(...v) + 1);
}

test("the centre of mass is the one that scipy.ndimage.center_of_mass finds", () => {
  // ndimage.center_of_mass(((37 * i) % 101 / 100 * (i % 28 < 20) * (i // 28 > 5)).reshape(28, 28))
  const image = Float32Array.from({ length: SIDE * SIDE }, (_, i) =>
    i % SIDE < 20 && Math.floor(i / SIDE) > 5 ? (37 * i) % 101 / 100 : 0);
  const [column, row] = massCentre(image);
  near(row, 16.53918038, 1e-5);
  near(column, 9.477002325, 1e-5);
});

test("a drawing gets a box of 20 pixels, and its centre of mass in the middle", () => {
  for (const [size, corner] of /** @type {[number, Place][]} */ (
    [[1, [0, 0]], [0.4, [0, 0]], [0.4, [16, 1]], [1.1, [-1, -2]]])) {
    const image = normalised(put(SEVEN, size, corner), MNIST);
    near(Math.max(...box(image)), 20, 1);
    massCentre(image).forEach((v) => near(v, 14, 0.02));
  }
});

test("a drawing is the same image at any size and place, with strokes as thick", () => {
  const full = normalised(SEVEN, MNIST);
  for (const corner of /** @type {Place[]} */ ([[0, 0], [16, 0], [0, 15], [16, 15], [8, 8]])) {
    normalised(put(SEVEN, 0.4, corner), MNIST).forEach((v, i) => near(v, full[i], 1e-4));
  }
});

test("a stroke has the width of the pen, and is darkest on its line", () => {
  const image = blank();
  ink(image, [[[5, 10], [15, 10]]], 3);
  const across = Array.from({ length: SIDE }, (_, row) => image[row * SIDE + 10]);
  near(across.reduce((sum, v) => sum + v), 3);
  assert.equal(across[10], 1);
  assert.equal(image[10 * SIDE + 20], 0);
});

test("a tap is a dot, not a blot as large as a digit", () => {
  const image = normalised([[[3, 3], [3.1, 3.1]]], MNIST);
  assert.ok(Math.max(...box(image)) < 6);
  massCentre(image).forEach((v) => near(v, 14, 0.02));
});

test("six places on a circle make a round line, not a hexagon", () => {
  const places = Array.from({ length: 19 }, (_, k) => /** @type {Place} */ (
    [14 + 9 * Math.cos(k * Math.PI / 3), 14 + 9 * Math.sin(k * Math.PI / 3)]));
  const radii = smooth(places).slice(60, -60).map(([x, y]) => Math.hypot(x - 14, y - 14));
  assert.ok(radii.length > 60);
  const spread = Math.max(...radii) / Math.min(...radii);
  assert.ok(spread < 1.02, `${spread}: a hexagon has ${2 / Math.sqrt(3)}`);
});

test("a smooth line keeps its ends, and straight lines", () => {
  const line = smooth([[2, 2], [5, 5], [9, 9], [12, 12]]);
  assert.deepEqual([line[0], line[line.length - 1]], [[2, 2], [12, 12]]);
  line.forEach(([x, y]) => near(x, y));
  assert.deepEqual(smooth([[1, 2]]), [[1, 2]]);
});

test("each step on the pad can be undone: strokes, a pick, the clearing", () => {
  const sheet = new Sheet(), picked = blank().fill(0.5);
  sheet.start([3, 3]);
  sheet.extend([[9, 3], [9, 3.01], [9, 9]]);
  assert.equal(sheet.content.strokes[0].length, 3, "a pen that has not moved leaves no place");
  sheet.start([20, 20]);
  sheet.pick(picked);
  assert.equal(sheet.encoded(MNIST), picked, "a picked digit is as it is");
  sheet.clear();
  assert.ok(sheet.isBlank);
  sheet.undo();
  assert.equal(sheet.content.image, picked);
  sheet.undo();
  assert.equal(sheet.content.strokes.length, 2);
  sheet.undo();
  assert.equal(sheet.content.strokes.length, 1);
  sheet.undo();
  sheet.undo();
  assert.ok(sheet.isBlank);
});

test("a digit that was shown makes room for the first stroke", () => {
  const sheet = new Sheet();
  sheet.show(SEVEN);
  assert.ok(sheet.shown && !sheet.isBlank);
  sheet.start([4, 4]);
  assert.deepEqual(sheet.content.strokes, [[[4, 4]]]);
  sheet.undo();
  assert.ok(sheet.isBlank, "and does not come back");
});

test("a stroke over a picked digit keeps the size of both", () => {
  const sheet = new Sheet(), image = blank();
  ink(image, [[[12, 8], [12, 20]]], 2.46);
  sheet.pick(image);
  sheet.start([12, 14]);
  sheet.extend([[18, 14]]);
  const found = sheet.encoded(MNIST);
  near(box(found)[1], 14, 1);
  massCentre(found).forEach((v) => near(v, 14, 0.5));
  massCentre(recentred(image, MNIST)).forEach((v) => near(v, 14, 0.5));
});

/** @param {string} key @param {object} [also] */
const press = (key, also = {}) => /** @type {any} */ (
  { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...also });

test("keys move the pen, put it down and lift it, and say where it is", () => {
  const sheet = new Sheet();
  const pen = new KeyPen({
    start: (place) => sheet.start(place), extend: (places) => sheet.extend(places),
  });
  assert.ok(pen.press(press("ArrowLeft")));
  assert.ok(sheet.isBlank, "a pen that is up draws nothing");
  pen.press(press(" "));
  pen.press(press("ArrowDown"));
  pen.press(press("ArrowRight", { shiftKey: true }));
  assert.deepEqual(sheet.content.strokes, [[[12.5, 13.5], [12.5, 14.5], [16.5, 14.5]]]);
  assert.equal(pen.text, "Pen down, 61 % across and 54 % down");
  pen.press(press(" "));
  for (let k = 0; k < 30; k++) pen.press(press("ArrowUp"));
  assert.equal(sheet.content.strokes[0].length, 3);
  assert.equal(pen.text, "Pen up, 61 % across and 0 % down");
  assert.ok(!pen.press(press("a")) && !pen.press(press("ArrowUp", { ctrlKey: true })));
});

test("the slider over widths goes from a point to 32 sigma, in even octaves", () => {
  assert.deepEqual([0, 1, LAST].map(widthAt), [0, 0.25, 32]);
  for (let stop = 0; stop <= LAST; stop++) assert.equal(stopOf(widthAt(stop)), stop);
  for (let stop = 1; stop + 8 <= LAST; stop++) near(widthAt(stop + 8) / widthAt(stop), 2);
  assert.equal(widthAt(stopOf(1)), 1);
  assert.deepEqual([0, 1, 32].map(widthText), ["a point", "1.00 σ", "32.0 σ"]);
});
