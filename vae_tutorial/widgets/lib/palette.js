/** What an image would be with each code at one place: radio buttons, each with its picture. */

import { replaced } from "./codes.js";
import { box, choice, element } from "./dom.js";
import { paint } from "./picture.js";
import { sliced } from "./slices.js";

const LEGEND = "another code for the selected cell, and the image with it";

export class Palette {
  /**
   * @param {number} size how many codes there are @param {number[]} shape of a picture
   * @param {(codes: number[]) => Float32Array} draw
   * @param {(code: number) => void} choose
   */
  constructor(size, [height, width], draw, choose) {
    this.shape = [height, width];
    this.drawn = draw;
    this.thumbs = Array.from({ length: size }, () => {
      const thumb = element("canvas", { width, height, className: "vae-picture vae-pixels" });
      thumb.setAttribute("aria-hidden", "true");
      return thumb;
    });
    const { node, show } = choice(LEGEND, this.thumbs.map((thumb, k) =>
      [String(k), element("span", {}, String(k), thumb)]), (value) => choose(Number(value)));
    this.node = box("vae-palette", node);
    this.check = show;
    /** @type {number[]} */
    this.codes = [];
    this.at = -1;
    this.work = sliced(() => this.pictures(), () => {});
  }

  /** Show the codes that a place may have. @param {number[]} codes @param {number} at */
  show(codes, at) {
    this.check(String(codes[at]));
    const same = at === this.at && codes.every((code, i) => i === at || code === this.codes[i]);
    [this.codes, this.at] = [codes, at];
    if (same) return;
    this.node.setAttribute("aria-busy", "true");
    this.work.start();
  }

  /** One picture after the other. @returns {Generator<void>} */
  *pictures() {
    for (const [k, thumb] of this.thumbs.entries()) {
      paint(thumb, this.drawn(replaced(this.codes, this.at, k)), this.shape);
      yield;
    }
    this.node.setAttribute("aria-busy", "false");
  }
}
