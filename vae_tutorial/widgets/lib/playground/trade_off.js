/** Rate against distortion on the test data: the trail of a run as it learns and beta is turned. */

import { COLORS, Chart, onResize } from "../chart.js";
import { box, readout } from "../dom.js";
import { describe } from "../picture.js";
import { fixed } from "../text.js";
import { label } from "./label.js";
import { Room, extent, thinned } from "./scales.js";

/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {{epoch: number, beta: number}} Mark beta from an epoch on */
/** @typedef {{rows: Row[], marks: Mark[]}} Trail */
/** @typedef {import("../chart.js").Pair} Pair */

const HEIGHT = 270;
const INKS = [COLORS.blue, COLORS.orange];
const NAMES = ["A", "B"];

/**
 * Where a run's beta was turned: turns are told by batches, the history by epochs.
 * @param {Turn[]} turns of both runs
 * @param {"a" | "b"} run
 * @param {Levers} levers it started with
 * @param {number} examples it trains on
 * @returns {Mark[]} the first is its start
 */
export function betaMarks(turns, run, levers, examples) {
  const marks = [{ epoch: 0, beta: levers.beta }];
  let [epoch, step, size] = [0, 0, levers.batch_size];
  for (const turn of turns.filter((one) => one.run === run).sort((a, b) => a.step - b.step)) {
    epoch += (turn.step - step) / Math.ceil(examples / size);
    step = turn.step;
    if (turn.name === "batch_size") size = Number(turn.value);
    if (turn.name === "beta") marks.push({ epoch, beta: Number(turn.value) });
  }
  return marks;
}

/** @param {Row} row @returns {Pair} */
const placeOf = ({ test_kl: kl, test_reconstruction: reconstruction }) => [kl, reconstruction];

/** Rows of which there is a bound. @param {Row[]} rows */
const bounded = (rows) => rows.filter(({ test_loss: loss }) => Number.isFinite(loss));

export class TradeOff {
  constructor() {
    this.across = new Room("rate: KL (nats)");
    this.upwards = new Room("distortion (nats)");
    this.chart = new Chart({ x: this.across.axis, y: this.upwards.axis }, HEIGHT,
      "Rate and distortion");
    this.text = readout();
    this.node = box("vae-trade-off", this.chart.node, this.text);
    /** @type {Trail[]} */
    this.trails = [];
    this.stop = onResize(this.node, () => { if (this.trails.length) this.draw(this.trails); });
  }

  /** @param {Trail[]} trails of run A and, if there is one, of run B */
  draw(trails) {
    this.trails = trails;
    const { chart } = this;
    const lines = trails.map(({ rows }) => thinned(bounded(rows)));
    const places = lines.flatMap((rows) => rows.map(placeOf));
    chart.x = this.across.fit(0, Math.max(1, extent(places.map(([x]) => x))[1]));
    const [low, high] = extent(places.map(([, y]) => y));
    chart.y = this.upwards.fit(low - 0.5, high + 0.5);
    chart.begin();
    lines.forEach((rows) => { if (rows.length) this.slant(rows[rows.length - 1]); });
    lines.forEach((rows, k) => this.trail(rows, trails[k], k));
    chart.end(trails.length < 2 ? []
      : NAMES.map((text, k) => ({ color: INKS[k], text })));
    const text = places.length ? "Along the dotted line the negative ELBO stays the same."
      : "Without the draw there is no rate.";
    if (this.text.textContent !== text) this.text.textContent = text;
    describe(chart.canvas, lines.map((rows, k) => told(rows, trails[k].marks,
      trails.length > 1 ? `${NAMES[k]}: ` : "")).join(" "));
  }

  /** All points with the same negative ELBO. @param {Row} row */
  slant({ test_loss: sum }) {
    const [x0, x1] = this.chart.x.ends;
    this.chart.line([[x0, sum - x0], [x1, sum - x1]], COLORS.quiet, 1, [2, 4]);
  }

  /** @param {Row[]} rows @param {Trail} trail @param {number} k */
  trail(rows, { marks }, k) {
    if (!rows.length) return;
    const { chart } = this, last = rows[rows.length - 1];
    chart.line(rows.map(placeOf), INKS[k], 2, k ? [6, 3] : []);
    for (const { epoch, beta } of marks.length > 1 ? marks : []) {
      const row = rows.find((one) => one.epoch >= epoch);
      if (!row) continue;
      const place = placeOf(row), far = chart.across(place[0]) > chart.width - 70;
      chart.dots([place], COLORS.ink, 3);
      label(chart, place, ` β ${rounded(beta)} `, far ? "right" : "left",
        chart.down(place[1]) < 34 ? 16 : -7);
    }
    chart.dots([placeOf(last)], "#fff", 8);
    chart.dots([placeOf(last)], INKS[k], 6);
  }
}

/** @param {number} beta */
const rounded = (beta) => String(Number(beta.toPrecision(3)));

/** @param {Row[]} rows @param {Mark[]} marks @param {string} whose */
function told(rows, marks, whose) {
  if (!rows.length) return `${whose}No epoch with a bound yet.`;
  const last = rows[rows.length - 1];
  const turned = marks.slice(1).map(({ epoch, beta }) =>
    `beta ${rounded(beta)} from epoch ${fixed(epoch, 0)}`).join(", ");
  return `${whose}Rate ${fixed(last.test_kl, 1)} nats, distortion ${
    fixed(last.test_reconstruction, 1)} nats on test data after epoch ${last.epoch}, negative ELBO `
    + `${fixed(last.test_loss, 1)}; along the dotted line it stays the same.${
      turned ? ` ${turned}.` : ""}`;
}
