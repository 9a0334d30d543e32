/** How far estimates of one gradient are off, by three estimators, for any mean and average. */

import { slider } from "./lib/amount.js";
import { COLORS, Chart, onResize } from "./lib/chart.js";
import { bytesOf, listen } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe } from "./lib/picture.js";
import { fixed } from "./lib/text.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {DataView} noise standard normal numbers in rows, one row an estimate, as 32-bit floats
 * @property {number} most numbers in a row
 * @property {number} mu mean of z, in standard deviations of z
 * @property {number} n draws that an estimate averages
 */

/**
 * Estimates of the derivative of E[z^2] in mu, from one draw with sigma = 1; the true one is 2 mu.
 * @type {{name: string, color: string, one: (mu: number, e: number) => number,
 *   variance: (mu: number) => number}[]}
 */
const ESTIMATORS = [
  { name: "pathwise", color: COLORS.blue,
    one: (mu, e) => 2 * (mu + e),
    variance: () => 4 },
  { name: "score, best baseline", color: COLORS.green,
    one: (mu, e) => ((mu + e) ** 2 - mu ** 2 - 3) * e,
    variance: (mu) => 8 * mu ** 2 + 6 },
  { name: "score", color: COLORS.orange,
    one: (mu, e) => (mu + e) ** 2 * e,
    variance: (mu) => mu ** 4 + 14 * mu ** 2 + 15 },
];

/**
 * The average of an estimator over the first numbers of each row, less the true value.
 * @param {Float32Array} noise @param {number} most @param {number} n @param {number} mu
 * @param {(mu: number, e: number) => number} one
 */
function errorsOf(noise, most, n, mu, one) {
  return Array.from({ length: noise.length / most }, (_, row) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += one(mu, noise[row * most + i]);
    return sum / n - 2 * mu;
  });
}

/** A height between -0.3 and 0.3 that spreads dots of a row apart. @param {number} i */
const apart = (i) => (i * 0.618034 % 1 - 0.5) * 0.6;

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const bytes = bytesOf(model.get("noise")), most = model.get("most");
  const noise = new Float32Array(bytes.slice().buffer);
  const chart = new Chart({
    x: { ends: [-40, 40], ticks: [-40, -20, 0, 20, 40], name: "error of the estimated gradient" },
    y: { ends: [-0.5, 2.9], ticks: [], name: "" },
  }, 270, "Errors of estimated gradients");
  const ratio = slider(model,
    { trait: "mu", name: "μ / σ", limits: { min: 0, max: 4, step: 0.01 }, digits: 2 });
  const draws = slider(model,
    { trait: "n", name: "draws n", limits: { min: 1, max: most, step: 1 }, digits: 0 });
  const { region, say } = speaker();

  const draw = () => {
    const [mu, n] = [model.get("mu"), model.get("n")];
    const spreads = ESTIMATORS.map(({ variance }) => Math.sqrt(variance(mu) / n));
    chart.begin();
    chart.line([[0, -0.5], [0, 2.9]], COLORS.ink, 1);
    ESTIMATORS.forEach(({ name, color, one }, row) => {
      chart.dots(errorsOf(noise, most, n, mu, one).map((error, i) => [error, row + apart(i)]),
        color, 2);
      chart.write([-39, row + 0.42], name, "left");
      chart.write([39, row + 0.42], `± ${fixed(spreads[row], 2)}`, "right");
    });
    chart.end([]);
    for (const { show } of [ratio, draws]) show();
    const each = ESTIMATORS.map(({ name }, i) => `${name} ${fixed(spreads[i], 2)}`);
    const text = `Errors of ${noise.length / most} gradient estimates by each of three `
      + `estimators, each an average of ${n} draw${n > 1 ? "s" : ""} at mu over sigma `
      + `${fixed(mu, 2)}. Standard deviations: ${each.join("; ")}.`;
    describe(chart.canvas, text);
    say(text);
  };

  const { schedule, stop } = paced(draw);
  el.append(ratio.row, draws.row, chart.node, region);
  const deafen = listen(model, { "change:mu change:n": schedule });
  const still = onResize(el, schedule);
  return () => { stop(); still(); deafen(); };
}

export default view(build);
