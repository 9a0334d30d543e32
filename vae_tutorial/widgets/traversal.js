/** One slider a latent dimension, the strongest first. */

import {
  box, button, column, columns, element, group, range, readout, showValue,
} from "./lib/dom.js";
import { listen, networkOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, picture } from "./lib/picture.js";
import { sliced } from "./lib/slices.js";
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
/** @typedef {import("./lib/network.js").PageNetwork} PageNetwork */
/** @typedef {ReturnType<typeof row>} Row */

const STEP = 0.05; // of a slider
const BAR = 4; // em, of the strongest dimension
const SPOKEN = 3; // dimensions whose values are spoken
const SMALL = 28; // pixels of a picture in a row
const REST = 80; // milliseconds without a move, after which the rows draw their pictures anew

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
  const thumbnails = picture(3 * SMALL, SMALL, "vae-thumbnails", `${name} at three values`);
  const label = element("label", {},
    element("span", { className: "vae-name", textContent: name }), input, number,
    element("span", { className: "vae-number vae-ink", textContent: ink }),
    element("span", { className: "vae-share" }, dead ? "dead" : bar));
  const node = box(dead ? "vae-dimension vae-dead" : "vae-dimension", label, thumbnails);
  const show = () => {
    number.textContent = fixed(model.get("z")[dimension], 2);
    const text = `${number.textContent}; ${dead ? `${ink}, dead` : ink}`;
    showValue(input, model.get("z")[dimension], text);
  };
  /** Draw what the decoder makes of three values. @param {PageNetwork} network */
  const draw = (network) => {
    const values = [-model.get("span"), 0, model.get("span")];
    values.forEach((value, k) => {
      const z = model.get("z").map((old, i) => i === dimension ? value : old);
      const part = /** @type {import("./lib/picture.js").Box} */ ([k * SMALL, 0, SMALL, SMALL]);
      paint(thumbnails, decode(network, z), model.get("shape"), part, true);
    });
    const shown = values.map((value) => fixed(value, 0)).join(", ");
    describe(thumbnails, `What the decoder draws with ${name} at ${shown}`);
  };
  return { name, dead, node, show, draw };
}

/** Dimensions that move next to nothing, folded into one row. @param {Row[]} rows */
function fold(rows) {
  const names = rows.map(({ name }) => name).join(", ");
  const count = rows.length === 1 ? "1 dead dimension" : `${rows.length} dead dimensions`;
  return element("details", { className: "vae-fold", hidden: !rows.length },
    element("summary", { textContent: `${count}: ${names}` }), ...rows.map(({ node }) => node));
}

/** Buttons that set the point to the code of a test digit. @param {Model} model */
function starts(model) {
  let last = model.get("z");
  const picks = model.get("starts").map((code, k) => {
    const label = model.get("start_labels")[k];
    const act = () => save(model, { z: last = [...code] });
    return button(String(label), act, `Test digit ${k + 1}: ${label}`);
  });
  const reset = button("Reset all sliders", () => save(model, { z: [...last] }));
  return group("vae-starts", "Test digits to start from",
    "Start at the code of a test digit: ", ...picks, reset);
}

/**
 * The pictures of the rows, drawn once the point rests: first those that are in sight.
 * @param {Row[]} rows @param {HTMLDetailsElement} folded @param {PageNetwork} network
 */
function thumbnails(rows, folded, network) {
  let rest = 0;
  const { start, stop } = sliced(function* () {
    for (const { dead, draw } of rows) {
      if (dead && !folded.open) continue;
      draw(network);
      yield;
    }
  }, () => {});
  folded.addEventListener("toggle", start);
  return {
    renew() {
      stop();
      clearTimeout(rest);
      rest = window.setTimeout(start, REST);
    },
    stop() {
      stop();
      clearTimeout(rest);
    },
  };
}

/** @param {import("./lib/view.js").Props<State>} props */
async function build({ model, el }) {
  const network = await networkOf(model, "network");
  const [shape, order] = [model.get("shape"), model.get("order")];
  const canvas = picture(224, 224, "", "Decoded picture");
  const rows = order.map((dimension) => row(model, dimension));
  const folded = fold(rows.filter(({ dead }) => dead));
  const small = thumbnails(rows, folded, network);
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
      small.renew();
    } catch (error) {
      trouble.textContent = /** @type {Error} */ (error).message;
      say(trouble.textContent);
    }
  };

  const { schedule, stop } = paced(draw);
  el.append(starts(model), layout(canvas, rows, folded, model.get("span")), trouble, region);
  draw();
  const deafen = listen(model, { "change:z": schedule });
  return () => { stop(); small.stop(); deafen(); };
}

/**
 * @param {HTMLCanvasElement} canvas @param {Row[]} rows @param {HTMLElement} folded
 * @param {number} span
 */
function layout(canvas, rows, folded, span) {
  const title = box("vae-title",
    `dimension, value, ink that it moves from −${span} to ${span}, and −${span}, 0, ${span}`);
  const alive = rows.filter(({ dead }) => !dead).map(({ node }) => node);
  const frame = columns(
    column("decoded", canvas), box("vae-dimensions", title, ...alive, folded));
  frame.classList.add("vae-traversal");
  return frame;
}

export default view(build);
