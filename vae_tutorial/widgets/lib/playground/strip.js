/** A latent space of one dimension: z across, a lane for each class, the prior's bell above. */

import { density } from "../normal.js";
import { pen } from "../picture.js";
import { SIDE } from "../plane.js";

/** @typedef {import("../plane.js").Plane} Plane */
/** @typedef {{label: number, test: number[], train: number[]}} Members of a class, by number */

const TOP = 120, BOTTOM = SIDE - 90; // pixels between which the lanes lie
const LETTERS = 24; // pixels
const GOLDEN = 0.618034; // multiples of it fill a lane evenly

/** Where a class's lane begins. @param {number} k @param {number} n */
const laneOf = (k, n) => TOP + k * (BOTTOM - TOP) / n;

/** The bell of the prior. @param {Plane} plane */
export function bell(plane) {
  const context = pen(plane.sheet);
  context.beginPath();
  for (let x = 0; x <= SIDE; x += 4) {
    const z = x / SIDE * 2 * plane.limit - plane.limit;
    context.lineTo(x, TOP - 10 - density(z) / density(0) * (TOP - 30));
  }
  context.strokeStyle = "#0072b2";
  context.lineWidth = 3;
  context.setLineDash([9, 6]);
  context.stroke();
  context.setLineDash([]);
}

/**
 * @param {Plane} plane @param {Float32Array} mean @param {Members[]} classes
 * @param {string[]} colors @param {(label: number) => string} named
 */
export function lanes(plane, mean, classes, colors, named) {
  const context = pen(plane.sheet), height = (BOTTOM - TOP) / classes.length;
  context.font = `bold ${LETTERS}px sans-serif`;
  classes.forEach(({ label, test, train }, k) => {
    const top = laneOf(k, classes.length);
    context.fillStyle = colors[label % colors.length];
    for (const [which, size, alpha] of /** @type {const} */ ([[train, 4, 0.4], [test, 6, 0.9]])) {
      context.globalAlpha = alpha;
      for (const i of which) {
        const y = top + 3 + (i * GOLDEN % 1) * (height - 6);
        context.fillRect(plane.across(mean[i]) - size / 2, y - size / 2, size, size);
      }
    }
    context.globalAlpha = 1;
    const text = named(label), half = context.measureText(text).width / 2;
    plane.write(text, [SIDE - 10 - half, top + height / 2], LETTERS);
  });
}

/**
 * Two standard deviations to either side of a mean, one test example a class.
 * @param {Plane} plane @param {Float32Array} mean @param {Float32Array} logVar
 * @param {Members[]} classes
 */
export function widths(plane, mean, logVar, classes) {
  const context = pen(plane.sheet);
  classes.forEach(({ test }, k) => {
    const [i] = test, y = laneOf(k + 0.5, classes.length);
    const reach = Math.max(2 * Math.exp(logVar[i] / 2), 3 / plane.unit);
    const [left, right] = [plane.across(mean[i] - reach), plane.across(mean[i] + reach)];
    for (const [color, width] of /** @type {const} */ ([["#fff", 8], ["#000", 4]])) {
      context.fillStyle = color;
      context.fillRect(left, y - width / 2, right - left, width);
      context.fillRect(left - 2, y - 8, width / 2 + 2, 16);
      context.fillRect(right - width / 2, y - 8, width / 2 + 2, 16);
    }
  });
}
