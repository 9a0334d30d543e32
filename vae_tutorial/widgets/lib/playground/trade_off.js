/** Rate against distortion on the test data: the trail of a run as it learns and beta is turned. */

import { COLORS, Chart, onResize } from "../chart.js";
import { box, readout } from "../dom.js";
import { describe } from "../picture.js";
import { fixed } from "../text.js";
import { along, clear, label, widthOf } from "./label.js";
import { Legend, RUNS } from "./legend.js";
import { Room, extent, thinned, unbroken } from "./scales.js";

/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {{epoch: number, beta: number}} Mark beta from an epoch on */
/** @typedef {{rows: Row[], marks: Mark[]}} Trail */
/** @typedef {import("../chart.js").Pair} Pair */

const HEIGHT = 270;
const MOST = 12; // betas that are written: those of the longest stretches
const DASHES = [[], [6, 3]];
const SOON = 1e-6; // epochs that sums of shares of an epoch may be wrong by
const NO_RATE = "Without the draw there is no bound on log p(x), and so no rate and no distortion.";

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

/**
 * Where the training at each beta has come to, without those betas that saw no epoch end.
 * @param {Row[]} rows @param {Mark[]} marks
 * @returns {{row: Row, beta: number}[]}
 */
export function stretches(rows, marks) {
  return marks.flatMap(({ epoch, beta }, i) => {
    const until = marks[i + 1]?.epoch ?? Infinity;
    const own = rows.filter((row) => row.epoch > epoch + SOON && row.epoch <= until + SOON);
    return own.length ? [{ row: own[own.length - 1], beta }] : [];
  });
}

/** Without a bound there is no place. @param {Row} row @returns {Pair} */
const placeOf = ({ test_kl: kl, test_reconstruction: reconstruction, test_loss: loss }) =>
  Number.isFinite(loss) ? [kl, reconstruction] : [NaN, NaN];

/** Whether the model has a bound as it is now. @param {Row[]} rows */
const bounded = (rows) => rows.length > 0 && Number.isFinite(rows[rows.length - 1].test_loss);

export class TradeOff {
  constructor() {
    this.across = new Room("rate: KL (nats)");
    this.upwards = new Room("distortion (nats)");
    this.chart = new Chart({ x: this.across.axis, y: this.upwards.axis }, HEIGHT,
      "Rate and distortion");
    this.legend = new Legend();
    this.text = readout("vae-caption");
    this.node = box("vae-trade-off", this.chart.node, this.legend.node, this.text);
    /** @type {Trail[]} */
    this.trails = [];
    this.stop = onResize(this.node, () => { if (this.trails.length) this.draw(this.trails); });
  }

  /** What a picture of the state shows. */
  get canvases() {
    const whose = this.trails.length > 1 ? ": A blue, B orange" : "";
    return [{ title: `Rate and distortion${whose}`, canvas: this.chart.canvas }];
  }

  /** @param {Trail[]} trails of run A and, if there is one, of run B */
  draw(trails) {
    this.trails = trails;
    const { chart } = this;
    const lines = trails.map(({ rows }) => bounded(rows) ? thinned(rows) : []);
    const shown = lines.some((rows) => rows.length);
    chart.node.hidden = !shown;
    this.legend.show(trails.length < 2 ? [] : RUNS.map((run, k) => ({ ...run, dash: DASHES[k] }))
      .filter((_, k) => lines[k].length));
    this.say(lines);
    if (!shown) return;
    this.fit(lines.flatMap((rows) => rows.map(placeOf)));
    chart.begin();
    lines.forEach((rows) => { if (rows.length) this.slant(rows[rows.length - 1]); });
    lines.forEach((rows, k) => this.trail(rows, k));
    lines.forEach((rows, k) => { if (rows.length) this.newest(rows[rows.length - 1], k); });
    this.betas(lines);
    chart.end([]);
    describe(chart.canvas, lines.map((rows, k) => told(rows, trails[k].marks,
      trails.length > 1 ? `${"AB"[k]}: ` : "")).join(" "));
  }

