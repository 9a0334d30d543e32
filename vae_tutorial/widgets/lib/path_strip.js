/** Small pictures along a path, each a button that leads to its step. */

import { stopsOf } from "./diffusion.js";
import { button, element, group } from "./dom.js";
import { paint } from "./picture.js";

const COUNT = 9;

/** @param {number[]} shape height and width of a picture @param {() => void} act */
function stop([height, width], act) {
  const canvas = element("canvas", { width, height, className: "vae-pixels" });
  const number = element("span", { className: "vae-number" });
  const node = button("", act);
  node.append(canvas, number);
  return { node, canvas, number };
}

export class PathStrip {
  /** @param {number[]} shape height and width of a picture @param {(step: number) => void} go */
  constructor(shape, go) {
    this.shape = shape;
    /** @type {number[]} the steps that have a picture */
    this.steps = [];
    this.stops = Array.from({ length: COUNT }, (_, k) => stop(shape, () => go(this.steps[k])));
    this.node = group("vae-path", "Steps of the path", ...this.stops.map(({ node }) => node));
  }

  /**
   * Show another path.
   * @param {number} from its first step @param {(step: number) => Float32Array} pictureAt
   */
  lay(from, pictureAt) {
    this.steps = stopsOf(from, COUNT);
    this.stops.forEach(({ node, canvas, number }, k) => {
      const step = this.steps[k];
      node.hidden = step === undefined;
      if (node.hidden) return;
      paint(canvas, pictureAt(step), this.shape);
      number.textContent = String(step);
      node.setAttribute("aria-label", `Step ${step}`);
    });
  }

  /** Mark the picture next to a step. @param {number} step */
  mark(step) {
    const away = this.steps.map((other) => Math.abs(other - step));
    const chosen = away.indexOf(Math.min(...away));
    this.stops.forEach(({ node }, k) => {
      node.classList.toggle("vae-chosen", k === chosen);
      node.setAttribute("aria-current", this.steps[k] === step ? "step" : "false");
    });
  }
}
