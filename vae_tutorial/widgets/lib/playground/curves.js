/** Reconstruction, KL and negative ELBO over epochs, on training and test data, in nats. */

import { COLORS, Chart, onResize } from "../chart.js";
import { box, choice, readout } from "../dom.js";
import { describe } from "../picture.js";
import { fixed } from "../text.js";
import { Legend } from "./legend.js";
import { Room, extent, thinned, unbroken } from "./scales.js";

/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("./legend.js").Entry} Entry */
/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("../chart.js").Pair} Pair */
/** @typedef {"loss" | "reconstruction" | "kl"} Part */
/** @typedef {Part | "all"} Shown */

/**
 * @typedef {object} Histories
 * @property {Row[]} a
 * @property {Row[] | null} [b] of a second run
 * @property {number} average nats of the average example
 * @property {number} floor nats that no model of one example goes below
 * @property {Levers["data"]} [data]
 */

/** @typedef {Entry & {places: Pair[]}} Line one without a text has no place in the legend */

const HEIGHT = 270;
const EARLY = 0.03; // share of the epochs that may start above the upper end
const FEW = 30; // rows, up to which all of them are shown
const DOTTED = [2, 3], AVERAGE = [8, 5], FLOOR = [9, 3, 2, 3];

/** @type {Record<Part, {text: string, color: string, dash: number[]}>} dashed beside another run */
const PARTS = {
  loss: { text: "negative ELBO", color: COLORS.blue, dash: [] },
  reconstruction: { text: "reconstruction", color: COLORS.green, dash: [10, 3, 2, 3] },
  kl: { text: "KL", color: COLORS.orange, dash: [7, 3] },
};
/** @type {[Shown, string][]} */
const CHOICES = [["all", "all"], ["loss", "negative ELBO"],
  ["reconstruction", "reconstruction"], ["kl", "KL"]];

/** @param {Row} row @param {"train" | "test"} data @param {Part} part */
function valueOf(row, data, part) {
  // Without the draw the KL bounds nothing.
  if (part === "kl" && !Number.isFinite(row[`${data}_loss`])) return NaN;
  return row[`${data}_${part}`];
}

/** @param {Row[]} rows @param {"train" | "test"} data @param {Part} part @returns {Pair[]} */
const pairs = (rows, data, part) =>
  rows.map((row) => [row.epoch, valueOf(row, data, part)]);

/** Whether the last row has a bound. @param {Row[]} rows */
const bounded = (rows) => !rows.length || Number.isFinite(rows[rows.length - 1].test_loss);

/** What is drawn of a run. @param {Shown} shown @param {Row[]} rows @param {boolean} two runs */
function partsOf(shown, rows, two) {
  if (shown !== "all") return [shown];
  const all = /** @type {Part[]} */ (Object.keys(PARTS));
  return two && bounded(rows) ? all.filter((part) => part !== "reconstruction") : all;
}

/**
 * The lines of one run: test data solid, training data dotted.
 * @param {Row[]} rows @param {Part[]} parts @returns {Line[]}
 */
function linesOfOne(rows, parts) {
  return parts.flatMap((part) => {
    const { text, color } = PARTS[part];
    return [
      { text: "", color, dash: DOTTED, width: 1.5, places: pairs(rows, "train", part) },
      { text, color, dash: [], width: 2.5, places: pairs(rows, "test", part) },
    ];
  });
}

/**
 * The lines of two runs on test data.
 * @param {Row[][]} runs @param {Shown} shown @returns {Line[]}
 */
function linesOfTwo(runs, shown) {
  return runs.flatMap((rows, k) => partsOf(shown, rows, true).map((part) => ({
    text: `${"AB"[k]}: ${PARTS[part].text}`, color: k ? COLORS.orange : COLORS.blue,
    dash: PARTS[part].dash, width: 2.5, places: pairs(rows, "test", part),
  })));
}

/**
 * What the chart shows: lines, levels across it, and a legend of both.
 * @param {Histories} histories @param {Shown} shown
 */
export function content({ a, b = null, average, floor, data = "digits" }, shown) {
  const lines = (b ? linesOfTwo([thinned(a), thinned(b)], shown)
    : linesOfOne(thinned(a), partsOf(shown, a, false)))
    .filter(({ places }) => places.some(([, y]) => Number.isFinite(y)));
  const thing = data === "digits" ? "digit" : "point";
  const levels = shown === "kl" ? [] : [
    { y: average, text: `average ${thing}, ${fixed(average, 1)}`, dash: AVERAGE },
    { y: floor, text: `floor, ${fixed(floor, 1)}`, dash: FLOOR },
  ].filter(({ y }) => Number.isFinite(y))
    .map((level) => ({ ...level, color: COLORS.quiet, width: 1.5 }));
  const kinds = b ? [] : [{ text: "test", dash: [] }, { text: "training", dash: DOTTED }]
    .map((kind) => ({ ...kind, color: COLORS.quiet, width: 1.5 }));
  /** @type {Entry[]} */
  const legend = [...lines.filter(({ text }) => text), ...kinds, ...levels]
    .map(({ text, color, dash, width }) => ({ text, color, dash, width }));
  return { lines, levels, legend };
}

