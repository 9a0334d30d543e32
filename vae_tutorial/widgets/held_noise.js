/** Noise that is held still, and the draws that a mean and a standard deviation make of it. */

import { slider } from "./lib/amount.js";
import { COLORS, Chart, onResize, steps } from "./lib/chart.js";
import { handle } from "./lib/handle.js";
import { listen } from "./lib/model.js";
import { density } from "./lib/normal.js";
import { paced, speaker } from "./lib/pace.js";
import { describe } from "./lib/picture.js";
import { fixed } from "./lib/text.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {number[]} noise standard normal numbers
 * @property {number} mu mean of the draws
 * @property {number} sigma their standard deviation
 */

/** @typedef {[number, number]} Pair */

const LOW = -7, HIGH = 7, SHORE = 3.2; // where the draws are marked, right of all noise
const HEIGHTS = steps([LOW, HIGH], 350);
const TRACED = [-1.5, -0.7, 0, 0.7, 1.5]; // the noise nearest to these is traced
const TRACES = [COLORS.blue, COLORS.orange, COLORS.green, COLORS.pink, COLORS.yellow];
const TURN = 2; // the noise at which the line is turned

/** @param {Chart} chart @param {number[]} noise @param {number} mu @param {number} sigma */
function drawDraws(chart, noise, mu, sigma) {
  /** @param {number} e */
  const draw = (e) => mu + sigma * e;
  chart.begin();
  const bell = HEIGHTS.map((z) => /** @type {Pair} */ ([SHORE + density(z, mu, sigma), z]));
  chart.area([[SHORE, LOW], ...bell, [SHORE, HIGH]], COLORS.shade);
  chart.line([[-3, draw(-3)], [3, draw(3)]], COLORS.quiet, 1.5);
  for (const e of noise) {
    chart.line([[e, LOW], [e, LOW + 0.5]], COLORS.quiet, 1);
    chart.line([[SHORE - 0.1, draw(e)], [SHORE + 0.1, draw(e)]], COLORS.quiet, 1);
  }
  TRACED.forEach((wanted, i) => {
    const e = noise.reduce((a, b) => Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a);
    chart.line([[e, LOW], [e, draw(e)], [SHORE, draw(e)]], TRACES[i], 1.5, [3, 3]);
    chart.dots([[e, draw(e)]], TRACES[i], 5);
  });
  chart.end([]);
}

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const chart = new Chart({
    x: { ends: [-3.2, 5], ticks: [-3, -2, -1, 0, 1, 2, 3], name: "noise ε (held still)" },
    y: { ends: [LOW, HIGH], ticks: [-6, -4, -2, 0, 2, 4, 6], name: "draw z = μ + σε" },
  }, 360, "Noise and draws");
  const mean = slider(model,
    { trait: "mu", name: "μ", limits: { min: -3, max: 3, step: 0.01 }, digits: 2 });
  const width = slider(model,
    { trait: "sigma", name: "σ", limits: { min: 0.1, max: 2, step: 0.01 }, digits: 2 });
  const lift = handle(chart, ([, z]) => mean.set(z));
  const turn = handle(chart, ([, z]) => width.set((z - model.get("mu")) / TURN));
  const { region, say } = speaker();

  const draw = () => {
    const [mu, sigma, noise] = [model.get("mu"), model.get("sigma"), model.get("noise")];
    drawDraws(chart, noise, mu, sigma);
    lift.show([0, mu]);
    turn.show([TURN, mu + TURN * sigma]);
    for (const { show } of [mean, width]) show();
    const text = `${noise.length} fixed noise values, sent to draws by a straight line of height `
      + `${fixed(mu, 2)} at zero noise and slope ${fixed(sigma, 2)}; the draws centre on `
      + `${fixed(mu, 2)} and their standard deviation is about ${fixed(sigma, 2)}.`;
    describe(chart.canvas, text);
    say(text);
  };

  const { schedule, stop } = paced(draw);
  el.append(mean.row, width.row, chart.node, region);
  const deafen = listen(model, { "change:mu change:sigma": schedule });
  const still = onResize(el, schedule);
  return () => { stop(); still(); deafen(); };
}

export default view(build);
