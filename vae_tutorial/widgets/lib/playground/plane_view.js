/** The latent space as it forms: every example's mean by class, widths, the prior, the manifold. */

import { box, readout } from "../dom.js";
import { listField } from "../fields.js";
import { apart } from "../labels.js";
import { paint, pen } from "../picture.js";
import { Plane, SIDE } from "../plane.js";
import { fixed } from "../text.js";
import { EDGE, mosaic } from "./pictures.js";
import { NO_LABEL, SIDE as ACROSS } from "./snapshot.js";
import { LEAST, limitFor, nextLimit, roundStep } from "./scales.js";
import { bell, lanes, widths } from "./strip.js";
import { arrangement, shortName } from "./words.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./strip.js").Members} Members */
/** @typedef {{labels: Uint8Array, test: number}} Data of the examples, the test examples first */
/** @typedef {[number, number]} Axes dimensions, across and upwards; twice the same of only one */

const INSIDE = 0.995; // of the examples
const GAP = 34; // pixels between two numbers
const BETTER = 0.1; // nats by which another dimension must be more active to be shown instead
const DOTS = /** @type {const} */ ([["train", 4, 0.4], ["test", 6, 0.9]]);
const CELL = SIDE / ACROSS; // pixels of a decoded picture
const MARGIN = CELL / (2 * (EDGE + 1)); // half of what lies between two of them
const EDGE_WIDTH = 5, INK_WIDTH = 2.5; // pixels of an ellipse's line, dark and in its colour
const SMALLEST = 4; // pixels of an ellipse's radius
const PAUSE = 600; // milliseconds between two texts
const FAINT = 0.5; // of their ink, below the examples
const AUTOMATIC = "auto";

/** The examples of each class. @param {Data} data @returns {Members[]} */
function membersOf({ labels, test }) {
  /** @type {Map<number, Members>} */
  const classes = new Map();
  labels.forEach((label, i) => {
    const own = classes.get(label) ?? { label, test: [], train: [] };
    classes.set(label, own);
    (i < test ? own.test : own.train).push(i);
  });
  return [...classes.values()].filter(({ test: own }) => own.length)
    .sort((a, b) => a.label - b.label);
}

/** @param {number} dimension counted from 0 */
const name = (dimension) => `z${[..."₁₂₃₄₅₆₇₈"][dimension] ?? dimension + 1}`;

export class PlaneView {
  /**
   * @param {string[]} colors of the classes
   * @param {() => void} [changed] is called when the reader has chosen other dimensions
   */
  constructor(colors, changed = () => {}) {
    this.colors = colors;
    this.changed = changed;
    this.plane = new Plane(LEAST, "Latent plane");
    this.caption = readout("vae-beyond");
    this.chooser = box("vae-axes");
    this.node = box("vae-plane-view",
      this.plane.stage, this.caption, this.plane.note, this.chooser);
    /** @type {Members[]} */
    this.classes = [];
    /** @type {number[]} */
    this.drawings = [];
    /** @type {Data | null} */
    this.data = null;
    /** @type {Axes} */
    this.axes = [0, 1];
    /** What the reader has chosen. @type {Axes | null} */
    this.chosen = null;
    this.dimensions = 0;
    this.small = 0;
    this.silent = 0; // until then, in milliseconds
    /** @type {[Snapshot, boolean] | null} */
    this.last = null;
  }

  /** Half the width of the plane, for which the manifold is asked. */
  get limit() { return this.plane.limit; }

  /** Of a new run. @param {Data} data */
  start(data) {
    this.data = data;
    this.classes = membersOf(data);
    this.drawings = [...data.labels.keys()].filter((i) => data.labels[i] === NO_LABEL);
    this.plane.limit = LEAST;
    this.last = null;
  }

  /** @param {Axes | null} axes or the most active ones */
  choose(axes) {
    this.chosen = axes;
    if (this.last) this.draw(...this.last);
  }

  /**
   * @param {Snapshot} snapshot
   * @param {boolean} [manifold] whether to show what is decoded behind the points
   */
  draw(snapshot, manifold = true) {
    if (!this.data) return;
    this.last = [snapshot, manifold];
    this.offer(snapshot.levers.latent_dim);
    this.axes = this.axesOf(snapshot);
    this.fit(snapshot);
    this.plane.blank();
    if (manifold && snapshot.manifold) this.behind(snapshot);
    if (snapshot.levers.latent_dim === 1) this.strip(snapshot);
    else this.scatter(snapshot);
    this.plane.clear();
    this.tell(snapshot);
  }

