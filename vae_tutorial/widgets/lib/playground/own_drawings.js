/** The reader's own digits: drawn on a pad, made as small as the data's, and trained on. */

import { box, button, element, group, half, readout } from "../dom.js";
import { Pad } from "../pad.js";
import { describe, paint, picture } from "../picture.js";
import { Sheet } from "../sheet.js";
import { PIXELS, small } from "./small_digit.js";

const INK = 16; // the darkest gray value
const HINT = "By keyboard: arrow keys move the pen, the space bar puts it down and lifts it.";
const RESTARTS = "Adding restarts the training, in which each drawing counts 20 times.";
const DIGITS_ONLY = "These data are points in a square: drawings join the handwritten digits only, "
  + "and wait for them.";
const NOTE = "Drawings stay in this page: a link does not hold them.";

/** Drawings that Python has packed, 64 bytes each. @param {Uint8Array} bytes */
export const unpackedDrawings = (bytes) =>
  Array.from({ length: bytes.length / PIXELS }, (_, k) =>
    bytes.slice(k * PIXELS, (k + 1) * PIXELS));

/** @param {Uint8Array[]} drawings */
export function packedDrawings(drawings) {
  const bytes = new Uint8Array(PIXELS * drawings.length);
  drawings.forEach((drawing, k) => bytes.set(drawing, PIXELS * k));
  return bytes;
}

/** As the trainer takes them, from 0 to 1. @param {Uint8Array[]} drawings */
export const asData = (drawings) =>
  drawings.map((drawing) => Float32Array.from(drawing, (value) => value / INK));

export class OwnDrawings {
  /**
   * @param {Uint8Array[]} drawings that there are, of gray values from 0 to 16
   * @param {(drawings: Uint8Array[]) => void} act what others do
   */
  constructor(drawings, act) {
    this.drawings = drawings;
    this.act = act;
    this.sheet = new Sheet();
    this.pad = new Pad(this.sheet);
    this.pad.changed = () => this.draw();
    this.result = picture(8, 8, "vae-square vae-pixels", "");
    this.count = readout();
    this.count.setAttribute("role", "status");
    this.added = box("vae-drawings");
    this.isDigits = true;
    this.effect = element("p", { className: "vae-caption", textContent: RESTARTS });
    this.effect.setAttribute("role", "status");
    this.remove = button("Remove all", () => this.change([]));
    const buttons = box("vae-buttons",
      button("Undo", () => this.undo()), button("Clear", () => this.clear()));
    const own = box("vae-buttons",
      button("Add to the training set", () => this.add()), this.remove);
    this.node = group("vae-own-drawings", "Your own drawings",
      box("vae-columns", half("draw a digit", this.pad.stage, buttons),
        half("as it joins the data", this.result)),
      this.effect, own, this.count, this.added,
      element("p", { className: "vae-caption", textContent: `${NOTE} ${HINT}` }));
    this.node.addEventListener("keydown", (event) => this.press(event));
    this.draw();
    this.show(drawings);
  }

  /** What a drawing is when it is made as small as the data; null for an empty one. */
  get image() { return this.sheet.isBlank ? null : small(this.sheet.content.strokes); }

  draw() {
    const { image } = this;
    this.pad.draw();
    describe(this.pad.canvas, image ? "Drawing pad" : "Drawing pad, empty");
    paint(this.result, asData([image ?? new Uint8Array(PIXELS)])[0], [8, 8]);
    describe(this.result, image ? "The drawing, 8 by 8 pixels" : "No drawing yet");
  }

  add() {
    const { image } = this;
    if (!image) {
      this.count.textContent = "An empty drawing cannot be added: draw a digit first.";
      return;
    }
    this.sheet.clear();
    this.draw();
    this.change([...this.drawings, image]);
  }

  undo() {
    this.sheet.undo();
    this.draw();
  }

  clear() {
    this.sheet.clear();
    this.draw();
  }

  /** @param {Uint8Array[]} drawings */
  change(drawings) {
    this.show(drawings);
    this.act(drawings);
  }

  /** @param {Uint8Array[]} drawings */
  show(drawings) {
    this.drawings = drawings;
    const { length } = drawings;
    this.remove.disabled = !length;
    this.tell();
    this.added.replaceChildren(...asData(drawings).map((gray, k) => {
      const small = picture(8, 8, "vae-pixels", `Drawing ${k + 1} of ${length}, 8 by 8 pixels`);
      paint(small, gray, [8, 8]);
      return small;
    }));
  }

  tell() {
    const { length } = this.drawings;
    this.count.textContent = `${length || "No"} ${length === 1 ? "drawing" : "drawings"} of yours `
      + `${this.isDigits ? "in the training set" : "for the training set of digits"}.`;
  }

  /** Say whether drawings can join the data that are trained on. @param {boolean} isDigits */
  usable(isDigits) {
    if (isDigits === this.isDigits) return;
    this.isDigits = isDigits;
    this.effect.textContent = isDigits ? RESTARTS : DIGITS_ONLY;
    this.tell();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) this.undo();
    else if (event.target !== this.pad.canvas || !this.pad.press(event)) return;
    else {
      this.draw();
      describe(this.pad.canvas, this.pad.keys.text);
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
