/** What the encoder gets of a drawing: size, place and pen of the digits that it was trained on. */

import { SIDE, blank, ink } from "./drawing.js";

/** @typedef {import("./drawing.js").Place} Place */

/**
 * How the digits of a data set are written. In MNIST the box has 20 pixels, and the centre is 14.
 * @typedef {object} Hand
 * @property {number} box pixels of the longer side of the box around a digit
 * @property {number} pen pixels from edge to edge of a stroke
 * @property {Place} centre column and row of the centre of mass
 */

const SMALLEST = 1.5; // pixels of the pad; what is smaller is a dot, which stays one

/** The centre of mass of an image with some ink. @param {Float32Array} image @returns {Place} */
export function massCentre(image) {
  let mass = 0, column = 0, row = 0;
  image.forEach((gray, i) => {
    mass += gray;
    column += gray * (i % SIDE);
    row += gray * Math.floor(i / SIDE);
  });
  return [column / mass, row / mass];
}

/** @param {Place[][]} lines @param {number} width */
function drawn(lines, width) {
  const image = blank();
  ink(image, lines, width);
  return image;
}

/** The smallest and the largest of many numbers. @param {number[]} values */
const ends = (values) => values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)],
  [Infinity, -Infinity]);

/**
 * Lines of a drawing, scaled so that the box around its ink has the size of a digit. Lines are
 * scaled and not pixels: the pen is as thick in a small drawing as in a large one.
 * @param {Place[][]} lines @param {Hand} hand @returns {Place[][]}
 */
function scaled(lines, { box, pen, centre }) {
  const places = lines.flat();
  const [left, right] = ends(places.map(([x]) => x));
  const [top, bottom] = ends(places.map(([, y]) => y));
  const scale = (box - pen) / Math.max(right - left, bottom - top, SMALLEST);
  return lines.map((line) => line.map(([x, y]) => [
    centre[0] + scale * (x - (left + right) / 2), centre[1] + scale * (y - (top + bottom) / 2),
  ]));
}

/**
 * The image of a drawing as the data set would have it: box, pen, and centre of mass.
 * @param {Place[][]} lines in pixels of the pad, wherever and however large they are
 * @param {Hand} hand
 */
export function normalised(lines, hand) {
  const placed = scaled(lines, hand), [x, y] = massCentre(drawn(placed, hand.pen));
  const [right, down] = [hand.centre[0] - x, hand.centre[1] - y];
  return drawn(placed.map((line) => line.map(([a, b]) => [a + right, b + down])), hand.pen);
}

/**
 * An image moved by whole pixels, so that its centre of mass is where the data set has it.
 * @param {Float32Array} image with some ink @param {Hand} hand
 */
export function recentred(image, { centre }) {
  const [right, down] = massCentre(image).map((v, i) => Math.round(centre[i] - v));
  const moved = blank();
  image.forEach((gray, i) => {
    const row = Math.floor(i / SIDE) + down, column = i % SIDE + right;
    if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) moved[row * SIDE + column] = gray;
  });
  return moved;
}
