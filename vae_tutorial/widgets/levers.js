/** One slider over betas: codes, reconstructions, rate and distortion change together. */

import { box, column, columns, element, range, readout, showValue } from "./lib/dom.js";
import { encodedOf } from "./lib/encoded.js";
import { bytesOf, listen, save } from "./lib/model.js";
import { speaker } from "./lib/pace.js";
import { describe, paint, pen, picture, unpacked } from "./lib/picture.js";
import { Plane } from "./lib/plane.js";
import { priorOf } from "./lib/prior.js";
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
    this.canvas = picture(480, 360, "vae-chart", "");
  }

  /** @param {number} chosen which point is marked */
  draw(chosen) {
    const context = pen(this.canvas);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 480, 360);
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
    this.rates.forEach((_, i) => this.dot(context, i, i === chosen));
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

  /** @param {CanvasRenderingContext2D} context @param {number} i @param {boolean} chosen */
  dot(context, i, chosen) {
    context.fillStyle = chosen ? CHOSEN : POINT;
    context.beginPath();
    const [x, y] = [this.across(this.rates[i]), this.down(this.distortions[i])];
    context.arc(x, y, chosen ? 11 : 6, 0, 2 * Math.PI);
    context.fill();
  }
}

/** What one beta does: codes on the plane, reconstructions, a point of the chart. */
class Display {
  /** @param {Model} model */
  constructor(model) {
    const shape = model.get("shape");
    this.model = model;
    this.encoded = model.get("codes").map((_, i) => encodedOf(model, i));
    this.originals = unpacked(bytesOf(model.get("originals")), shape);
    this.decoded = model.get("pictures").map((bytes) => unpacked(bytesOf(bytes), shape));
    this.prior = priorOf(model.get("prior"));
    this.plane = new Plane(model.get("limit"), "Encoded test digits by class");
    const count = this.originals.length;
    this.pictures = picture(64 * count, 132, "", "");
    this.pictures.style.width = `${32 * count}px`;
    this.chart = new Chart(model);
  }

  /** @param {number} at which beta, counted from 0 */
  draw(at) {
    const betas = this.model.get("betas"), shape = this.model.get("shape");
    const limit = this.plane.limit = this.model.get("limits")[at];
    this.plane.scatter(this.encoded[at]);
    this.plane.write(`to ±${fixed(limit, 0)}`, [70, 530], 24);
    this.plane.circles(this.prior.circles);
    this.plane.clear();
    [this.originals, this.decoded[at]].forEach((images, row) => {
      images.forEach((gray, k) => paint(this.pictures, gray, shape, [64 * k, 68 * row, 64, 64]));
    });
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
    return columns(
      column("codes of test digits", this.plane.canvas, this.plane.note),
      box("vae-results",
        column("digits and reconstructions", this.pictures),
        column("rate and distortion", this.chart.canvas)));
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

  const row = element("label", { className: "vae-row" }, "beta", input, value);
  el.append(row, note, display.node, region);
  draw();
  return listen(model, { "change:beta": draw });
}

export default view(build);
