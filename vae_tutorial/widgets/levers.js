/** One slider over betas: codes, reconstructions, rate and distortion change together. */

import { box, column, columns, element, range, readout, showValue } from "./lib/dom.js";
import { encodedOf } from "./lib/encoded.js";
import { bytesOf, listen, save } from "./lib/model.js";
import { speaker } from "./lib/pace.js";
import { describe, paint, pen, picture, unpacked } from "./lib/picture.js";
import { Plane } from "./lib/plane.js";
import { priorOf } from "./lib/prior.js";
import { sliced } from "./lib/slices.js";
import { fixed } from "./lib/text.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {number[]} betas in rising order
 * @property {number[]} rates
 * @property {number[]} distortions
 * @property {number[]} limits of the plane, for each model
 * @property {DataView[]} pictures of each model
 * @property {DataView} originals
 * @property {number[]} picture_labels
 * @property {import("./lib/prior.js").Description} prior
 * @property {number} beta which one is shown
 */

/** @typedef {State & import("./lib/encoded.js").EncodedState} Traits */
/** @typedef {import("./lib/model.js").Model<Traits>} Model */

const [INK, POINT, CHOSEN] = ["#333", "#0072b2", "#d55e00"];
const LEAST = 0.1; // nats of rate at the left end of the axis, which is logarithmic
const [WIDTH, HEIGHT] = [480, 360]; // pixels of the chart
const CELL = 64; // pixels of a picture's side
const LOWER = 68; // where the second row of pictures begins

/** @param {number} rate */
const magnitude = (rate) => Math.log10(Math.max(rate, LEAST));

/** @param {number[]} values @returns {[number, number]} the least and the greatest */
const ends = (values) => [Math.min(...values), Math.max(...values)];

/** A linear scale. @param {number[]} values @param {number} low @param {number} high */
function scale(values, low, high) {
  const [least, greatest] = ends(values), span = greatest - least || 1;
  return (/** @type {number} */ value) => low + (value - least) / span * (high - low);
}

/** Distortion against rate, one point a beta. */
class Chart {
  /** @param {Model} model */
  constructor(model) {
    this.rates = model.get("rates");
    this.distortions = model.get("distortions");
    const across = scale(this.rates.map(magnitude), 90, 440);
    this.across = (/** @type {number} */ rate) => across(magnitude(rate));
    this.down = scale(this.distortions, 290, 40);
    this.canvas = picture(WIDTH, HEIGHT, "vae-chart", "");
    this.sheet = new OffscreenCanvas(WIDTH, HEIGHT);
    this.lay();
  }