  /** What a picture of the state shows. */
  get canvases() {
    return [{ title: "Latent plane", canvas: this.plane.canvas }];
  }

  /** The dimensions that are shown. @param {Snapshot} snapshot @returns {Axes} */
  axesOf({ levers: { latent_dim: size }, kl_by_dimension: kl }) {
    if (size === 1) return [0, 0];
    if (size === 2) return [0, 1];
    if (this.chosen && this.chosen.every((axis) => axis < size)) return this.chosen;
    const now = this.axes.every((axis) => axis < size) && this.axes[0] !== this.axes[1]
      ? this.axes : [0, 1];
    const best = kl.map((_, i) => i).sort((i, k) => kl[k] - kl[i]).slice(0, 2);
    const total = (/** @type {number[]} */ axes) => axes.reduce((sum, axis) => sum + kl[axis], 0);
    const [low, high] = (total(best) > total(now) + BETTER ? best : now).sort((i, k) => i - k);
    return [low, high];
  }

  /** Grow at once, shrink after a while. @param {Snapshot} snapshot */
  fit({ mean, levers: { latent_dim: size } }) {
    const far = new Float32Array(mean.length / size), [x, y] = this.axes;
    for (let i = 0; i < far.length; i++) {
      far[i] = Math.max(Math.abs(mean[i * size + x]), Math.abs(mean[i * size + y]));
    }
    const reach = far.filter(Number.isFinite).sort();
    const wanted = limitFor(reach[Math.floor(INSIDE * (reach.length - 1))] ?? 0);
    const { limit } = this.plane;
    this.small = wanted < limit ? this.small + 1 : 0;
    this.plane.limit = nextLimit(limit, wanted, this.small);
    if (this.plane.limit < limit) this.small = 0;
    const lost = far.filter((v) => !(v <= this.plane.limit)).length;
    this.plane.beyond = lost ? `${lost} of ${far.length} examples lie${lost > 1 ? "" : "s"
    } beyond the edges.` : "";
    if (this.plane.note.textContent !== this.plane.beyond) this.plane.account([]);
  }

  /** What the decoder draws all over the plane. @param {Snapshot} snapshot */
  behind({ manifold = new Float32Array(), levers: { data, latent_dim: size } }) {
    if (data !== "digits") return;
    const faint = manifold.map((value) => FAINT * value), side = SIDE - 2 * MARGIN;
    if (size === 1) {
      const { gray, shape } = mosaic(faint.subarray(0, ACROSS * EDGE * EDGE), ACROSS);
      paint(this.plane.sheet, gray, shape, [MARGIN, SIDE - 85, side, CELL]);
    } else {
      const { gray, shape } = mosaic(faint, ACROSS);
      paint(this.plane.sheet, gray, shape, [MARGIN, MARGIN, side, side], true);
    }
  }

  /** @param {Snapshot} snapshot */
  strip({ mean, log_var: logVar, levers }) {
    bell(this.plane);
    lanes(this.plane, mean, this.classes, this.colors,
      (label) => shortName(levers.data, label));
    if (levers.draw) widths(this.plane, mean, logVar, this.classes);
    this.ticks(false);
  }

  /** @param {Snapshot} snapshot */
  scatter(snapshot) {
    const { mean, levers: { latent_dim: size, draw } } = snapshot;
    const { plane } = this, context = pen(plane.sheet), [x, y] = this.axes;
    plane.circles([1, 2, 3].map((radius) => ({ center: [0, 0], radius })));
    for (const [kind, side, alpha] of DOTS) {
      context.globalAlpha = alpha;
      for (const members of this.classes) {
        context.fillStyle = this.colors[members.label % this.colors.length];
        for (const i of members[kind]) {
          // Whole pixels need no blending with what lies around.
          context.fillRect(Math.round(plane.across(mean[i * size + x])) - side / 2,
            Math.round(plane.down(mean[i * size + y])) - side / 2, side, side);
        }
      }
    }
    context.globalAlpha = 1;
    context.fillStyle = "#000";
    for (const i of this.drawings) {
      context.fillRect(plane.across(mean[i * size + x]) - 5, plane.down(mean[i * size + y]) - 5,
        10, 10);
    }
    if (draw) this.ellipses(snapshot);
    this.ticks(true);
    this.numbers(snapshot);
  }

