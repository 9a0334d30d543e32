/** One slider a latent dimension, the strongest first. */

import {
  box, button, column, columns, element, group, range, readout, showValue,
} from "./lib/dom.js";
import { listen, networkOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, picture } from "./lib/picture.js";
import { fixed, point } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {string} network
 * @property {number[][]} starts codes to start from
 * @property {number[]} start_labels
 * @property {number[]} z
 * @property {number[]} effects pixels of ink that each dimension moves from -span to span
 * @property {number[]} order the dimensions, the strongest first
 * @property {boolean[]} dead
 * @property {number[]} shape
 * @property {number} limit each slider goes from -limit to limit
 * @property {number} span
 */

/** @typedef {import("./lib/model.js").Model<State>} Model */

const STEP = 0.05; // of a slider
const BAR = 4; // em, of the strongest dimension
const SPOKEN = 3; // dimensions whose values are spoken

/** @param {Model} model @param {number} dimension */
function row(model, dimension) {
  const [effects, dead] = [model.get("effects"), model.get("dead")[dimension]];
  const name = `z${dimension + 1}`, ink = `${effects[dimension].toFixed(1)} px`;
  const max = model.get("limit");
  const input = range(name, { min: -max, max, step: STEP }, (value) => {
    save(model, { z: model.get("z").map((old, i) => i === dimension ? value : old) });
  });
  const number = element("span", { className: "vae-number vae-value" });
  const bar = element("span", { className: "vae-bar" });
  bar.style.width = `${BAR * effects[dimension] / Math.max(...effects)}em`;
  const node = element("label", { className: dead ? "vae-dimension vae-dead" : "vae-dimension" },
    element("span", { className: "vae-name", textContent: name }), input, number,
    element("span", { className: "vae-number vae-ink", textContent: ink }),
    element("span", { className: "vae-share" }, dead ? "dead" : bar));
  const show = () => {
    number.textContent = fixed(model.get("z")[dimension], 2);
    const text = `${number.textContent}; ${dead ? `${ink}, dead` : ink}`;
    showValue(input, model.get("z")[dimension], text);
  };
  return { node, show };
}

/** Buttons that set the point to the code of a test digit. @param {Model} model */
function starts(model) {
  const picks = model.get("starts").map((code, k) => {
    const label = model.get("start_labels")[k];
    const act = () => save(model, { z: [...code] });
    return button(String(label), act, `Test digit ${k + 1}: ${label}`);
  });
  return group("vae-starts", "Test digits to start from",
    "Start at the code of a test digit: ", ...picks);
}

/** @param {import("./lib/view.js").Props<State>} props */
async function build({ model, el }) {
  const network = await networkOf(model, "network");
  const [shape, order] = [model.get("shape"), model.get("order")];
  const canvas = picture(224, 224, "", "Decoded picture");
  const rows = order.map((dimension) => row(model, dimension));
  const trouble = readout();
  const { region, say } = speaker();

  const draw = () => {
    const z = model.get("z");
    rows.forEach(({ show }) => show());
    try {
      if (z.length !== order.length) {
        throw new Error(`z must be ${order.length} numbers, got ${z.length}`);
      }
      paint(canvas, decode(network, z), shape);
      trouble.textContent = "";
      describe(canvas, `What the decoder draws at ${point(z)}`);
      const strongest = order.slice(0, SPOKEN).map((i) => `z${i + 1} = ${fixed(z[i], 2)}`);
      say(`Picture at ${strongest.join(", ")}`);
    } catch (error) {
      trouble.textContent = /** @type {Error} */ (error).message;
      say(trouble.textContent);
    }
  };

  const { schedule, stop } = paced(draw);
  const span = model.get("span");
  const title = box("vae-title",
    `dimension, value, and ink that it moves from −${span} to ${span}`);
  el.append(
    starts(model),
    columns(
      column("decoded", canvas),
      box("vae-dimensions", title, ...rows.map(({ node }) => node))),
    trouble, region);
  draw();
  const deafen = listen(model, { "change:z": schedule });
  return () => { stop(); deafen(); };
}

export default view(build);