  /** Draw what stays, once: axes, the line, all points without a mark. */
  lay() {
    const context = pen(this.sheet);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, WIDTH, HEIGHT);
    context.strokeStyle = context.fillStyle = INK;
    context.lineWidth = 2;
    context.font = "22px sans-serif";
    context.strokeRect(70, 20, 390, 290);
    this.axes(context);
    context.beginPath();
    this.rates.forEach((rate, i) => {
      context.lineTo(this.across(rate), this.down(this.distortions[i]));
    });
    context.stroke();
    this.rates.forEach((_, i) => this.dot(context, i, POINT, 6));
  }

  /** @param {number} chosen which point is marked */
  draw(chosen) {
    const context = pen(this.canvas);
    context.drawImage(this.sheet, 0, 0);
    this.dot(context, chosen, CHOSEN, 11);
  }

  /** Numbers and names of both axes. @param {CanvasRenderingContext2D} context */
  axes(context) {
    context.textAlign = "center";
    for (const rate of ends(this.rates)) {
      context.fillText(fixed(rate, rate < 10 ? 1 : 0), this.across(rate), 340);
    }
    context.fillText("rate, KL (nats, log)", 265, 340);
    context.save();
    context.translate(44, 165);
    context.rotate(-Math.PI / 2);
    context.fillText("distortion (nats)", 0, 0);
    context.restore();
    context.textAlign = "right";
    for (const distortion of ends(this.distortions)) {
      context.fillText(distortion.toFixed(0), 62, this.down(distortion) + 8);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context @param {number} i
   * @param {string} color @param {number} radius
   */
  dot(context, i, color, radius) {
    context.fillStyle = color;
    context.beginPath();
    context.arc(this.across(this.rates[i]), this.down(this.distortions[i]), radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/**
 * Pictures side by side, on a sheet of their own.
 * @param {DataView} bytes @param {number[]} shape height and width of each
 */
function row(bytes, shape) {
  const images = unpacked(bytesOf(bytes), shape);
  const sheet = new OffscreenCanvas(CELL * images.length, CELL);
  images.forEach((gray, k) => paint(sheet, gray, shape, [CELL * k, 0, CELL, CELL]));
  return sheet;
}

/**
 * What one beta shows, drawn once: its codes on a plane, and its reconstructions.
 * @param {Model} model @param {number} at which beta, counted from 0
 */
function sheetsOf(model, at) {
  const limit = model.get("limits")[at], plane = new Plane(limit, "");
  plane.scatter(encodedOf(model, at));
  plane.write(`to ±${fixed(limit, 0)}`, [70, 530], 24);
  plane.circles(priorOf(model.get("prior")).circles);
  return { plane, decoded: row(model.get("pictures")[at], model.get("shape")) };
}

/** What one beta does: codes on the plane, reconstructions, a point of the chart. */
class Display {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {ReturnType<typeof sheetsOf>[]} what has been drawn, by beta */
    this.sheets = [];
    this.plane = new Plane(model.get("limit"), "Encoded test digits by class");
    const originals = row(model.get("originals"), model.get("shape"));
    this.pictures = picture(originals.width, LOWER + CELL, "", "");
    this.pictures.style.width = `${originals.width / 2}px`;
    pen(this.pictures).drawImage(originals, 0, 0);
    this.chart = new Chart(model);
  }

  /** @param {number} at which beta, counted from 0 */
  sheetsAt(at) {
    return this.sheets[at] ??= sheetsOf(this.model, at);
  }

  /** Draw the sheets of all betas before they are asked for. @returns {Generator<void>} */
  *ahead() {
    for (const at of this.model.get("betas").keys()) {
      this.sheetsAt(at);
      yield;
    }
  }

  /** @param {number} at which beta, counted from 0 */
  draw(at) {
    const betas = this.model.get("betas"), { plane, decoded } = this.sheetsAt(at);
    this.plane.adopt(plane);
    this.plane.clear();
    pen(this.pictures).drawImage(decoded, 0, LOWER);
    this.chart.draw(at);
    const digits = this.model.get("picture_labels").join(", ");
    describe(this.pictures, `Test digits ${digits} above, their reconstructions at beta ${
      betas[at]} below`);
    describe(this.chart.canvas, `Distortion against rate, on a logarithmic axis, for ${
      betas.length} betas; beta ${betas[at]} is marked`);
  }

  /** Rate and distortion of one beta. @param {number} at */
  words(at) {
    const [rate, distortion] = [this.model.get("rates")[at], this.model.get("distortions")[at]];
    return `beta ${this.model.get("betas")[at]}: rate ${fixed(rate, 1)} nats, `
      + `distortion ${fixed(distortion, 1)} nats, `
      + `negative ELBO ${fixed(rate + distortion, 1)} nats`;
  }

  get node() {
    const frame = columns(
      column("codes of test digits", this.plane.canvas, this.plane.note),
      box("vae-results",
        column("digits and reconstructions", this.pictures),
        column("rate and distortion", this.chart.canvas)));
    frame.classList.add("vae-levers");
    return frame;
  }
}

/** @param {import("./lib/view.js").Props<Traits>} props */
function build({ model, el }) {
  const display = new Display(model), betas = model.get("betas");
  const input = range("beta", { min: 0, max: betas.length - 1, step: 1 }, (at) => {
    save(model, { beta: betas[at] });
  });
  const value = element("span", { className: "vae-value-text" }), note = readout();
  const { region, say } = speaker();

  const draw = () => {
    const beta = model.get("beta"), at = betas.indexOf(beta);
    if (at < 0) {
      note.textContent = `beta must be one of ${betas.join(", ")}, got ${beta}`;
    } else {
      display.draw(at);
      note.textContent = display.words(at);
      value.textContent = String(beta);
      showValue(input, at, `beta ${beta}`);
    }
    say(note.textContent);
  };

  const label = element("label", { className: "vae-row" }, "beta", input, value);
  el.append(label, note, display.node, region);
  draw();
  const { start, stop } = sliced(() => display.ahead(), () => {});
  start();
  const deafen = listen(model, { "change:beta": draw });
  return () => { stop(); deafen(); };
}

export default view(build);
