/** How much each of two decoders changes its picture from step to step along a line. */

import { box, button, choice, readout } from "./dom.js";
import { describe, pen, picture } from "./picture.js";
import { sliced } from "./slices.js";
import { fixed } from "./text.js";
import { sigmoid } from "./vae.js";

/**
 * @typedef {object} Side
 * @property {string} name
 * @property {import("./network.js").PageNetwork} network
 * @property {(u: number[]) => number[]} code the latent point at a place of the plane
 */

const STEPS = 64; // along a line
const BATCH = 4; // pictures that are decoded together
const REST = 120; // milliseconds without a move, after which a new line is measured
const WIDTH = 636, HEIGHT = 150, FOOT = 26; // pixels; the foot holds the numbers of the axis
const COLORS = ["#d55e00", "#0072b2"], DASHES = [[], [7, 5]];
const LINES = ["across", "up and down"];

/**
 * Mean absolute change of a pixel between each two pictures that follow each other.
 * @param {Float32Array} gray pictures one after the other, from 0 to 1
 * @param {number} count
 * @returns {number[]} in gray levels, of which there are 255
 */
export function changes(gray, count) {
  const size = gray.length / count;
  return Array.from({ length: count - 1 }, (_, k) => {
    let sum = 0;
    for (let i = k * size; i < (k + 1) * size; i++) sum += Math.abs(gray[i + size] - gray[i]);
    return 255 * sum / size;
  });
}

export class Roughness {
  /**
   * @param {Side[]} sides @param {number} limit of the planes
   * @param {(u: number[]) => void} go moves the point of the planes
   */
  constructor(sides, limit, go) {
    this.sides = sides;
    this.limit = limit;
    this.axis = 0;
    this.u = [0, 0];
    this.rest = 0;
    /** What was measured last: the line, and the changes of each side. */
    this.line = "";
    /** @type {number[][]} */
    this.found = [[], []];
    this.work = sliced(() => this.measure(), () => this.show());
    this.canvas = picture(WIDTH, HEIGHT, "", "Change from step to step");
    this.cursor = box("vae-cursor");
    this.stage = box("vae-stage", this.canvas, this.cursor);
    this.note = readout();
    const line = choice("a line through the point:", LINES.map((name) => [name, name]),
      (name) => { this.axis = LINES.indexOf(name); this.follow(this.u); });
    line.show(LINES[0]);
    this.buttons = sides.map(({ name }, i) =>
      button(`Go to the roughest step of ${name}`, () => go(this.peak(i).u)));
    this.node = box("vae-roughness",
      box("vae-title", "change of the picture from step to step, in gray levels of a pixel"),
      line.node, this.stage, this.note, box("vae-buttons", ...this.buttons));
  }

  /** Keep to the line through a point. @param {number[]} u */
  follow(u) {
    this.u = u;
    this.cursor.style.left = `${50 + 50 * u[this.axis] / this.limit}%`;
    this.cursor.hidden = Math.abs(u[this.axis]) > this.limit;
    const line = `${this.axis} ${u[1 - this.axis]}`;
    if (line === this.line) return;
    this.line = line;
    this.stage.classList.add("vae-waiting");
    this.buttons.forEach((node) => { node.disabled = true; });
    this.work.stop();
    clearTimeout(this.rest);
    this.rest = window.setTimeout(this.work.start, REST);
  }

  stop() {
    clearTimeout(this.rest);
    this.work.stop();
  }

  /** A place on the line. @param {number} k steps from its lower end */
  place(k) {
    const along = -this.limit + 2 * this.limit * k / STEPS;
    return this.axis ? [this.u[0], along] : [along, this.u[1]];
  }

  /** Measure both sides, a few steps at a time. @returns {Generator<void>} */
  *measure() {
    this.found = [[], []];
    for (let first = 0; first < STEPS; first += BATCH) {
      const places = Array.from({ length: BATCH + 1 }, (_, k) => this.place(first + k));
      for (const [i, { network, code }] of this.sides.entries()) {
        const logits = network.run(places.flatMap((u) => code.call(this.sides[i], u)), BATCH + 1);
        this.found[i].push(...changes(logits.map(sigmoid), BATCH + 1));
        yield;
      }
    }
  }

  /** The middle of the largest step. @param {number} i which side */
  peak(i) {
    const change = Math.max(...this.found[i]);
    return { change, u: this.place(this.found[i].indexOf(change) + 0.5) };
  }

  show() {
    if (this.found.some((changes) => changes.length < STEPS)) return;
    this.draw();
    const said = this.sides.map(({ name }, i) => {
      const { u, change } = this.peak(i);
      return `${name} (${i ? "dashed" : "solid"}): at most ${fixed(change, 1)}, at ${
        fixed(u[this.axis], 2)}`;
    });
    this.note.textContent = said.join("; ");
    describe(this.canvas, `Change from step to step along a line ${LINES[this.axis]}, in gray ${
      ""}levels of a pixel. ${this.note.textContent}`);
    this.stage.classList.remove("vae-waiting");
    this.buttons.forEach((node) => { node.disabled = false; });
  }

  draw() {
    const context = pen(this.canvas), top = Math.max(...this.found.flat());
    const across = (/** @type {number} */ k) => k / STEPS * WIDTH;
    const down = (/** @type {number} */ v) => HEIGHT - FOOT - v / top * (HEIGHT - FOOT - 12);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, WIDTH, HEIGHT);
    Object.assign(context, { fillStyle: "#222", font: "16px sans-serif", textAlign: "center" });
    context.fillRect(0, HEIGHT - FOOT, WIDTH, 1);
    for (let tick = 1 - Math.ceil(this.limit); tick < this.limit; tick++) {
      const x = (tick / this.limit + 1) / 2 * WIDTH;
      context.fillRect(x, HEIGHT - FOOT, 1, 6);
      context.fillText(fixed(tick, 0), x, HEIGHT - 5);
    }
    this.found.forEach((changes, i) => {
      Object.assign(context, { strokeStyle: COLORS[i], lineWidth: 2.5 });
      context.setLineDash(DASHES[i]);
      context.beginPath();
      changes.forEach((v, k) => context.lineTo(across(k + 0.5), down(v)));
      context.stroke();
    });
    context.setLineDash([]);
    context.textAlign = "left";
    context.fillText(`${fixed(top, 1)} gray levels`, 6, 18);
  }
}
