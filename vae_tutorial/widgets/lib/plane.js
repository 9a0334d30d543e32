/** A latent plane: encoded images or decoded pictures, and points and paths on top. */

import { box, readout } from "./dom.js";
import { apart } from "./labels.js";
import { describe, pen, picture } from "./picture.js";
import { fixed } from "./text.js";

/** @typedef {import("./encoded.js").Encoded} Encoded */

export const SIDE = 560; // pixels
const NAMES = 34; // pixels between the numbers of two classes, at the least
const POINT = "#d55e00", RING = "#0072b2";

const STEPS = 20; // in one unit, as sliders with steps of 0.05 have: they say what the point says

/** The next point that such sliders can show. @param {number[]} z */
export const snapped = (z) => z.map((v) => Math.round(v * STEPS) / STEPS);

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

export class Plane {
  /**
   * @param {number} limit the plane goes from -limit to limit along both axes
   * @param {string} label what it is called to those who cannot see it
   */
  constructor(limit, label) {
    this.limit = limit;
    this.canvas = picture(SIDE, SIDE, "vae-plane", label);
    /** The canvas, and the marks that move above it. */
    this.stage = box("vae-stage", this.canvas);
    this.sheet = new OffscreenCanvas(SIDE, SIDE);
    this.blank();
    /** What lies beyond the edges, in words. */
    this.note = readout("vae-beyond");
    this.beyond = "";
  }

  /** Pixels of one unit of the latent space. */
  get unit() { return SIDE / (2 * this.limit); }

  /** @param {number} z */
  across(z) { return (z + this.limit) / (2 * this.limit) * SIDE; }

  /** @param {number} z */
  down(z) { return (this.limit - z) / (2 * this.limit) * SIDE; }

  /** Where on the plane an event with a pointer happened. @param {PointerEvent} event */
  at(event) {
    const frame = this.canvas.getBoundingClientRect();
    const inside = (/** @type {number} */ share) => Math.min(1, Math.max(0, share));
    return [
      this.limit * (2 * inside((event.clientX - frame.left) / frame.width) - 1),
      this.limit * (1 - 2 * inside((event.clientY - frame.top) / frame.height)),
    ];
  }

  /** @param {number[]} z */
  holds(z) { return z.every((v) => Math.abs(v) <= this.limit); }

