/** A drawing pad, and the style that an encoder finds for the digit on it. */

import { meanOf } from "./conditional.js";
import { box, button, column, readout } from "./dom.js";
import { Pad } from "./pad.js";
import { describe } from "./picture.js";
import { Sheet } from "./sheet.js";

const ASK = "Draw a digit, then choose its class: the encoder finds its style.";
const EMPTY = "The pad is empty, and the style stays as it was.";
export const KEYS = "On the pad, arrow keys move the pen, the space bar puts it down or lifts it, "
  + "Ctrl+Z takes a stroke back.";

export class DrawnStyle {
  /**
   * @param {import("./network.js").PageNetwork} encoder
   * @param {import("./centre.js").Hand} hand how the digits are written
   * @param {{changed: () => void, moved: () => void}} calls when there is another drawing, and
   *   when keys have moved the pen
   */
  constructor(encoder, hand, { changed, moved }) {
    this.encoder = encoder;
    this.hand = hand;
    this.sheet = new Sheet();
    this.pad = new Pad(this.sheet);
    this.pad.changed = changed;
    this.changed = changed;
    this.moved = moved;
    this.note = readout("vae-beyond");
    this.note.textContent = ASK;
    const buttons = box("vae-buttons",
      button("Undo", () => this.undo()), button("Clear", () => this.clear()));
    this.node = column("draw a digit", this.pad.stage, buttons, this.note);
    this.node.classList.add("vae-drawing");
    this.node.addEventListener("keydown", (event) => this.press(event));
    this.show();
  }

  undo() {
    this.sheet.undo();
    this.changed();
  }

  clear() {
    this.sheet.clear();
    this.changed();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) this.undo();
    else if (event.target !== this.pad.canvas || !this.pad.press(event)) return;
    this.show();
    this.moved();
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where the pen of the keys is, for whom uses it. */
  get pen() { return this.pad.keyed ? `. ${this.pad.keys.text}` : ""; }

  /** Show what is on the pad. */
  show() {
    this.pad.draw();
    const name = this.sheet.isBlank ? "Empty drawing pad" : "Your digit";
    describe(this.pad.canvas, name + this.pen);
  }

  /**
   * The style of the drawing as one of a class, or nothing if there is none.
   * @param {number} label @param {number[]} row the class, one-hot
   */
  find(label, row) {
    if (this.sheet.isBlank) {
      this.note.textContent = EMPTY;
      return null;
    }
    const z = meanOf(this.encoder, this.sheet.encoded(this.hand), row);
    this.note.textContent = `Your digit's style, read as a ${label}. If it is another digit, `
      + "choose its class.";
    return z;
  }
}
