/** What a decoder draws all over a latent plane: pictures that run into each other. */

import { paint, pen } from "./picture.js";
import { SIDE } from "./plane.js";
import { sliced } from "./slices.js";
import { sigmoid } from "./vae.js";

const ACROSS = 16; // pictures
const WIDTH = 1.3; // of a picture, in shares of its cell: the margins of neighbors overlap
const BATCH = 4; // pictures that are decoded together

export class Manifold {
  /**
   * @param {number} limit of the plane
   * @param {import("./network.js").PageNetwork} decoder @param {number[]} shape
   * @param {() => void} show what has been drawn so far
   */
  constructor(limit, decoder, shape, show) {
    this.limit = limit;
    this.decoder = decoder;
    this.shape = shape;
    this.sheet = new OffscreenCanvas(SIDE, SIDE);
    this.ready = false;
    this.begun = false;
    this.work = sliced(() => this.pictures(), show);
  }

  /** Draw the sheet, once. */
  begin() {
    if (this.begun) return;
    this.begun = true;
    const context = pen(this.sheet);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, SIDE, SIDE);
    context.globalCompositeOperation = "darken"; // ink stays, whatever paper comes over it
    this.work.start();
  }

  /** A few pictures at a time, row by row. @returns {Generator<void>} */
  *pictures() {
    for (let first = 0; first < ACROSS * ACROSS; first += BATCH) {
      this.draw(Array.from({ length: BATCH }, (_, i) => first + i));
      yield;
    }
    this.ready = true;
  }

  /** @param {number[]} cells counted along the rows */
  draw(cells) {
    const step = 2 * this.limit / ACROSS, side = SIDE / ACROSS, margin = (WIDTH - 1) / 2 * side;
    const at = cells.map((cell) => [cell % ACROSS, Math.floor(cell / ACROSS)]);
    const places = at.flatMap(([column, row]) =>
      [-this.limit + (column + 0.5) * step, this.limit - (row + 0.5) * step]);
    const logits = this.decoder.run(places, cells.length), size = this.shape[0] * this.shape[1];
    at.forEach(([column, row], i) => {
      const gray = logits.subarray(i * size, (i + 1) * size).map(sigmoid);
      const corner = [column * side - margin, row * side - margin];
      paint(this.sheet, gray, this.shape, [corner[0], corner[1], WIDTH * side, WIDTH * side], true);
    });
  }
}
