/** What is trained on: the digits, two toy sets in the unit square, and a reader's drawings. */

import { normals, uniform } from "../random.js";
import { NO_LABEL } from "./snapshot.js";

/** @typedef {import("./levers.js").Levers} Levers */

/**
 * @typedef {object} Data
 * @property {Float64Array} x gray values or coordinates in [0, 1], one row an example: those of the
 *   test first, then those of the training, then the drawings
 * @property {Uint8Array} labels in the same order
 * @property {number} pixels of an example
 * @property {number} test how many are for the test
 * @property {Int32Array} training the examples of an epoch, a drawing many times
 * @property {number[]} shown ten test examples of as many classes as there are
 * @property {Density} [density] of a toy set
 */

/** @typedef {{pixels: Uint8Array, labels: Uint8Array}} Digits */
/** @typedef {(x: number, y: number) => number} Density */
/** @typedef {[number, number]} Point */

const TEST = 360, TRAINING = 1000; // of a toy set; of the digits as many for the test
const INK = 16; // the darkest gray value of scikit-learn's digits
// One picture among 1,437 is seen once an epoch and changes nothing that the eye can find.
export const COPIES = 20;
const WIDTH = 0.025; // standard deviation of the toys' noise
const MODES = 8;
const ARC = 200; // points along a moon, whose distance is far below the noise

/** Deflated bytes, as they were before. @param {BufferSource} bytes */
export async function inflated(bytes) {
  if (typeof DecompressionStream === "undefined") {
    throw new Error("this browser is too old to unpack the digits (it has no DecompressionStream)");
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {number} mode @returns {Point} */
function onRing(mode) {
  const angle = 2 * Math.PI * mode / MODES;
  return [0.5 + 0.35 * Math.cos(angle), 0.5 + 0.35 * Math.sin(angle)];
}

/** @param {number} moon 0 or 1 @param {number} share of the way along it @returns {Point} */
function onMoon(moon, share) {
  const [x, y] = [Math.cos(Math.PI * share), Math.sin(Math.PI * share)];
  return moon ? [0.63 - 0.26 * x, 0.565 - 0.26 * y] : [0.37 + 0.26 * x, 0.435 + 0.26 * y];
}

/**
 * The density of equal shares of noise around points.
 * @param {Point[]} centers @returns {Density}
 */
function around(centers) {
  const factor = 1 / (2 * Math.PI * WIDTH ** 2 * centers.length);
  return (x, y) => {
    let sum = 0;
    for (const [u, v] of centers) sum += Math.exp(-((x - u) ** 2 + (y - v) ** 2) / 2 / WIDTH ** 2);
    return factor * sum;
  };
}

const TOYS = {
  ring: {
    classes: MODES,
    at: onRing,
    density: around(Array.from({ length: MODES }, (_, mode) => onRing(mode))),
  },
  moons: {
    classes: 2,
    at: onMoon,
    density: around(Array.from({ length: 2 * ARC }, (_, i) => onMoon(i % 2, (i + 0.5) / 2 / ARC))),
  },
};

/** @param {"ring" | "moons"} name */
function toy(name) {
  const { classes, at, density } = TOYS[name];
  const along = uniform(17), noise = normals(18), count = TEST + TRAINING;
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classes);
  const points = Array.from(labels, (label) => at(label, along()).map((v) => v + WIDTH * noise()));
  return { x: Float64Array.from(points.flat()), labels, density };
}

/** As many classes as there are, and more of the first. @param {Uint8Array} labels */
function ofEachClass(labels) {
  /** @type {Map<number, number[]>} */
  const members = new Map();
  labels.forEach((label, i) => members.set(label, [...members.get(label) ?? [], i]));
  const names = [...members.keys()].sort((a, b) => a - b);
  const classes = names.map((label) => members.get(label) ?? []);
  return Array.from({ length: 10 }, (_, i) =>
    classes[i % classes.length][Math.floor(i / classes.length)]);
}

/**
 * @param {Levers["data"]} name
 * @param {Digits} digits 64 bytes from 0 to 16 an image; the 360
 *   images of the test come first
 * @param {Float32Array[]} [drawings] gray values, 64 each, that join the digits
 * @returns {Data}
 */
export function dataOf(name, digits, drawings = []) {
  if (name !== "digits") {
    const { x, labels, density } = toy(name);
    const training = Int32Array.from({ length: TRAINING }, (_, i) => TEST + i);
    const shown = ofEachClass(labels.subarray(0, TEST));
    return { x, labels, pixels: 2, test: TEST, training, shown, density };
  }
  const count = digits.labels.length, repeated = COPIES * drawings.length;
  const x = new Float64Array(64 * (count + drawings.length));
  digits.pixels.forEach((value, i) => { x[i] = value / INK; });
  drawings.forEach((drawing, i) => x.set(drawing, 64 * (count + i)));
  const training = Int32Array.from({ length: count - TEST + repeated }, (_, i) =>
    i < count - TEST ? TEST + i : count + (i - count + TEST) % drawings.length);
  const labels = Uint8Array.from([...digits.labels, ...drawings.map(() => NO_LABEL)]);
  const shown = ofEachClass(digits.labels.subarray(0, TEST));
  return { x, labels, pixels: 64, test: TEST, training, shown };
}
