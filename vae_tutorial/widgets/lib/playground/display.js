/** What is drawn from the snapshots of a run, or of two. */

import { box, element } from "../dom.js";
import { Bars } from "./bars.js";
import { COPIES } from "./data.js";
import { Curves } from "./curves.js";
import { DensityView } from "./density_view.js";
import { fold } from "./fold.js";
import { Gap } from "./gap.js";
import { Pictures } from "./pictures.js";
import { PlaneView } from "./plane_view.js";
import { Readouts } from "./readouts.js";
import { SlowMotion } from "./slow_motion.js";
import { NO_LABEL } from "./snapshot.js";
import { TradeOff, betaMarks } from "./trade_off.js";
import { formed } from "./words.js";

/** @typedef {import("./session.js").Ready} Ready */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {Extract<import("./snapshot.js").Request, {kind: "want"}>} Wants */

/** @param {string} text @param {boolean} checked @param {() => void} act */
function tick(text, checked, act) {
  const input = element("input", { type: "checkbox", checked });
  input.addEventListener("change", act);
  return { input, node: element("label", { className: "vae-choice" }, input, text) };
}

const SLOWLY = 1000; // milliseconds between two numbers of slow motion while it trains

/** @template T @param {T[]} list @returns {T | undefined} */
const last = (list) => list[list.length - 1];

export class Display {
  /** @param {string[]} colors of the classes */
  constructor(colors) {
    const want = () => this.want();
    this.plane = new PlaneView(colors, want);
    this.other = new PlaneView(colors); // of run b
    this.manifold = tick("decoded pictures behind", false, () => this.draw());
    this.pictures = new Pictures();
    this.bars = new Bars();
    this.readouts = new Readouts();
    this.others = new Readouts();
    this.curves = new Curves();
    this.tradeOff = new TradeOff();
    this.gap = new Gap();
    this.density = new DensityView();
    this.slow = new SlowMotion((example, draw) => this.explain(example, draw));
    this.slowFold = fold("Slow motion: one example through a step of training", false,
      this.slow.node);
    this.slowFold.addEventListener("toggle", () => { if (this.slowFold.open) this.slow.open(); });
    this.gapFold = fold("Negative ELBO and exact −log p(x)", true, this.gap.node);
    this.gapFold.addEventListener("toggle", want);
    this.later = 0; // the charts' task
    this.explained = 0; // when slow motion was last brought up to date
    /** @type {Session["snapshots"]} for which it was */
    this.seen = null;
    this.density.node.hidden = true;
    this.planeTitle = box("vae-title");
    this.readingsTitle = box("vae-title");
    this.planeA = box("vae-column vae-latent", this.planeTitle, this.plane.node,
      this.manifold.node);
    this.planeB = box("vae-column vae-latent", box("vae-title", "Latent plane of run B"),
      this.other.node);
    this.readingsB = box("vae-run", box("vae-title", "Run B"), this.others.node);
    this.readings = box("vae-runs", box("vae-run", this.readingsTitle, this.readouts.node),
      this.readingsB);
    this.planeB.hidden = this.readingsB.hidden = true;
    /** @type {Ready | null} */
    this.data = null;
    /** @type {Session | null} */
    this.session = null;
    this.wanted = "";
  }

  /** A run has started. @param {Ready} data */
  start(data) {
    this.data = data;
    this.plane.start(data);
    this.other.start(data);
    this.density.start(data);
    this.density.node.hidden = !data.points.length;
    this.manifold.node.hidden = data.points.length > 0;
    this.wanted = "";
  }

  /** Ask for what the next snapshots are to hold, where that has changed. */
  want() {
    const { session, data } = this;
    if (!session || !data) return;
    /** @type {Wants} */
    const wants = {
      kind: "want", exact: this.gapFold.open, density: data.points.length > 0,
      manifold: this.manifold.input.checked ? this.plane.limit : 0,
      axes: session.now.a.latent_dim === 1 ? [0, 1] : this.plane.axes,
    };
    const wanted = JSON.stringify(wants);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    session.client.send(wants);
  }

  /** @param {number} example @param {number} draw */
  async explain(example, draw) {
    const { session } = this;
    if (!session) return;
    this.explained = performance.now();
    const { explained } = await session.ask({ kind: "explain", example, draw });
    this.slow.show(explained, session.now.a, this.plane.axes, session.snapshots?.a.epoch ?? 0);
  }

  /** Planes and pictures now, charts in a task of their own: the page can answer in between. */
  draw() {
    const { session, data } = this;
    if (!session?.snapshots || !data) return;
    const { a, b } = session.snapshots, { rows } = session;
    this.plane.draw(a, this.manifold.input.checked);
    if (b) this.other.draw(b, false);
    this.pictures.draw(a, b);
    if (data.points.length) this.density.draw(a, b);
    this.readouts.draw(a, last(rows.a));
    if (b) this.others.draw(b, last(rows.b));
    this.name(Boolean(b));
    this.want();
    clearTimeout(this.later);
    this.later = window.setTimeout(() => this.charts());
  }

  charts() {
    const { session } = this;
    if (!session?.snapshots) return;
    const { a, b } = session.snapshots, { rows } = session;
    const { average, floor, levers: { data: kind } } = a;
    this.bars.draw(a, b);
    this.curves.draw({ a: rows.a, b: b && rows.b, average, floor, data: kind });
    this.tradeOff.draw(b ? [this.trail("a"), this.trail("b")] : [this.trail("a")]);
    if (this.gapFold.open) this.gap.draw(a, Boolean(b));
    const due = !a.rate || performance.now() > this.explained + SLOWLY;
    if (this.slowFold.open && due && this.seen !== session.snapshots) {
      this.seen = session.snapshots;
      this.slow.again(this.slow.example, this.slow.draws);
    }
  }

  /** Say what is of which run, where there are two. @param {boolean} two */
  name(two) {
    this.planeB.hidden = this.readingsB.hidden = !two;
    const [plane, readings] = two ? ["Latent plane of run A", "Run A"] : ["Latent plane", ""];
    if (this.planeTitle.textContent !== plane) this.planeTitle.textContent = plane;
    if (this.readingsTitle.textContent !== readings) this.readingsTitle.textContent = readings;
  }

  /** @param {"a" | "b"} run */
  trail(run) {
    const { labels, test } = /** @type {Ready} */ (this.data);
    const { rows, turns, first } = /** @type {Session} */ (this.session);
    const levers = first[run] ?? first.a;
    const own = labels.filter((label) => label === NO_LABEL).length;
    const examples = labels.length - test + (COPIES - 1) * own; // an epoch
    return { rows: rows[run], marks: betaMarks(turns, run, levers, examples) };
  }

  /** What has formed, in words. */
  get words() {
    const { session, data } = this;
    if (!session?.snapshots || !data) return "";
    const { a, b } = session.snapshots, row = last(session.rows.a);
    return formed(a, data, this.plane.axes, row, b ? "Run A: " : "");
  }

  /** What a picture of the state shows. */
  get canvases() {
    const other = this.other.canvases.map(({ canvas }) =>
      ({ title: "Latent plane of run B", canvas }));
    const { plane, pictures, bars, curves, tradeOff, gap, density } = this;
    return [...plane.canvases, ...other,
      ...[pictures, bars, curves, tradeOff, gap, density].flatMap(({ canvases }) => canvases)];
  }

  stop() {
    clearTimeout(this.later);
    for (const view of [this.bars, this.curves, this.tradeOff, this.gap]) view.stop();
  }
}
