/** A quantised image: its codes, of which the reader changes one at a time, and what they draw. */

import { CodeTable } from "./lib/code_table.js";
import {
  broughtBy, differing, drawn, flipped, replaced, same, sampled, surprises, vectorsOf,
} from "./lib/codes.js";
import { box, button, columns, element, half, readout } from "./lib/dom.js";
import { listField } from "./lib/fields.js";
import { listen, networkOf, save } from "./lib/model.js";
import { halfToFloat } from "./lib/network.js";
import { paced, speaker } from "./lib/pace.js";
import { Palette } from "./lib/palette.js";
import { describe, paint, pen, picture } from "./lib/picture.js";
import { uniform } from "./lib/random.js";
import { ramp, tinted } from "./lib/shades.js";
import { fixed } from "./lib/text.js";
import { view } from "./lib/view.js";
import { wholeSlider } from "./lib/whole_slider.js";

/**
 * @typedef {object} State
 * @property {string} decoder
 * @property {string | null} prior
 * @property {DataView} codebook float16
 * @property {number} size how many vectors it has
 * @property {number[]} grid rows and columns
 * @property {number[]} shape height and width of a picture
 * @property {number[][]} starts grids to start from, each in reading order
 * @property {string[]} names of these
 * @property {string[]} stops colours of nats, from 0 to
 * @property {number} top times those of a uniform prior
 * @property {number} seed of the draws
 * @property {number} start which grid the codes started from
 * @property {number[]} codes that are shown
 * @property {number} row of the selected cell
 * @property {number} col
 */

/** @typedef {import("./lib/model.js").Model<State>} Model */
/** @typedef {import("./lib/network.js").PageNetwork} PageNetwork */

const KEYS = "Arrow keys go from cell to cell. Digits, + and − change a code, Delete takes that "
  + "back.";
const COLOUR = "The bluer a cell, the more its code costs given the codes before it.";
const WIDTH = 120; // pixels of the scale

/** @param {string} name @param {number} value @param {number} count */
function check(name, value, count) {
  if (Number.isInteger(value) && value >= 0 && value < count) return;
  throw new Error(`${name} must be an integer from 0 to ${count - 1}, got ${value}`);
}

/**
 * The state, or a sentence on what is wrong with it.
 * @param {Model} model
 */
function stateOf(model) {
  const [rows, cols] = model.get("grid"), size = model.get("size");
  const [start, row, col] = /** @type {const} */ (["start", "row", "col"]).map((name) =>
    model.get(name));
  check("start", start, model.get("starts").length);
  check("row", row, rows);
  check("col", col, cols);
  const codes = model.get("codes");
  if (codes.length !== rows * cols) {
    throw new Error(`codes must be ${rows * cols} integers, got ${codes.length}`);
  }
  codes.forEach((code) => check("each of codes", code, size));
  return { start, codes, cell: [row, col], original: model.get("starts")[start] };
}

/**
 * A picture with the place of the selected cell on it.
 * @param {number[]} shape @param {number[]} grid
 */
function placed([height, width], [rows, cols]) {
  const canvas = picture(width, height, "vae-pixels", "");
  const place = box("vae-place");
  Object.assign(place.style, { width: `${100 / cols}%`, height: `${100 / rows}%` });
  const move = (/** @type {number[]} */ [row, col]) => Object.assign(place.style, {
    left: `${100 * col / cols}%`, top: `${100 * row / rows}%`,
  });
  return { canvas, move, node: box("vae-stage", canvas, place) };
}

/**
 * Which colour stands for how many nats.
 * @param {import("./lib/shades.js").Ramp} color @param {number} top
 */
function scale(color, top) {
  const strip = picture(WIDTH, 1, "", `Scale: white is 0 nats, blue ${fixed(top, 1)} nats or more`);
  const shares = Float32Array.from({ length: WIDTH }, (_, i) => i / (WIDTH - 1));
  pen(strip).drawImage(tinted(shares, WIDTH, color), 0, 0);
  return [box("vae-scale", "0", strip, `${fixed(top, 1)} nats`),
    element("p", { className: "vae-readout vae-beyond", textContent: COLOUR })];
}

/** The view on the page: what the codes draw, and what the reader does to them. */
class Session {
  /** @param {Model} model @param {PageNetwork} decoder @param {PageNetwork | null} prior */
  constructor(model, decoder, prior) {
    this.model = model;
    this.prior = prior;
    this.size = model.get("size");
    const shape = this.shape = model.get("shape"), grid = model.get("grid");
    const codebook = halfToFloat(model.get("codebook"));
    this.decode = (/** @type {number[]} */ codes) =>
      drawn(decoder, vectorsOf(codebook, this.size, codes));
    this.random = uniform(model.get("seed"));
    this.uniformNats = Math.log(this.size);
    this.start = model.get("start"); // the last one that there is
    this.seen = this.state;
    const write = (/** @type {number} */ code) => this.write(code);
    const top = model.get("top") * this.uniformNats, color = ramp(model.get("stops"));
    this.table = new CodeTable(grid, this.size,
      (nats) => `rgb(${color(Math.min(1, nats / top))})`,
      { select: ([row, col]) => save(model, { row, col }), write });
    this.scale = prior ? scale(color, top) : [];
    this.slider = wholeSlider("code", write, "code of the selected cell");
    this.palette = new Palette(this.size, shape, this.decode, write);
    this.pictures = [placed(shape, grid), placed(shape, grid)];
    this.caption = readout("vae-caption");
    this.cell = readout("vae-caption");
    this.sums = readout("vae-lines");
    this.starts = listField("image", model.get("names").map((name, i) => [String(i), name]), "",
      (value) => this.begin(Number(value)));
    /** @type {{codes: number[], gray: Float32Array}[]} the picture, and that of the original */
    this.grays = [];
    this.speaker = speaker();
    this.pace = paced(() => this.draw());
  }

