/** A legend below a chart, where it covers no curve: a sample of each line, and what it is. */

import { COLORS } from "../chart.js";
import { element } from "../dom.js";

/** @typedef {"line" | "dot" | "bar"} Shape */

/**
 * @typedef {object} Entry
 * @property {string} text
 * @property {string} color
 * @property {Shape} [shape] a line unless it says otherwise
 * @property {number[]} [dash] as on the chart
 * @property {number} [width] of a line, in pixels
 */

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 30, HEIGHT = 12; // pixels of a sample

/** The runs of a chart, where there are two. @type {Entry[]} */
export const RUNS = [{ text: "A", color: COLORS.blue }, { text: "B", color: COLORS.orange }];

/** @param {string} name @param {Record<string, string | number>} attributes */
function drawn(name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** @param {Entry} entry */
function mark({ color, shape = "line", dash = [], width = 2.5 }) {
  const [x, y] = [WIDTH / 2, HEIGHT / 2];
  if (shape === "dot") return drawn("circle", { cx: x, cy: y, r: 5, fill: color });
  if (shape === "bar") {
    return drawn("rect", { x: x - 5, y: 1, width: 10, height: HEIGHT - 2, fill: color });
  }
  return drawn("line", {
    x1: 0, x2: WIDTH, y1: y, y2: y, stroke: color, "stroke-width": width,
    "stroke-dasharray": dash.join(" "),
  });
}

/** On white paper, as the chart. @param {Entry} entry */
function sample(entry) {
  const node = drawn("svg", {
    class: "vae-sample", width: WIDTH, height: HEIGHT, "aria-hidden": "true",
  });
  node.append(mark(entry));
  return node;
}

export class Legend {
  constructor() {
    this.node = element("ul", { className: "vae-legend" });
    this.shown = "";
  }

  /** @param {Entry[]} entries none: nothing needs to be explained */
  show(entries) {
    const shown = JSON.stringify(entries);
    if (shown === this.shown) return;
    this.shown = shown;
    this.node.hidden = !entries.length;
    this.node.replaceChildren(...entries.map((entry) =>
      element("li", {}, sample(entry), entry.text)));
  }
}
