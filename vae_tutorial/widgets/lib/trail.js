/** The draws before the last one, each with its picture, until the image changes. */

import { box, element } from "./dom.js";
import { SHAPE, SIDE } from "./drawing.js";
import { describe, paint } from "./picture.js";
import { point } from "./text.js";

const MOST = 8;

export class Trail {
  constructor() {
    /** @type {number[][]} the newest first */
    this.points = [];
    this.node = box("vae-trail");
    this.node.setAttribute("role", "img");
    this.clear();
  }

  clear() {
    this.points = [];
    this.node.replaceChildren();
    describe(this.node, "No draws before this one");
  }

  /** @param {number[]} z @param {ArrayLike<number>} gray what the decoder has drawn there */
  add(z, gray) {
    this.points = [z, ...this.points].slice(0, MOST);
    const thumb = element("canvas", { width: SIDE, height: SIDE, className: "vae-pixels" });
    paint(thumb, gray, SHAPE);
    this.node.prepend(thumb);
    this.node.children[MOST]?.remove();
    describe(this.node, `The draws before, the newest first: ${
      this.points.map((z) => point(z)).join(", ")}`);
  }
}
