/** Reconstruction, KL and negative ELBO over epochs, on training and test data, in nats. */

import { COLORS, Chart, onResize } from "../chart.js";
import { box, choice, readout } from "../dom.js";
import { describe } from "../picture.js";
import { fixed } from "../text.js";
import { label } from "./label.js";
import { Room, extent, thinned, unbroken } from "./scales.js";

/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("../chart.js").Pair} Pair */
/** @typedef {"loss" | "reconstruction" | "kl"} Part */
/** @typedef {Part | "all"} Shown */

/**
 * @typedef {object} Histories
 * @property {Row[]} a
 * @property {Row[] | null} [b] of a second run
 * @property {number} average nats of the average picture
 * @property {number} floor nats that no model of one picture goes below
 */

/** @typedef {{name: string, color: string, dash: number[], width: number, places: Pair[]}} Line */

const HEIGHT = 270;
const EARLY = 0.03; // share of the epochs that may start above the upper end
const FEW = 30; // rows, up to which all of them are shown
const LOWER = 13; // pixels between two names

/** @type {Record<Part, {name: string, color: string}>} */
const PARTS = {
  loss: { name: "negative ELBO", color: COLORS.blue },
  reconstruction: { name: "reconstruction", color: COLORS.green },
  kl: { name: "KL", color: COLORS.orange },
};
/** @type {[Shown, string][]} */
const CHOICES = [["all", "all"], ["loss", "negative ELBO"],
  ["reconstruction", "reconstruction"], ["kl", "KL"]];
const BESIDE = /** @type {Part[]} */ (["loss", "kl"]); // of two runs

/** @param {Row} row @param {"train" | "test"} data @param {Part} part */
function valueOf(row, data, part) {
  // Without the draw the KL bounds nothing.
  if (part === "kl" && !Number.isFinite(row[`${data}_loss`])) return NaN;
  return row[`${data}_${part}`];
}

/** @param {Row[]} rows @param {"train" | "test"} data @param {Part} part @returns {Pair[]} */
const pairs = (rows, data, part) =>
  rows.map((row) => [row.epoch, valueOf(row, data, part)]);

/**
 * The lines of one run: test data solid, training data dotted.
 * @param {Row[]} rows @param {Part[]} parts @returns {Line[]}
 */
function linesOfOne(rows, parts) {
  return parts.flatMap((part) => {
    const { name, color } = PARTS[part];
    return [
      { name: "", color, dash: [2, 3], width: 1.5, places: pairs(rows, "train", part) },
      { name, color, dash: [], width: 2.5, places: pairs(rows, "test", part) },
    ];
  });
}

/**
 * The lines of two runs on test data.
 * @param {Row[][]} runs @param {Part[]} parts @returns {Line[]}
 */
function linesOfTwo(runs, parts) {
  return runs.flatMap((rows, k) => parts.map((part) => ({
    name: `${"AB"[k]}: ${PARTS[part].name}`,
    color: k ? COLORS.orange : COLORS.blue,
    dash: part === "kl" ? [7, 3] : [], width: 2.5,
    places: pairs(rows, "test", part),
  })));
}

export class Curves {
  constructor() {
    this.across = new Room("epochs");
    this.upwards = new Room("nats an example");
    this.chart = new Chart({ x: this.across.axis, y: this.upwards.axis }, HEIGHT, "Curves");
    this.text = readout("vae-caption");
    /** @type {Shown} */
    this.shown = "all";
    const { node, show } = choice("Shown", CHOICES, (value) => {
      this.shown = /** @type {Shown} */ (value);
      if (this.last) this.draw(this.last);
    });
    show(this.shown);
    this.node = box("vae-histories", this.chart.node, this.text, node);
    /** @type {Histories | null} */
    this.last = null;
    this.stop = onResize(this.chart.node, () => { if (this.last) this.draw(this.last); });
  }

  /** @param {Histories} histories whole ones, which it thins */
  draw(histories) {
    this.last = histories;
    const { a, b, average, floor } = histories, { chart } = this;
    const parts = this.parts(Boolean(b));
    const lines = b ? linesOfTwo([thinned(a), thinned(b)], parts) : linesOfOne(thinned(a), parts);
    const levels = parts.some((part) => part !== "kl") ? this.levels(average, floor) : [];
    this.fit(lines, this.shown === "all" ? levels.map(({ y }) => y) : []);
    chart.begin();
    for (const { y, name } of levels) {
      chart.line([[chart.x.ends[0], y], [chart.x.ends[1], y]], COLORS.quiet, 1, [6, 4]);
      const below = y === floor && chart.down(y) + 18 < chart.down(chart.y.ends[0]);
      label(chart, [0.35 * chart.x.ends[1], y], name, "center", below ? 14 : -5);
    }
    for (const { places, color, width, dash } of lines) {
      for (const part of unbroken(places)) chart.line(part, color, width, dash);
    }
    this.names(lines);
    chart.end([]);
    this.tell(a, b ?? null);
  }

  /** @param {boolean} two @returns {Part[]} */
  parts(two) {
    if (this.shown !== "all") return [this.shown];
    return two ? BESIDE : /** @type {Part[]} */ (Object.keys(PARTS));
  }

  /** @param {number} average @param {number} floor */
  levels(average, floor) {
    return [{ y: average, name: "the average picture" }, { y: floor, name: "floor" }]
      .filter(({ y }) => Number.isFinite(y));
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

  /** Each line has its name at its end. @param {Line[]} lines */
  names(lines) {
    const { chart } = this;
    const ends = lines.filter(({ name }) => name).flatMap(({ name, places, color }) => {
      const end = [...places].reverse().find((place) => place.every(Number.isFinite));
      return end ? [{ name, color, end, y: chart.down(end[1]) - 7 }] : [];
    }).sort((a, b) => a.y - b.y);
    ends.forEach((one, i) => { if (i) one.y = Math.max(one.y, ends[i - 1].y + LOWER); });
    for (const { name, end, y } of ends) {
      const wide = chart.across(end[0]) < chart.width - 130;
      label(chart, wide ? end : [chart.x.ends[1], end[1]], ` ${name} `, wide ? "left" : "right",
        y - chart.down(end[1]));
    }
  }

  /** @param {Row[]} a @param {Row[] | null} b */
  tell(a, b) {
    const text = b ? `${told(a, "A: ")} ${told(b, "B: ")}` : told(a);
    describe(this.chart.canvas, text);
    const bound = [a, b ?? []].every((rows) =>
      !rows.length || Number.isFinite(rows[rows.length - 1].test_loss));
    const key = b ? "Test data. Solid: negative ELBO; dashed: KL." : "Solid: test data; dotted: "
      + "training data.";
    const line = bound ? key : `${key} Without the draw there is no bound: only the reconstruction `
      + "is shown.";
    if (this.text.textContent !== line) this.text.textContent = line;
  }
}

/** @param {Row[]} rows @param {string} [whose] */
function told(rows, whose = "") {
  if (!rows.length) return `${whose}No epoch yet.`;
  const { epoch, ...last } = rows[rows.length - 1];
  const start = `${whose}After epoch ${epoch}, on test data: `;
  if (!Number.isFinite(last.test_loss)) {
    return `${start}reconstruction ${fixed(last.test_reconstruction, 1)} nats; without the draw `
      + "there is no bound.";
  }
  return `${start}negative ELBO ${fixed(last.test_loss, 1)} nats, reconstruction ${
    fixed(last.test_reconstruction, 1)}, KL ${fixed(last.test_kl, 1)}; on training data ${
    fixed(last.train_loss, 1)}. It started at ${fixed(rows[0].test_loss, 1)}.`;
}
