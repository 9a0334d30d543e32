/** The exact log p(x) of a few test examples beside the bound: the gap, as it opens and closes. */

import { COLORS, Chart, onResize } from "../chart.js";
import { box, readout } from "../dom.js";
import { describe, paint } from "../picture.js";
import { fixed } from "../text.js";
import { Legend } from "./legend.js";
import { EDGE } from "./pictures.js";
import { Room, extent } from "./scales.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./snapshot.js").Exact} Exact */

const HEIGHT = 240;
const SIZE = EDGE * EDGE;
const THUMB = 32; // pixels of the page
const TOO_MANY = "log p(x) is exact here for one or two latent dimensions: a grid over more "
  + "has too many points.";
const WAIT = "The exact log p(x) is being computed.";
const NO_DRAW = "Without the draw there is no bound on log p(x), and so no gap.";
// Blue and orange are the two runs elsewhere.
/** @type {import("./legend.js").Entry[]} */
const LEGEND = [{ text: "negative ELBO", color: COLORS.green, shape: "bar" },
  { text: "−log p(x), exact", color: COLORS.ink, shape: "dot" }];

/** Why there is nothing to see, or nothing. @param {Snapshot} snapshot */
function missing({ levers, exact }) {
  if (levers.latent_dim > 2) return TOO_MANY;
  if (!levers.draw) return NO_DRAW;
  return exact?.length ? "" : WAIT;
}

/** @param {Exact[]} exact @returns {number} nats */
export const meanGap = (exact) =>
  exact.reduce((sum, { nll, bound }) => sum + bound - nll, 0) / exact.length;

export class Gap {
  constructor() {
    this.room = new Room("nats", 4);
    this.chart = new Chart({
      x: { ends: [0.4, 6.6], ticks: [], name: "" }, y: this.room.axis,
    }, HEIGHT, "Gap between the bound and the exact log-likelihood");
    this.legend = new Legend();
    this.text = readout();
    this.node = box("vae-gap", this.chart.node, this.legend.node, this.text);
    /** @type {Snapshot | null} */
    this.last = null;
    this.whose = "";
    this.stop = onResize(this.node, () => {
      if (this.last) this.draw(this.last, Boolean(this.whose));
    });
  }

  /** What a picture of the state shows. */
  get canvases() {
    const title = `${this.whose}negative ELBO, green, and −log p(x)`;
    return [{ title, canvas: this.chart.canvas }];
  }

  /**
   * A snapshot without `exact` leaves what an earlier one has drawn.
   * @param {Snapshot} snapshot of run A @param {boolean} [two] whether there is a run B
   */
  draw(snapshot, two = false) {
    const reason = missing(snapshot), { exact } = snapshot;
    this.whose = two ? "Run A: " : "";
    if (reason === WAIT && this.last) return;
    this.chart.node.hidden = Boolean(reason) && reason !== WAIT; // or what lies below would jump
    this.legend.show(reason && reason !== WAIT ? [] : LEGEND);
    this.last = reason ? null : snapshot;
    if (reason || !exact) return this.say(reason);
    this.marks(snapshot, exact);
    this.say(`Mean gap ${fixed(meanGap(exact), 1)} nats.`);
    describe(this.chart.canvas, this.told(snapshot, exact));
  }

  /** @param {Snapshot} snapshot @param {Exact[]} exact */
  marks({ originals, levers }, exact) {
    const { chart } = this;
    const [low, high] = extent(exact.flatMap(({ nll, bound }) => [nll, bound]));
    chart.y = this.room.fit(low - 0.5, high + 0.5);
    const name = levers.data === "digits" ? "test digits" : "test points";
    chart.x = { ...chart.x, ends: [0.4, exact.length + 0.6], name };
    chart.begin();
    exact.forEach(({ nll, bound }, i) => {
      chart.area([[i + 0.9, nll], [i + 0.9, bound], [i + 1.1, bound], [i + 1.1, nll]],
        COLORS.shade);
      chart.line([[i + 0.75, bound], [i + 1.25, bound]], COLORS.green, 4);
      chart.dots([[i + 1, nll]], COLORS.ink, 5);
    });
    chart.end([]);
    if (levers.data !== "digits") return;
    exact.forEach((_, i) => {
      const gray = originals.subarray(i * SIZE, (i + 1) * SIZE);
      paint(chart.canvas, gray, [EDGE, EDGE],
        [chart.across(i + 1) - THUMB / 2, chart.down(chart.y.ends[0]) + 3, THUMB, THUMB]);
    });
  }

  /** @param {Snapshot} snapshot @param {Exact[]} exact */
  told({ levers }, exact) {
    const each = exact.map(({ nll, bound }) => `${fixed(nll, 1)} and ${fixed(bound, 1)}`)
      .join(", ");
    return `${this.whose}Exact negative log-likelihood and negative ELBO of ${exact.length} test ${
      levers.data === "digits" ? "digits" : "points"}, in nats: ${each}; mean gap ${
      fixed(meanGap(exact), 1)}.`;
  }

  /** @param {string} sentence */
  say(sentence) {
    const text = this.whose + sentence;
    if (this.text.textContent !== text) this.text.textContent = text;
  }
}
