/** Two bell curves, the KL divergence between them, and the integrand whose area it is. */

import { slider } from "./lib/amount.js";
import { COLORS, Chart, onResize, steps } from "./lib/chart.js";
import { readout } from "./lib/dom.js";
import { handle } from "./lib/handle.js";
import { listen } from "./lib/model.js";
import { density, klOf, logRatio, widthOf } from "./lib/normal.js";
import { paced, speaker } from "./lib/pace.js";
import { describe } from "./lib/picture.js";
import { fixed } from "./lib/text.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {number} mu mean of q
 * @property {number} sigma standard deviation of q
 */

/** @typedef {[number, number]} Pair */

/** @type {Pair} */
const ENDS = [-7, 7];
const ACROSS = { ends: ENDS, ticks: [-6, -4, -2, 0, 2, 4, 6], name: "z (latent units)" };
const PLACES = steps(ENDS, 700), CELLS = 8000;
const MU = { min: -2, max: 2, step: 0.01 }, SIGMA = { min: 0.25, max: 2, step: 0.01 };
const ROOMS = [1.5, 3, 6]; // heights of the lower chart, in nats per unit
const { blue: BLUE, orange: ORANGE } = COLORS;

/** q log(q / p) at a place. @type {(z: number, mu: number, sigma: number) => number} */
const integrand = (z, mu, sigma) => density(z, mu, sigma) * logRatio(z, mu, sigma);

/**
 * The area of the integrand below zero: the middles of fine cells, as far as q has mass.
 * @param {number} mu @param {number} sigma
 */
function areaBelow(mu, sigma) {
  const cell = 24 * sigma / CELLS;
  let sum = 0;
  for (let i = 0; i < CELLS; i++) {
    sum -= Math.min(0, integrand(mu + (i + 0.5 - CELLS / 2) * cell, mu, sigma));
  }
  return sum * cell;
}

/** Both curves. @param {Chart} chart @param {number} mu @param {number} sigma */
function drawBells(chart, mu, sigma) {
  const q = PLACES.map((z) => /** @type {Pair} */ ([z, density(z, mu, sigma)]));
  chart.begin();
  chart.area([[ENDS[0], 0], ...q, [ENDS[1], 0]], "#0072b240");
  chart.line(q, BLUE);
  chart.line(PLACES.map((z) => [z, density(z)]), ORANGE, 2, [6, 4]);
  chart.end([
    { color: BLUE, text: "q, yours" },
    { color: ORANGE, text: "p, standard normal", dash: [6, 4] },
  ]);
}

/**
 * What lies above zero in blue, what lies below in orange, on an axis with room for both.
 * @param {Chart} chart @param {number} mu @param {number} sigma
 * @param {import("./lib/chart.js").Entry[]} key
 */
function drawIntegrand(chart, mu, sigma, key) {
  const curve = PLACES.map((z) => /** @type {Pair} */ ([z, integrand(z, mu, sigma)]));
  const peak = Math.max(...curve.map(([, y]) => y));
  const top = ROOMS.find((room) => room >= peak) ?? peak;
  chart.y = { ...chart.y, ends: [-top / 3, top], ticks: [-top / 3, 0, top / 3, 2 * top / 3, top] };
  chart.begin();
  for (const { color, sign } of [{ color: BLUE, sign: 1 }, { color: ORANGE, sign: -1 }]) {
    const side = curve.map(([z, y]) => /** @type {Pair} */ ([z, sign * Math.max(0, sign * y)]));
    chart.area([[ENDS[0], 0], ...side, [ENDS[1], 0]], color);
  }
  chart.line(curve, COLORS.ink, 1);
  chart.end(key);
}

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const bells = new Chart({
    x: { ...ACROSS, name: "" },
    y: { ends: [0, 1.7], ticks: [0, 0.5, 1, 1.5], name: "density" },
  }, 190, "Two bell curves");
  const areas = new Chart({
    x: ACROSS, y: { ends: [0, 1], ticks: [], name: "q log(q / p)" },
  }, 200, "q log(q / p), in nats per unit");
  const mean = slider(model, { trait: "mu", name: "mean of q", limits: MU, digits: 2 });
  const width = slider(model, { trait: "sigma", name: "s.d. of q", limits: SIGMA, digits: 2 });
  const top = handle(bells, ([z, height]) => {
    mean.set(z);
    width.set(widthOf(Math.max(height, 0.1)));
  });
  const sum = readout("vae-title");
  const { region, say } = speaker();

  const draw = () => {
    const [mu, sigma] = [model.get("mu"), model.get("sigma")];
    const kl = klOf(mu, sigma), down = areaBelow(mu, sigma), up = kl + down;
    drawBells(bells, mu, sigma);
    drawIntegrand(areas, mu, sigma, [
      { color: BLUE, text: `above zero: ${fixed(up, 2)}` },
      { color: ORANGE, text: `below zero: ${fixed(down, 2)}` },
    ]);
    top.show([mu, density(mu, mu, sigma)]);
    for (const { show } of [mean, width]) show();
    sum.textContent = `KL = ${fixed(kl, 2)} nats`;
    describe(bells.canvas, `q has mean ${fixed(mu, 2)} and standard deviation `
      + `${fixed(sigma, 2)}, p is standard normal.`);
    describe(areas.canvas, `The KL is ${fixed(kl, 2)} nats: ${fixed(up, 2)} above zero less `
      + `${fixed(down, 2)} below.`);
    say(`${bells.canvas.ariaLabel} ${areas.canvas.ariaLabel}`);
  };

  const { schedule, stop } = paced(draw);
  el.append(mean.row, width.row, sum, bells.node, areas.node, region);
  const deafen = listen(model, { "change:mu change:sigma": schedule });
  const still = onResize(el, schedule);
  return () => { stop(); still(); deafen(); };
}

export default view(build);
