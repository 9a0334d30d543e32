/** A form for the sums, means and weights of a loss, and the beta that they amount to. */

import { COLORS, Chart, onResize } from "./lib/chart.js";
import { box, columns, group, readout } from "./lib/dom.js";
import { listField, numberField } from "./lib/fields.js";
import {
  FIELDS, claim, conventionOf, effectiveBeta, fits, meaning, missing, needed, rounded, sentence,
} from "./lib/loss_units.js";
import { listen, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe } from "./lib/picture.js";
import { view } from "./lib/view.js";

/** @typedef {import("./lib/loss_units.js").Loss} Loss */
/** @typedef {import("./lib/loss_units.js").Field} Name */

/**
 * @typedef {object} Own
 * @property {string | null} convention the one with which the fields agree
 * @property {[string, Loss][]} conventions
 */

/** @typedef {Own & Loss} State */
/** @typedef {import("./lib/model.js").Model<State>} Model */

/** @type {[string, string][]} */
const SUM_OR_MEAN = [["sum", "sum"], ["mean", "mean"]];
/** @type {Partial<Record<Name, {name: string, options: [string, string][]}>>} */
const LISTS = {
  likelihood: {
    name: "error of a pixel",
    options: [
      ["bernoulli", "binary cross-entropy"], ["squared_error", "squared error"],
      ["gaussian", "normal log density"],
    ],
  },
  pixels: { name: "error over the pixels", options: SUM_OR_MEAN },
  latents: { name: "KL over the latent dimensions", options: SUM_OR_MEAN },
};
/** @type {Partial<Record<Name, string>>} */
const NUMBERS = {
  weight: "weight of the error",
  height: "height", width: "width", channels: "channels",
  scale: "standard deviation of a pixel",
  latent_dim: "number of latent dimensions",
  kl_weight: "weight of the KL",
};
const POWERS = /** @type {[number, number]} */ ([-4, 4]); // of ten, from one end to the other
const COLLAPSE = 1, POINTS = -2; // where a zone of the picture begins or ends

/** The line of all betas, a decade as wide as the next. */
class Decades extends Chart {
  constructor() {
    super({
      x: { ends: POWERS, ticks: [-4, -2, 0, 2, 4], name: "beta" },
      y: { ends: [0, 1], ticks: [], name: "" },
    }, 112, "A line of betas");
  }

  /** @param {CanvasRenderingContext2D} context */
  axes(context) {
    const [low, high] = POWERS;
    this.area([[low, 0], [low, 1], [POINTS, 1], [POINTS, 0]], COLORS.grid);
    this.area([[COLLAPSE, 0], [COLLAPSE, 1], [high, 1], [high, 0]], COLORS.grid);
    this.line([[0, 0], [0, 1]], COLORS.quiet, 1, [4, 4]);
    this.line([[low, 0], [high, 0]], COLORS.quiet, 1);
    this.write([low, 1], " autoencoder", "left", 16);
    this.write([0, 1], " ELBO", "left", 16);
    this.write([high, 1], "collapse ", "right", 16);
    for (const power of this.x.ticks) {
      this.write([power, 0], rounded(10 ** power), power === high ? "right" : "center", 16);
    }
    context.textAlign = "center";
    context.fillText(this.x.name, this.across(0), this.height - 6);
  }

  /** Mark a beta; one beyond the ends stands at the end. @param {number | null} beta */
  show(beta) {
    const [low, high] = POWERS;
    this.begin();
    if (beta !== null) {
      const at = Math.min(high, Math.max(low, Math.log10(beta)));
      this.line([[at, 0], [at, 0.4]], COLORS.orange, 3);
      this.dots([[at, 0.4]], COLORS.orange, 6);
    }
    this.end([]);
    describe(this.canvas, beta === null ? "A line of betas from 0.0001 to 10,000, none marked."
      : `Beta ${rounded(beta)} on a line from 0.0001 to 10,000.`);
  }
}

/**
 * All fields by name, each of which changes its trait, and the name of the convention with it.
 * @param {Model} model @param {() => Loss} loss
 */
function fieldsOf(model, loss) {
  const change = (/** @type {Name} */ name, /** @type {string | number | null} */ value) => {
    const changed = { ...loss(), [name]: value };
    save(model, { [name]: value, convention: conventionOf(model.get("conventions"), changed) });
  };
  const entries = FIELDS.map((name) => {
    const list = LISTS[name], act = (/** @type {any} */ value) => change(name, value);
    return [name, list
      ? listField(list.name, list.options, "choose", act)
      : numberField(NUMBERS[name] ?? name, (value) => fits(name, value), act)];
  });
  return /** @type {Record<Name, import("./lib/fields.js").Field<any>>} */ (
    Object.fromEntries(entries));
}

/** The list of conventions, which fills all fields in. @param {Model} model */
function conventionField(model) {
  const all = model.get("conventions");
  /** @type {[string, string][]} */
  const options = all.map(([name]) => [name, name]);
  return listField("convention", options, "none of these", (convention) => {
    save(model, { ...all.find(([name]) => name === convention)?.[1], convention });
  });
}

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const loss = () => /** @type {Loss} */ (
    Object.fromEntries(FIELDS.map((name) => [name, model.get(name)])));
  const convention = conventionField(model), fields = fieldsOf(model, loss);
  const chart = new Decades(), title = readout("vae-title");
  const lines = readout("vae-lines vae-tall vae-told");
  const { region, say } = speaker();

  const draw = () => {
    const now = loss(), asked = missing(now);
    convention.show(model.get("convention"));
    for (const name of FIELDS) {
      fields[name].show(now[name], name === asked?.field);
      fields[name].node.hidden = !needed(now, name);
    }
    const units = asked ? null : effectiveBeta(now);
    title.textContent = units ? `beta = ${rounded(units.beta)}` : asked?.question ?? "";
    lines.textContent = units
      ? [sentence(now), meaning(units.beta), claim(units, now)].filter(Boolean).join("\n") : "";
    chart.show(units && units.beta);
    say(`${title.textContent} ${lines.textContent}`);
  };

  const { schedule, stop } = paced(draw);
  const place = (/** @type {Name[]} */ ...names) => names.map((name) => fields[name].node);
  el.append(
    convention.node,
    columns(
      group("vae-fields", "error", box("vae-title", "error"),
        ...place("likelihood", "pixels", "weight"),
        box("vae-sizes", ...place("height", "width", "channels")), ...place("scale")),
      group("vae-fields", "KL divergence", box("vae-title", "KL divergence"),
        ...place("latents", "latent_dim", "kl_weight"))),
    title, chart.node, lines, region);
  const events = [...FIELDS, "convention"].map((name) => `change:${name}`).join(" ");
  const deafen = listen(model, { [events]: schedule });
  const still = onResize(el, schedule);
  return () => { stop(); still(); deafen(); };
}

export default view(build);