  /** Give the selected cell a code. @param {number} code */
  write(code) {
    save(this.model, { codes: replaced(this.codes, this.at, code) });
  }

  get codes() { return this.model.get("codes"); }

  get state() { return { start: this.model.get("start"), codes: this.codes }; }

  get at() {
    return this.model.get("row") * this.model.get("grid")[1] + this.model.get("col");
  }

  /** Start from a grid. @param {number} start */
  begin(start) {
    save(this.model, { start, codes: this.model.get("starts")[start] });
  }

  /** Draw a grid from the prior. */
  sample() {
    const { model, prior, random, size } = this, count = model.get("starts")[0].length;
    if (prior) save(model, { codes: sampled(prior, count, size, random) });
  }

  /** Traits have changed. Another start brings its own codes, which Python sees to by itself. */
  follow() {
    const before = this.seen, now = this.seen = this.state, starts = this.model.get("starts");
    const codes = broughtBy(before, now, starts);
    if (starts[now.start]) this.start = now.start;
    if (codes) save(this.model, { codes });
    this.pace.schedule();
  }

  /** Paint one of the two pictures, if it has changed. @param {number} k @param {number[]} codes */
  paint(k, codes) {
    if (!this.grays[k] || !same(this.grays[k].codes, codes)) {
      this.grays[k] = { codes, gray: this.decode(codes) };
      paint(this.pictures[k].canvas, this.grays[k].gray, this.shape);
    }
    return this.grays[k].gray;
  }

  draw() {
    try {
      this.show(stateOf(this.model));
    } catch (error) {
      this.sums.textContent = /** @type {Error} */ (error).message;
    }
    this.speaker.say(this.sums.textContent.replaceAll("\n", " "));
  }

  /** @param {ReturnType<typeof stateOf>} state */
  show({ start, codes, cell, original }) {
    const { caption, pictures, prior, size } = this, name = this.model.get("names")[start];
    const gray = this.paint(0, codes), before = this.paint(1, original);
    const nats = prior && surprises(prior, codes, size);
    this.table.show({ codes, original, nats, cell });
    this.slider.show(codes[this.at], [0, size - 1]);
    this.palette.show(codes, this.at);
    this.starts.show(String(start));
    pictures.forEach(({ move }) => move(cell));
    const changed = differing(codes, original);
    const edits = `${changed} of ${codes.length} codes changed`;
    caption.textContent = name;
    describe(pictures[0].canvas, `Decoded: ${name}, ${edits}`);
    describe(pictures[1].canvas, `The original: ${name}`);
    this.cell.textContent = this.table.text.replace(/^r/, "R");
    this.sums.textContent = [
      `${edits}.`,
      `${flipped(gray, before)} of ${gray.length} pixels changed by more than half.`,
      ...nats ? this.costs(nats) : [],
    ].join("\n");
  }

  /** What the codes cost together, in words. @param {number[]} nats */
  costs(nats) {
    const sum = fixed(nats.reduce((a, b) => a + b, 0), 1);
    return [`Together they cost ${sum} nats under the prior,`,
      `${fixed(nats.length * this.uniformNats, 1)} if all codes were equally likely.`];
  }

  get node() {
    const { caption, cell, pictures, prior, scale, slider, starts, sums, table } = this;
    const buttons = box("vae-buttons",
      button("Back to this image", () => this.begin(this.start)),
      ...prior ? [button("Draw from the prior", () => this.sample())] : []);
    const hint = element("p", { className: "vae-readout vae-caption", textContent: KEYS });
    const original = half("the original", pictures[1].node, caption);
    original.classList.add("vae-original");
    const frame = columns(half("codes", table.node, cell, ...scale),
      half("decoded", pictures[0].node, sums), original,
      box("vae-below", slider.node, this.palette.node), box("vae-told", hint));
    frame.classList.add("vae-quantised");
    frame.classList.toggle("vae-priced", Boolean(prior));
    const field = this.model.get("names").length > 1 ? [starts.node] : [];
    return box("vae-code-grid", box("vae-begin", ...field, buttons), frame);
  }
}

/** @param {import("./lib/view.js").Props<State>} props */
async function build({ model, el }) {
  const decoder = await networkOf(model, "decoder");
  const prior = model.get("prior") ? await networkOf(model, "prior") : null;
  const session = new Session(model, decoder, prior);
  el.append(session.node, session.speaker.region);
  session.draw();
  const deafen = listen(model, { change: () => session.follow() }); // of all that came together
  return () => { session.pace.stop(); session.palette.work.stop(); deafen(); };
}

export default view(build);
