/** Test digits with their reconstructions, and samples of the prior: 8 x 8 pixels each. */

import { box, column, columns } from "../dom.js";
import { describe, paint, picture } from "../picture.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */

export const EDGE = 8; // pixels of a digit
const SIZE = EDGE * EDGE;
const GAP = 1; // pixels between two digits
const ZOOM = 6; // pixels of the canvas for one of a digit

/**
 * Pictures side by side on white paper, as one.
 * @param {ArrayLike<number>} gray values, one picture after the other
 * @param {number} across pictures in a row
 * @param {number} [gap] pixels between them
 * @returns {{gray: Float32Array, shape: [number, number]}}
 */
export function mosaic(gray, across, gap = GAP) {
  const pictures = Math.floor(gray.length / SIZE), pitch = EDGE + gap;
  const height = Math.ceil(pictures / across) * pitch - gap, width = across * pitch - gap;
  const whole = new Float32Array(height * width);
  for (let k = 0; k < pictures; k++) {
    const corner = Math.floor(k / across) * pitch * width + k % across * pitch;
    for (let i = 0; i < SIZE; i++) {
      whole[corner + Math.floor(i / EDGE) * width + i % EDGE] = gray[k * SIZE + i];
    }
  }
  return { gray: whole, shape: [height, width] };
}

/**
 * @param {HTMLCanvasElement} canvas @param {ArrayLike<number>} gray @param {number} across
 */
function show(canvas, gray, across) {
  const { gray: whole, shape } = mosaic(gray, across);
  const [height, width] = shape.map((pixels) => ZOOM * pixels);
  if (canvas.height !== height || canvas.width !== width) Object.assign(canvas, { height, width });
  paint(canvas, whole, shape);
}

/** @param {Float32Array[]} parts */
function joined(parts) {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export class Pictures {
  constructor() {
    this.rows = picture(1, 1, "vae-digits vae-ten", "");
    this.samples = picture(1, 1, "vae-samples", "");
    this.others = picture(1, 1, "vae-samples", "");
    this.titles = ["", ""].map((text) => box("vae-title", text));
    this.second = box("vae-column", this.titles[1], this.others);
    this.node = box("vae-made", columns(
      column("Ten test digits, and their reconstructions below", this.rows),
      box("vae-column", this.titles[0], this.samples), this.second));
  }

  /**
   * Toy data have no pictures; DensityView draws them.
   * @param {Snapshot} a @param {Snapshot | null} [b] a second run, whose pictures come below
   */
  draw(a, b = null) {
    this.node.hidden = a.levers.data !== "digits";
    if (this.node.hidden) return;
    const made = b ? [a.reconstructions, b.reconstructions] : [a.reconstructions];
    show(this.rows, joined([a.originals, ...made]), 10);
    show(this.samples, a.samples, 4);
    if (b) show(this.others, b.samples, 4);
    this.second.hidden = !b;
    const [first, second] = b ? ["Samples of A", "Samples of B"] : ["Samples from the prior", ""];
    if (this.titles[0].textContent !== first) this.titles[0].textContent = first;
    if (this.titles[1].textContent !== second) this.titles[1].textContent = second;
    this.describe(a, b);
  }

  /** @param {Snapshot} a @param {Snapshot | null} b */
  describe(a, b) {
    const error = (/** @type {Snapshot} */ { originals, reconstructions }) => {
      const sum = originals.reduce((total, v, i) => total + Math.abs(v - reconstructions[i]), 0);
      return (sum / originals.length).toFixed(2);
    };
    const second = b ? `, B's below them by ${error(b)}` : "";
    describe(this.rows, `Ten test digits in the upper row. ${b ? "A's r" : "R"}econstructions `
      + `below differ by ${error(a)} gray values a pixel${second}; 0 is paper and 1 ink.`);
    describe(this.samples, sampled(a, b ? " of A" : ""));
    if (b) describe(this.others, sampled(b, " of B"));
  }
}

/** How much sixteen samples differ from one another. @param {Snapshot} s @param {string} whose */
function sampled({ samples }, whose) {
  const pictures = samples.length / SIZE;
  let sum = 0;
  for (let i = 0; i < SIZE; i++) {
    let [total, squares] = [0, 0];
    for (let k = 0; k < pictures; k++) {
      total += samples[k * SIZE + i];
      squares += samples[k * SIZE + i] ** 2;
    }
    sum += Math.sqrt(Math.max(0, squares / pictures - (total / pictures) ** 2));
  }
  const spread = sum / SIZE;
  const much = spread < 0.02 ? "all alike" : `a pixel varies by ${spread.toFixed(2)} gray values`;
  return `Sixteen samples${whose} from the prior: ${much}.`;
}