/** Below the chart. @param {Row[]} a @param {Row[] | null} b @param {Shown} shown */
export function caption(a, b, shown) {
  const whose = [a, ...b ? [b] : []].flatMap((rows, k) => bounded(rows) ? [] : ["AB"[k]]);
  const start = b ? "Both runs on test data. " : "";
  if (!whose.length) return start.trim();
  const of = b ? `Run ${whose.join(" and run ")} has no bound on log p(x): its draw is off`
    : "Without the draw there is no bound on log p(x)";
  return `${start}${of}${shown === "loss" || shown === "kl" ? "." : ", only a reconstruction."}`;
}

export class Curves {
  constructor() {
    this.across = new Room("epochs");
    this.upwards = new Room("nats an example");
    this.chart = new Chart({ x: this.across.axis, y: this.upwards.axis }, HEIGHT, "Curves");
    this.legend = new Legend();
    this.text = readout("vae-caption");
    /** @type {Shown} */
    this.shown = "all";
    const { node, show } = choice("Shown", CHOICES, (value) => {
      this.shown = /** @type {Shown} */ (value);
      if (this.last) this.draw(this.last);
    });
    show(this.shown);
    this.node = box("vae-histories", this.chart.node, this.legend.node, this.text, node);
    /** @type {Histories | null} */
    this.last = null;
    this.stop = onResize(this.chart.node, () => { if (this.last) this.draw(this.last); });
  }

  /** What a picture of the state shows. */
  get canvases() {
    const title = this.last?.b ? "A blue, B orange; KL dashed"
      : "ELBO blue, reconstruction green, KL orange";
    return [{ title, canvas: this.chart.canvas }];
  }

  /** @param {Histories} histories whole ones, which it thins */
  draw(histories) {
    this.last = histories;
    const { chart } = this, { a, b = null } = histories;
    const { lines, levels, legend } = content(histories, this.shown);
    this.fit(lines, this.shown === "all" ? levels.map(({ y }) => y) : []);
    chart.begin();
    for (const { y, color, width, dash } of levels) {
      chart.line([[chart.x.ends[0], y], [chart.x.ends[1], y]], color, width, dash);
    }
    for (const { places, color, width, dash } of lines) {
      for (const part of unbroken(places)) {
        if (part.length > 1) chart.line(part, color, width, dash);
        else if (!dash?.length) chart.dots(part, color);
      }
    }
    chart.end([]);
    this.legend.show(legend);
    const text = caption(a, b, this.shown);
    if (this.text.textContent !== text) this.text.textContent = text;
    describe(chart.canvas, b ? `${told(a, "A: ")} ${told(b, "B: ")}` : told(a));
  }

  /**
   * What happens in the first epochs may lie above.
   * @param {Line[]} lines @param {number[]} levels
   */
  fit(lines, levels) {
    const last = Math.max(1, ...lines.map(({ places }) => places[places.length - 1]?.[0] ?? 0));
    const settled = lines.flatMap(({ places }) => places.filter(([epoch]) =>
      places.length <= FEW || epoch > EARLY * last).map(([, y]) => y));
    const [low, high] = extent([...settled, ...levels]);
    this.chart.x = this.across.fit(0, Math.max(10, last));
    this.chart.y = this.upwards.fit(low, high);
  }
}

/** @param {Row[]} rows @param {string} [whose] */
function told(rows, whose = "") {
  if (!rows.length) return `${whose}No epoch yet.`;
  const { epoch, ...last } = rows[rows.length - 1];
  const start = `${whose}After epoch ${epoch}, on test data: `;
  if (!Number.isFinite(last.test_loss)) {
    return `${start}reconstruction ${fixed(last.test_reconstruction, 1)} nats; without the draw `
      + "there is no bound on log p(x).";
  }
  return `${start}negative ELBO ${fixed(last.test_loss, 1)} nats, reconstruction ${
    fixed(last.test_reconstruction, 1)}, KL ${fixed(last.test_kl, 1)}; on training data ${
    fixed(last.train_loss, 1)}. It started at ${fixed(rows[0].test_loss, 1)}.`;
}
