/** A toy set in its own square: points, the true density, and the model's beside it. */

import { box, columns, half, readout } from "../dom.js";
import { describe, pen, picture } from "../picture.js";
import { ramp } from "../shades.js";
import { shortName } from "./words.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {{points: Float32Array, test: number, labels: Uint8Array}} Data of a toy set */

const SIDE = 360; // pixels
const SHADES = 255;
const COLORS = Array.from({ length: SHADES + 1 }, (_, i) =>
  ramp(["#ffffff", "#9ecae1", "#0072b2", "#08306b"])(i / SHADES));
const POINT = "#d55e00";

/**
 * Darker where it is higher; roots show what is low as well.
 * @param {Float32Array} density @param {number} side @param {number} top that is darkest
 */
function sheetOf(density, side, top) {
  const sheet = new OffscreenCanvas(side, side), image = pen(sheet).createImageData(side, side);
  for (let i = 0, at = 0; i < density.length; i++) {
    const shade = Math.min(SHADES, Math.round(SHADES * Math.sqrt(Math.max(0, density[i]) / top)));
    for (const channel of COLORS[shade]) image.data[at++] = channel;
    image.data[at++] = 255;
  }
  pen(sheet).putImageData(image, 0, 0);
  return sheet;
}

/** @param {HTMLCanvasElement} canvas @param {ArrayLike<number>} points @param {number} radius */
function dots(canvas, points, radius) {
  const context = pen(canvas);
  context.beginPath();
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] * SIDE, (1 - points[i + 1]) * SIDE];
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fillStyle = POINT;
  context.strokeStyle = "#fff";
  context.lineWidth = 1;
  context.fill();
  context.stroke();
}

/**
 * Each class has its name at the middle of its points, as in the latent plane.
 * @param {HTMLCanvasElement} canvas @param {Data} data @param {string} set
 */
function names(canvas, { points, labels, test }, set) {
  /** @type {Map<number, [number, number, number]>} */
  const sums = new Map();
  for (let i = 0; i < test; i++) {
    const [x, y, n] = sums.get(labels[i]) ?? [0, 0, 0];
    sums.set(labels[i], [x + points[2 * i], y + points[2 * i + 1], n + 1]);
  }
  const context = pen(canvas);
  Object.assign(context, {
    font: "bold 22px sans-serif", textAlign: "center", textBaseline: "middle", lineWidth: 5,
    lineJoin: "round", strokeStyle: "#fff", fillStyle: "#222",
  });
  for (const [label, [x, y, n]] of sums) {
    const at = /** @type {const} */ ([x / n * SIDE, (1 - y / n) * SIDE]);
    context.strokeText(shortName(set, label), ...at);
    context.fillText(shortName(set, label), ...at);
  }
}

/** @param {HTMLCanvasElement} canvas @param {OffscreenCanvas | null} sheet */
function begin(canvas, sheet) {
  const context = pen(canvas);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, SIDE, SIDE);
  context.imageSmoothingEnabled = true;
  if (sheet) context.drawImage(sheet, 0, 0, SIDE, SIDE);
}

/**
 * Half the difference of two densities: 0 if they agree, 1 if they never meet.
 * @param {{model: Float32Array, truth: Float32Array}} density
 */
export function disagreement({ model, truth }) {
  const [m, t] = [model, truth].map((values) => values.reduce((sum, v) => sum + v, 0));
  return truth.reduce((sum, v, i) => sum + Math.abs(v / t - model[i] / m), 0) / 2;
}

export class DensityView {
  constructor() {
    this.truth = picture(SIDE, SIDE, "vae-square", "");
    this.model = picture(SIDE, SIDE, "vae-square", "");
    this.other = picture(SIDE, SIDE, "vae-square", "");
    this.text = readout("vae-caption");
    const parts = this.canvases.map(({ title, canvas }) => half(title, canvas));
    this.second = parts[2];
    this.node = box("vae-densities", columns(...parts), this.text);
    /** @type {Map<string, NonNullable<Snapshot["density"]>>} */
    this.densities = new Map();
    /** @type {Data | null} */
    this.data = null;
    this.drawn = false; // the true density
  }

  /** What a picture of the state shows. */
  get canvases() {
    return [
      { title: "True density, test points", canvas: this.truth },
      { title: "The model's, sixteen samples", canvas: this.model },
      { title: "B's, sixteen samples", canvas: this.other },
    ];
  }

  /** Of a new run. @param {Data} data */
  start(data) {
    this.data = data;
    this.densities.clear();
    this.drawn = false;
  }

  /**
   * A snapshot without `density` keeps the last.
   * @param {Snapshot} a @param {Snapshot | null} [b]
   */
  draw(a, b = null) {
    this.node.hidden = a.levers.data === "digits";
    if (this.node.hidden) return;
    if (a.density) this.densities.set("a", a.density);
    if (b?.density) this.densities.set("b", b.density);
    const own = this.densities.get("a"), theirs = this.densities.get("b");
    const top = Math.max(...own?.truth ?? [1]);
    if (!this.drawn) this.target(own, top, a.levers.data);
    begin(this.model, own ? sheetOf(own.model, own.side, top) : null);
    dots(this.model, a.samples, 5);
    this.second.hidden = !b;
    if (b) {
      begin(this.other, theirs ? sheetOf(theirs.model, theirs.side, top) : null);
      dots(this.other, b.samples, 5);
    }
    this.tell(own, b ? theirs : undefined);
  }

  /**
   * What stays the same.
   * @param {Snapshot["density"]} density @param {number} top @param {string} set
   */
  target(density, top, set) {
    this.drawn = Boolean(density);
    begin(this.truth, density ? sheetOf(density.truth, density.side, top) : null);
    if (!this.data) return;
    dots(this.truth, this.data.points.subarray(0, 2 * this.data.test), 2);
    names(this.truth, this.data, set);
  }

  /**
   * @param {Snapshot["density"]} own @param {Snapshot["density"]} theirs
   */
  tell(own, theirs) {
    const shares = [own, theirs].flatMap((density, k) => density
      ? [`${theirs ? "AB"[k] : "The model"} has ${Math.round(100 * disagreement(density))} % of `
        + "its mass elsewhere than the truth."] : []);
    const text = shares.join(" ");
    if (this.text.textContent !== text) this.text.textContent = text;
    describe(this.truth, "The unit square: the true density is darker where points are more likely;"
      + " test points are orange dots.");
    describe(this.model, `The model's density, in the same shades, and sixteen samples of it. ${
      shares[0] ?? ""}`);
    describe(this.other, `B's density and samples. ${shares[1] ?? ""}`);
  }
}
