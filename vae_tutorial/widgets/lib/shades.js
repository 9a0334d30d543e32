/** Colours that stand for numbers. */

import { pen } from "./picture.js";

/** @typedef {(share: number) => number[]} Ramp red, green and blue of a number from 0 to 1 */

/** @param {string} color such as "#0072b2" */
const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/**
 * Colours that go from each stop to the next, at equal distances.
 * @param {string[]} stops @param {string} [none] of what is not a number
 * @returns {Ramp}
 */
export function ramp(stops, none = "#ffffff") {
  const colors = stops.map(channels), last = stops.length - 1, blank = channels(none);
  return (share) => {
    if (Number.isNaN(share)) return blank;
    const low = Math.min(last - 1, Math.floor(share * last)), beyond = share * last - low;
    return colors[low].map((c, i) => Math.round(c + beyond * (colors[low + 1][i] - c)));
  };
}

/**
 * A sheet with a pixel for each number.
 * @param {Float32Array} shares row by row @param {number} width pixels @param {Ramp} color
 */
export function tinted(shares, width, color) {
  const sheet = new OffscreenCanvas(width, shares.length / width);
  const pixels = pen(sheet).createImageData(sheet.width, sheet.height);
  shares.forEach((share, i) => pixels.data.set([...color(share), 255], 4 * i));
  pen(sheet).putImageData(pixels, 0, 0);
  return sheet;
}
