/** A latent plane: encoded images or decoded pictures, and points and paths on top. */

import { readout } from "./dom.js";
import { describe, paint, pen, picture } from "./picture.js";
import { sigmoid } from "./vae.js";

/** @typedef {import("./encoded.js").Encoded} Encoded */

const SIDE = 560; // pixels
const POINT = "#d55e00";

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
    for (const label of new Set(labels)) {
      const members = points.filter((_, i) => labels[i] === label);
      this.name(String(label), [0, 1].map((axis) => median(members.map((z) => z[axis]))));
    }
    const lost = points.filter((z) => !this.holds(z)).length;
    const digits = `of ${points.length} encoded digits`;
    this.beyond = lost ? `${lost} ${digits} lie${lost > 1 ? "" : "s"} beyond the edges.` : "";
    this.account([]);
  }

  /** Write a text on the sheet. @param {string} text @param {number[]} z */
  name(text, [z1, z2]) {
    const context = pen(this.sheet);
    Object.assign(context, {
      font: "bold 26px sans-serif", textAlign: "center", textBaseline: "middle",
      lineWidth: 6, strokeStyle: "#fff", fillStyle: "#222",
    });
    context.strokeText(text, this.across(z1), this.down(z2));
    context.fillText(text, this.across(z1), this.down(z2));
  }

  /**
   * Put what the decoder draws at n by n places behind everything else.
   * @param {import("./network.js").PageNetwork} decoder @param {number[]} shape @param {number} [n]
   */
  manifold(decoder, shape, n = 20) {
    const places = [], step = 2 * this.limit / n, side = SIDE / n;
    for (let r = 0; r < n; r++) {
      for (let c = 0; c < n; c++) {
        places.push(-this.limit + (c + 0.5) * step, this.limit - (r + 0.5) * step);
      }
    }
    const logits = decoder.run(places, n * n), size = shape[0] * shape[1];
    for (let i = 0; i < n * n; i++) {
      const gray = logits.subarray(i * size, (i + 1) * size).map(sigmoid);
      const [row, column] = [Math.floor(i / n), i % n];
      paint(this.sheet, gray, shape, [column * side, row * side, side, side]);
    }
    this.beyond = "";
    this.account([]);
  }

  /** The circles of a prior. @param {import("./prior.js").Circle[]} circles */
  circles(circles) {
    const context = pen(this.sheet);
    context.lineWidth = 2;
    context.strokeStyle = "#4d4d4d";
    context.setLineDash([6, 6]);
    for (const { center, radius } of circles) {
      const [x, y] = [this.across(center[0]), this.down(center[1])];
      context.beginPath();
      context.arc(x, y, radius * this.unit, 0, 2 * Math.PI);
      context.stroke();
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

  /** @param {number[][]} points */
  line(points) {
    const context = pen(this.canvas);
    context.beginPath();
    points.forEach(([z1, z2]) => context.lineTo(this.across(z1), this.down(z2)));
    stroke(context, "#fff", 7);
    stroke(context, "#000", 3);
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
