/** What an image would be with each code at one place: radio buttons, each with its picture. */

import { replaced } from "./codes.js";
import { box } from "./dom.js";
import { paint } from "./picture.js";
import { pictureChoice } from "./picture_choice.js";
import { sliced } from "./slices.js";

const LEGEND = "another code for the selected cell, and the image with it";

export class Palette {
  /**
   * @param {number} size how many codes there are @param {number[]} shape of a picture
   * @param {(codes: number[]) => Float32Array} draw
   * @param {(code: number) => void} choose
   */
  constructor(size, shape, draw, choose) {
    this.shape = shape;
    this.drawn = draw;
    const names = Array.from({ length: size }, (_, k) => String(k));
    this.choice = pictureChoice(LEGEND, names, shape, choose);
    this.node = box("vae-palette", this.choice.node);
    /** @type {number[]} */
    this.codes = [];
    this.at = -1;
    this.work = sliced(() => this.pictures(), () => {});
  }

  /** Show the codes that a place may have. @param {number[]} codes @param {number} at */
  show(codes, at) {
    this.choice.show(codes[at]);
    const same = at === this.at && codes.every((code, i) => i === at || code === this.codes[i]);
    [this.codes, this.at] = [codes, at];
    if (same) return;
    this.node.setAttribute("aria-busy", "true");
    this.work.start();
  }

  /** One picture after the other. @returns {Generator<void>} */
  *pictures() {
    for (const [k, thumb] of this.choice.thumbs.entries()) {
      paint(thumb, this.drawn(replaced(this.codes, this.at, k)), this.shape);
      yield;
    }
    this.node.setAttribute("aria-busy", "false");
  }
}
