/** The schedule of a diffusion: how much the code counts at each step, and how much the noise. */

import { COLORS, Chart } from "./chart.js";
import { shares } from "./diffusion.js";
import { describe } from "./picture.js";
import { fixed } from "./text.js";

/** @typedef {import("./chart.js").Pair} Pair */

const HEIGHT = 230; // pixels
const BOTTOM = -0.06; // below it, room for a dot at 0
const TOP = 1.5; // above the lines, which end at 1, there is room for their key
const KEY = [
  { color: COLORS.blue, text: "√signal, of the code" },
  { color: COLORS.orange, text: "√(1 − signal), of the noise", dash: [5, 3] },
];

export class Schedule {
  /** @param {import("./diffusion.js").Signal} signal */
  constructor(signal) {
    const last = this.last = signal.length - 1;
    this.lines = [0, 1].map((k) =>
      signal.map((s, step) => /** @type {Pair} */ ([step, shares(s)[k]])));
    // The way back goes from the left to the right, as the slider and the small pictures do.
    this.chart = new Chart({
      x: { ends: [1.03 * last, -0.03 * last], ticks: [...new Set([last, Math.round(last / 2), 0])],
        name: "step t, back to 0" },
      y: { ends: [BOTTOM, TOP], ticks: [0, 0.5, 1], name: "how much it counts" },
    }, HEIGHT, "Schedule");
  }

  /** Mark a step of a path. @param {number} step @param {number} top where the path begins */
  draw(step, top) {
    const { chart, last, lines } = this, [edge] = chart.x.ends;
    chart.begin();
    if (top < last) chart.area([[edge, 0], [edge, 1], [top, 1], [top, 0]], COLORS.grid);
    chart.line([[step, 0], [step, 1]], COLORS.quiet, 1);
    lines.forEach((line, k) => {
      chart.line(line, KEY[k].color, 2, KEY[k].dash);
      chart.dots([line[step]], KEY[k].color, 5);
    });
    chart.end(KEY);
    const [kept, added] = lines.map((line) => fixed(line[step][1], 2));
    describe(chart.canvas, `Schedule of ${last} steps: the path begins at step ${
      top}; at step ${step} the code counts ${kept} times and the noise ${added} times`);
  }
}
