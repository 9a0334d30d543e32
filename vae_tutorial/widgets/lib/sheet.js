/** What lies on a drawing pad: a picked image or none, and strokes; each step can be undone. */

import { normalised, recentred } from "./centre.js";
import { ink, smooth } from "./drawing.js";

/** @typedef {import("./drawing.js").Place} Place */

/**
 * @typedef {object} Content
 * @property {Float32Array | null} image what was picked
 * @property {Place[][]} strokes the places that the pen was seen at
 */

const CLOSE = 0.1; // pixels; a pen that has moved less has not moved
/** @type {Content} */
const EMPTY = { image: null, strokes: [] };

export class Sheet {
  constructor() {
    this.content = EMPTY;
    /** @type {Content[]} */
    this.before = [];
    /** A drawing that was shown makes room for the reader's own. */
    this.shown = false;
  }

  get isBlank() { return !this.content.image && !this.content.strokes.length; }

  /** @param {Content} content */
  change(content) {
    this.before.push(this.shown ? EMPTY : this.content);
    this.shown = false;
    this.content = content;
  }

  /** Show strokes that nobody has drawn. @param {Place[][]} strokes */
  show(strokes) {
    this.content = { image: null, strokes };
    this.shown = true;
  }

  /** @param {Float32Array} image */
  pick(image) { this.change({ image, strokes: [] }); }

  clear() {
    if (!this.isBlank) this.change(EMPTY);
  }

  /** Put the pen down. @param {Place} place */
  start(place) {
    const { image, strokes } = this.shown ? EMPTY : this.content;
    this.change({ image, strokes: [...strokes, [place]] });
  }

  /** Move the pen over the paper. @param {Place[]} places */
  extend(places) {
    const stroke = this.content.strokes[this.content.strokes.length - 1];
    for (const [x, y] of places) {
      const [x0, y0] = stroke[stroke.length - 1];
      if (Math.hypot(x - x0, y - y0) >= CLOSE) stroke.push([x, y]);
    }
  }

  /** Take the last step back: a stroke, a pick, or the clearing. */
  undo() {
    const content = this.before.pop();
    if (content) this.content = content;
  }

  /**
   * The image that the encoder gets; of a sheet that is not blank.
   * @param {import("./centre.js").Hand} hand @returns {Float32Array}
   */
  encoded(hand) {
    const { image, strokes } = this.content, lines = strokes.map(smooth);
    if (!image) return normalised(lines, hand);
    if (!lines.length) return image;
    const together = Float32Array.from(image);
    ink(together, lines, hand.pen);
    return recentred(together, hand);
  }
}