  /** @param {Pair[]} places */
  fit(places) {
    this.chart.x = this.across.fit(0, Math.max(1, extent(places.map(([x]) => x))[1]));
    const [low, high] = extent(places.map(([, y]) => y));
    this.chart.y = this.upwards.fit(low - 0.5, high + 0.5);
  }

  /** @param {Row[][]} lines */
  say(lines) {
    const without = lines.flatMap((rows, k) => rows.length ? [] : ["AB"[k]]);
    const missing = lines.length > 1 && without.length === 1
      ? ` Run ${without[0]} has no draw, and so no place here.` : "";
    const text = without.length === lines.length ? NO_RATE
      : `Along the dotted line the negative ELBO stays the same.${missing}`;
    if (this.text.textContent !== text) this.text.textContent = text;
  }

  /** All points with the same negative ELBO. @param {Row} row */
  slant({ test_loss: sum }) {
    const [x0, x1] = this.chart.x.ends;
    this.chart.line([[x0, sum - x0], [x1, sum - x1]], COLORS.quiet, 1, [2, 4]);
  }

  /** @param {Row[]} rows @param {number} k which run */
  trail(rows, k) {
    for (const part of unbroken(rows.map(placeOf))) {
      this.chart.line(part, RUNS[k].color, 2, DASHES[k]);
    }
  }

  /** @param {Row} row @param {number} k which run */
  newest(row, k) {
    this.chart.dots([placeOf(row)], "#fff", 8);
    this.chart.dots([placeOf(row)], RUNS[k].color, 6);
  }

  /** Each beta stands where the training with it has ended. @param {Row[][]} lines */
  betas(lines) {
    const { chart } = this;
    const pixels = (/** @type {Pair} */ [x, y]) => [chart.across(x), chart.down(y)];
    const ends = lines.flatMap((rows, k) =>
      endsOf(rows, this.trails[k].marks, lines.length > 1 ? `${"AB"[k]}: ` : ""))
      .sort((one, other) => other.matters - one.matters).slice(0, MOST);
    chart.dots(ends.filter(({ last }) => !last).map(({ row }) => placeOf(row)), COLORS.ink, 3);
    const frames = clear(
      ends.map(({ row, text }) => ({ at: pixels(placeOf(row)), width: widthOf(chart, text) })),
      lines.flatMap((rows) => unbroken(rows.map(placeOf)).flatMap((part) =>
        along(part.map(pixels), 8))),
      [chart.across(chart.x.ends[0]), chart.down(chart.y.ends[1]),
        chart.across(chart.x.ends[1]), chart.down(chart.y.ends[0])]);
    frames.forEach((frame, i) => {
      if (frame) label(chart, ends[i].text, frame, pixels(placeOf(ends[i].row)));
    });
  }
}

/** @param {number} beta */
const rounded = (beta) => String(Number(beta.toPrecision(3)));

/**
 * What is written where beta was turned.
 * @param {Row[]} rows @param {Mark[]} marks @param {string} whose
 */
function endsOf(rows, marks, whose) {
  if (marks.length < 2) return [];
  const own = stretches(rows, marks).filter(({ row }) => Number.isFinite(row.test_loss));
  return own.map(({ row, beta }, i) => {
    const last = i === own.length - 1;
    const matters = last || !i ? Number.MAX_SAFE_INTEGER : row.epoch - own[i - 1].row.epoch;
    return { row, text: `${whose}β ${rounded(beta)}`, last, matters };
  });
}

/** @param {Row[]} rows @param {Mark[]} marks @param {string} whose */
function told(rows, marks, whose) {
  if (!rows.length) return `${whose}Without the draw there is no bound.`;
  const last = rows[rows.length - 1];
  const turned = marks.slice(1).map(({ epoch, beta }) =>
    `beta ${rounded(beta)} from epoch ${fixed(epoch, 0)}`).join(", ");
  return `${whose}Rate ${fixed(last.test_kl, 1)} nats, distortion ${
    fixed(last.test_reconstruction, 1)} nats on test data after epoch ${last.epoch}, negative ELBO `
    + `${fixed(last.test_loss, 1)}; along the dotted line it stays the same.${
      turned ? ` ${turned}.` : ""}`;
}