  /** Each class has its name at the medians. @param {Snapshot} snapshot */
  numbers({ mean, levers: { data, latent_dim: size } }) {
    const { plane } = this;
    const middles = this.classes.map(({ test }) => this.axes.map((axis, k) => {
      const own = Float32Array.from(test, (i) => mean[i * size + axis]).sort();
      const at = own[own.length >> 1];
      return k ? plane.down(at) : plane.across(at);
    }));
    apart(middles, GAP).forEach((at, k) => plane.write(shortName(data, this.classes[k].label), at));
  }

  /** Two deviations of one test example a class. @param {Snapshot} snapshot */
  ellipses({ mean, log_var: logVar, levers: { latent_dim: size } }) {
    const { plane } = this, context = pen(plane.sheet), [x, y] = this.axes;
    for (const { label, test: [i] } of this.classes) {
      const color = this.colors[label % this.colors.length];
      const [across, upwards] = [x, y].map((axis) =>
        Math.max(SMALLEST, 2 * Math.exp(logVar[i * size + axis] / 2) * plane.unit));
      context.beginPath();
      context.ellipse(plane.across(mean[i * size + x]), plane.down(mean[i * size + y]),
        across, upwards, 0, 0, 2 * Math.PI);
      Object.assign(context, { strokeStyle: "#222", lineWidth: EDGE_WIDTH });
      context.stroke();
      Object.assign(context, { strokeStyle: color, lineWidth: INK_WIDTH });
      context.stroke();
    }
  }

  /** Number a few units along the edges. @param {boolean} both */
  ticks(both) {
    const { plane } = this, { limit } = plane, context = pen(plane.sheet);
    const step = roundStep(limit / 2.5);
    for (let tick = -step * Math.ceil(limit / step - 1); tick < limit; tick += step) {
      context.fillStyle = "#222";
      context.fillRect(plane.across(tick) - 1, SIDE - 8, 2, 8);
      plane.write(fixed(tick, 0), [plane.across(tick), SIDE - 22], 22);
      if (!both) continue;
      context.fillRect(0, plane.down(tick) - 1, 8, 2);
      plane.write(fixed(tick, 0), [26, plane.down(tick)], 22);
    }
  }

  /** Dimensions to choose from, if there are more than two. @param {number} size */
  offer(size) {
    if (size === this.dimensions) return;
    this.dimensions = size;
    this.chosen = null;
    this.chooser.replaceChildren();
    this.chooser.hidden = size < 3;
    if (size < 3) return;
    /** @type {[string, string][]} */
    const options = [[AUTOMATIC, "the two most active"]];
    for (let i = 0; i < size; i++) {
      for (let k = i + 1; k < size; k++) options.push([`${i},${k}`, `${name(i)} and ${name(k)}`]);
    }
    const field = listField("Dimensions shown", options, "", (value) => {
      const [x, y] = value.split(",").map(Number);
      this.choose(value === AUTOMATIC ? null : [x, y]);
      this.changed();
    });
    field.show(AUTOMATIC);
    this.chooser.append(field.node);
  }

  /** @param {Snapshot} snapshot */
  tell(snapshot) {
    if (!this.data) return;
    // Nobody hears a new text at every picture, and it takes longer than the picture.
    const now = performance.now();
    if (snapshot.rate && now < this.silent) return;
    this.silent = now + PAUSE;
    const [x, y] = this.axes.map(name), { data, latent_dim: size, draw } = snapshot.levers;
    const ends = `from ${fixed(-this.limit, 0)} to ${fixed(this.limit, 0)}`;
    const where = size === 1 ? `${x} across, a lane for each class` : `${x} across, ${y} upwards`;
    const text = [
      `${where}, ${ends}.`,
      draw ? `${size === 1 ? "Bars" : "Ellipses"}: 2 σ of one test example a class.` : "",
      `Dashed: the prior${size === 1 ? "'s density" : " at 1, 2 and 3 σ"}.`,
      data === "ring" ? "Numbers: the modes." : "",
      this.drawings.length ? "Black squares: your drawings." : "",
    ].filter(Boolean).join(" ");
    if (this.caption.textContent !== text) this.caption.textContent = text;
    const axes = size === 1 ? [0] : this.axes;
    this.plane.describe(`Latent means by class, ${where}, ${ends}: ${
      arrangement(snapshot, this.data, axes)}.`);
  }
}
