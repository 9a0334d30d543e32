/** KL per dimension as bars: a dimension that collapses is a bar that sinks. */

import { COLORS, Chart, onResize } from "../chart.js";
import { box, readout } from "../dom.js";
import { describe } from "../picture.js";
import { fixed } from "../text.js";
import { Legend, RUNS } from "./legend.js";
import { Room } from "./scales.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */

const ACTIVE = 0.05; // nats, as in vae_tutorial.evaluate
const HEIGHT = 190;
const WIDEST = 0.15; // of a bar, as a share of the axis
const THRESHOLD = {
  text: `above ${ACTIVE} nats: active`, color: COLORS.ink, dash: [5, 4], width: 1,
};

const BAR = /** @type {const} */ ("bar");

/** @param {Snapshot} snapshot @param {string} [whose] */
const summary = ({ active, levers }, whose = "") => levers.draw
  ? `${whose}${active} of ${levers.latent_dim} active`
  : `${whose}Without the draw nothing uses the widths, and no dimension counts as active.`;

export class Bars {
  constructor() {
    this.room = new Room("KL (nats)", 4);
    this.chart = new Chart({
      x: { ends: [0.5, 2.5], ticks: [1, 2], name: "latent dimension" },
      y: this.room.axis,
    }, HEIGHT, "KL per dimension");
    this.legend = new Legend();
    this.text = readout();
    this.node = box("vae-bars", this.chart.node, this.legend.node, this.text);
    /** @type {[Snapshot, Snapshot | null] | null} */
    this.last = null;
    this.stop = onResize(this.node, () => { if (this.last) this.draw(...this.last); });
  }

  /** What a picture of the state shows. */
  get canvases() {
    const whose = this.last?.[1] ? ": A blue, B orange" : "";
    return [{ title: `KL by dimension${whose}`, canvas: this.chart.canvas }];
  }

  /** @param {Snapshot} a @param {Snapshot | null} [b] a second run, with bars beside */
  draw(a, b = null) {
    this.last = [a, b];
    const { chart } = this, runs = b ? [a, b] : [a];
    const sizes = runs.map(({ kl_by_dimension: each }) => each.length);
    const most = Math.max(...sizes);
    const ticks = Array.from({ length: most }, (_, i) => i + 1);
    chart.x = { ...chart.x, ends: [0.5, most + 0.5], ticks };
    chart.y = this.room.fit(0, Math.max(0.5, ...runs.flatMap(({ levers, kl_by_dimension: each }) =>
      levers.draw ? each.filter(Number.isFinite) : [])));
    chart.node.hidden = runs.every(({ levers }) => !levers.draw);
    chart.begin();
    runs.forEach((run, k) => this.bars(run, k, runs.length));
    const { color, width, dash } = THRESHOLD;
    chart.line([[0.5, ACTIVE], [most + 0.5, ACTIVE]], color, width, dash);
    chart.end([]);
    this.legend.show(chart.node.hidden ? [] : [
      ...b ? RUNS.map((run) => ({ ...run, shape: BAR })).filter((_, k) => runs[k].levers.draw) : [],
      THRESHOLD,
    ]);
    const text = b ? `${summary(a, "A: ")}; ${summary(b, "B: ")}` : summary(a);
    if (this.text.textContent !== text) this.text.textContent = text;
    describe(chart.canvas, runs.map((run, k) => this.told(run, b ? ["A: ", "B: "][k] : ""))
      .join(" "));
  }

  /** @param {Snapshot} run @param {number} k which run @param {number} n how many */
  bars(run, k, n) {
    if (!run.levers.draw) return;
    const { kl_by_dimension: each } = run, [from, to] = this.chart.x.ends;
    const whole = Math.min(0.64, WIDEST * (to - from)), width = whole / n;
    each.forEach((kl, i) => {
      if (!Number.isFinite(kl)) return;
      const left = i + 1 - whole / 2 + k * width, right = left + width * 0.94;
      this.chart.area([[left, 0], [left, kl], [right, kl], [right, 0]],
        RUNS[k].color);
    });
  }

  /** @param {Snapshot} run @param {string} whose */
  told(run, whose) {
    if (!run.levers.draw) return summary(run, whose);
    const each = run.kl_by_dimension.map((kl) => fixed(kl, 2)).join(", ");
    return `${whose}KL of each dimension on the test data: ${each} nats; above ${ACTIVE} it is `
      + `active: ${summary(run)}.`;
  }
}
