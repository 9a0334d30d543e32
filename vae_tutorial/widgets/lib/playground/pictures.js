/** Test digits with their reconstructions, and samples of the prior: 8 x 8 pixels each. */

import { box, columns } from "../dom.js";
import { describe, paint, pen, picture } from "../picture.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */

export const EDGE = 8; // pixels of a digit
const SIZE = EDGE * EDGE;
const GAP = 1; // pixels between two digits
const ZOOM = 6; // pixels of the canvas for one of a digit
const LETTER = 40; // pixels at the left of a row that has a name

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

/**
 * Rows of ten, each with its name before it.
 * @param {HTMLCanvasElement} canvas @param {Float32Array[]} rows @param {string[]} names
 */
function showRows(canvas, rows, names) {
  const { gray, shape } = mosaic(joined(rows), 10), [height, width] = shape.map((n) => ZOOM * n);
  const left = names.length ? LETTER : 0, context = pen(canvas);
  if (canvas.height !== height || canvas.width !== left + width) {
    Object.assign(canvas, { height, width: left + width });
  }
  context.fillStyle = "#fff";
  context.fillRect(0, 0, left, height);
  paint(canvas, gray, shape, [left, 0, width, height]);
  Object.assign(context, {
    font: "bold 28px sans-serif", textAlign: "center", textBaseline: "middle", fillStyle: "#262626",
  });
  names.forEach((name, k) =>
    context.fillText(name, LETTER / 2, ZOOM * (k * (EDGE + GAP) + EDGE / 2)));
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
    this.titles = ["", "", ""].map((text) => box("vae-title", text));
    this.second = box("vae-column", this.titles[1], this.others);
    this.second.hidden = true;
    this.node = box("vae-made", columns(
      box("vae-column", this.titles[2], this.rows),
      box("vae-column", this.titles[0], this.samples), this.second));
  }

  /** What a picture of the state shows. */
  get canvases() {
    const [samples, others, rows] = this.titles.map(({ textContent }) => textContent ?? "");
    return [{ title: rows, canvas: this.rows }, { title: samples, canvas: this.samples },
      { title: others, canvas: this.others }];
  }

  /**
   * Toy data have no pictures; DensityView draws them.
   * @param {Snapshot} a @param {Snapshot | null} [b] a second run, whose pictures come below
   */
  draw(a, b = null) {
    this.node.hidden = a.levers.data !== "digits";
    if (this.node.hidden) return;
    const made = b ? [a.reconstructions, b.reconstructions] : [a.reconstructions];
    showRows(this.rows, [a.originals, ...made], b ? ["x", "A", "B"] : []);
    show(this.samples, a.samples, 4);
    if (b) show(this.others, b.samples, 4);
    this.second.hidden = !b;
    const texts = b
      ? ["Samples of A", "Samples of B", "Ten test digits x, reconstructed by A and by B"]
      : ["Samples from the prior", "", "Ten test digits, and their reconstructions below"];
    texts.forEach((text, i) => {
      if (this.titles[i].textContent !== text) this.titles[i].textContent = text;
    });
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