  /** Take everything off the sheet. */
  blank() {
    const context = pen(this.sheet);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, SIDE, SIDE);
  }

  /**
   * Put encoded images behind everything else, each class with its number at the median.
   * @param {Encoded} encoded
   */
  scatter({ points, labels, colors }) {
    this.blank();
    const context = pen(this.sheet);
    context.globalAlpha = 0.6;
    labels.forEach((label, i) => {
      const [z1, z2] = points[i];
      context.fillStyle = colors[label % colors.length];
      context.fillRect(this.across(z1) - 2.5, this.down(z2) - 2.5, 5, 5);
    });
    context.globalAlpha = 1;
    const kinds = [...new Set(labels)];
    const middles = kinds.map((kind) => {
      const members = points.filter((_, i) => labels[i] === kind);
      const [z1, z2] = [0, 1].map((axis) => median(members.map((z) => z[axis])));
      return [this.across(z1), this.down(z2)];
    });
    apart(middles, NAMES).forEach((at, k) => this.write(String(kinds[k]), at));
    const lost = points.filter((z) => !this.holds(z)).length;
    const digits = `of ${points.length} encoded digits`;
    this.beyond = lost ? `${lost} ${digits} lie${lost > 1 ? "" : "s"} beyond the edges.` : "";
    this.account([]);
  }

  /**
   * Write a text on the sheet.
   * @param {string} text @param {number[]} at pixels @param {number} [size] pixels
   */
  write(text, [x, y], size = 26) {
    const context = pen(this.sheet);
    Object.assign(context, {
      font: `bold ${size}px sans-serif`, textAlign: "center", textBaseline: "middle",
      lineWidth: 6, strokeStyle: "#fff", fillStyle: "#222",
    });
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  /** Put another sheet behind everything else. @param {OffscreenCanvas} sheet */
  lay(sheet) {
    pen(this.sheet).drawImage(sheet, 0, 0);
    this.beyond = "";
  }

  /** Lie over what another plane has drawn behind its points. @param {Plane} other */
  adopt({ limit, sheet, beyond }) {
    Object.assign(this, { limit, sheet, beyond });
    this.account([]);
  }

  /** Number whole units along the left and the lower edge. */
  axes() {
    const context = pen(this.sheet), { limit } = this;
    const step = [1, 2, 5, 10, 20, 50].find((size) => limit / size <= 8) ?? 100;
    const last = step * (Math.ceil(limit / step) - 1);
    for (let tick = -last; tick <= last; tick += step) {
      context.fillStyle = "#222";
      context.fillRect(this.across(tick) - 1, SIDE - 10, 2, 10);
      context.fillRect(0, this.down(tick) - 1, 10, 2);
      this.write(fixed(tick, 0), [this.across(tick), SIDE - 26], 24);
      this.write(fixed(tick, 0), [28, this.down(tick)], 24);
    }
  }

  /** The circles of a prior. @param {import("./prior.js").Circle[]} circles */
  circles(circles) {
    const context = pen(this.sheet);
    for (const { center, radius } of circles) {
      const [x, y] = [this.across(center[0]), this.down(center[1])];
      context.beginPath();
      context.arc(x, y, radius * this.unit, 0, 2 * Math.PI);
      context.setLineDash([]);
      stroke(context, "rgba(255, 255, 255, 0.85)", 7);
      context.setLineDash([9, 6]);
      stroke(context, RING, 3);
    }
    context.setLineDash([]);
  }

  /** Start a new picture of the plane with what lies behind. */
  clear() {
    pen(this.canvas).drawImage(this.sheet, 0, 0);
  }

  /** @param {number[]} z @param {number} [radius] @param {string} [color] */
  dot([z1, z2], radius = 7, color = POINT) {
    const context = pen(this.canvas);
    context.fillStyle = color;
    context.beginPath();
    context.arc(this.across(z1), this.down(z2), radius, 0, 2 * Math.PI);
    stroke(context, "#fff", 10);
    stroke(context, "#000", 5);
    context.fill();
  }

  /** @param {number[][]} points @param {boolean} [faint] dashed, beside another line */
  line(points, faint = false) {
    const context = pen(this.canvas);
    context.beginPath();
    points.forEach(([z1, z2]) => context.lineTo(this.across(z1), this.down(z2)));
    stroke(context, "#fff", 7);
    context.setLineDash(faint ? [4, 8] : []);
    stroke(context, "#000", 3);
    context.setLineDash([]);
  }

  /** @param {number[]} mean @param {number[]} radii */
  ellipse(mean, radii) {
    const context = pen(this.canvas);
    const [width, height] = radii.map((radius) => Math.max(radius * this.unit, 3));
    context.fillStyle = "rgba(0, 0, 0, 0.25)";
    context.beginPath();
    context.ellipse(this.across(mean[0]), this.down(mean[1]), width, height, 0, 0, 2 * Math.PI);
    context.fill();
    stroke(context, "#000", 4);
  }

  /**
   * Say below the plane what lies beyond its edges: encoded images, and any of the named points.
   * @param {[string, number[]][]} points
   * @returns {string}
   */
  account(points) {
    const outside = points.filter(([, z]) => !this.holds(z)).map(([name]) =>
      `${name} lies beyond the edges.`);
    this.note.textContent = [this.beyond, ...outside].join(" ").trim();
    return outside.join(" ");
  }

  /** Say where the point is. @param {number[]} z @param {string} text */
  tell(z, text) {
    this.canvas.setAttribute("aria-valuenow", z[0].toFixed(2));
    this.canvas.setAttribute("aria-valuetext", text);
  }

  /** What the plane shows, where it is a picture. @param {string} label */
  describe(label) {
    describe(this.canvas, label);
  }
}

/** @param {CanvasRenderingContext2D} context @param {string} color @param {number} width */
function stroke(context, color, width) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}
