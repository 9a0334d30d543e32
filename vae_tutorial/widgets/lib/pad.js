/** The drawing pad: paper that shows strokes, under a pen that a pointer or keys move. */

import { box } from "./dom.js";
import { SHAPE, SIDE, smooth } from "./drawing.js";
import { KeyPen, followPointer } from "./pen.js";
import { paint, pen, picture } from "./picture.js";

const PIXELS = 448;
const UNIT = PIXELS / SIDE;
const LINE = 2.2 * UNIT; // as thick on the pad, however large the drawing is

export class Pad {
  /** @param {import("./sheet.js").Sheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    /** What is called when there is another drawing. */
    this.changed = () => {};
    const paper = {
      start: (/** @type {import("./drawing.js").Place} */ place) => {
        sheet.start(place);
        this.changed();
      },
      extend: (/** @type {import("./drawing.js").Place[]} */ places) => {
        sheet.extend(places);
        this.changed();
      },
    };
    this.canvas = picture(PIXELS, PIXELS, "vae-square vae-pad", "");
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application");
    this.canvas.setAttribute("aria-roledescription", "drawing pad");
    this.cursor = box("vae-pen");
    this.stage = box("vae-stage", this.canvas, this.cursor);
    this.keys = new KeyPen(paper);
    this.keyed = false;
    followPointer(this.canvas, paper);
    this.canvas.addEventListener("blur", () => this.hide());
    this.canvas.addEventListener("pointerdown", () => this.hide());
    this.hide();
  }

  /** The pen of the keys is shown to whom uses it. */
  hide() {
    this.keys.lift();
    this.keyed = false;
    this.cursor.hidden = true;
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the pen has moved */
  press(event) {
    if (!this.keys.press(event)) return false;
    this.keyed = true;
    this.cursor.hidden = false;
    this.cursor.classList.toggle("vae-down", this.keys.down);
    const [left, top] = this.keys.place.map((v) => `${(v + 0.5) / SIDE * 100}%`);
    Object.assign(this.cursor.style, { left, top });
    return true;
  }

  draw() {
    const { image, strokes } = this.sheet.content, context = pen(this.canvas);
    if (image) paint(this.canvas, image, SHAPE);
    else {
      context.fillStyle = "#fff";
      context.fillRect(0, 0, PIXELS, PIXELS);
    }
    Object.assign(context, {
      lineWidth: LINE, lineCap: "round", lineJoin: "round", strokeStyle: "#000",
    });
    context.beginPath();
    for (const stroke of strokes) {
      const line = smooth(stroke);
      const [x, y] = line[0];
      context.moveTo((x + 0.5) * UNIT, (y + 0.5) * UNIT + 0.01); // so that a dot has a length
      for (const [x, y] of line) context.lineTo((x + 0.5) * UNIT, (y + 0.5) * UNIT);
    }
    context.stroke();
  }
}
