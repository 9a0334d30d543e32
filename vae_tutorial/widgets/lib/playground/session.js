/**
 * One playground at work, between the controls and the trainer. Traits hold the levers as they are
 * now, for Python as well; the session remembers how the run started and what was turned since,
 * from which anybody can run it again.
 */

import { listen, save } from "../model.js";
import { Client } from "./client.js";
import { DEFAULTS, FOR_TOYS, LEVERS, NAMES, checkAll, isToy, started } from "./levers.js";
import { asData, unpackedDrawings } from "./own_drawings.js";
import { PRESETS } from "./presets.js";

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Name} Name */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./levers.js").Value} Value */
/** @typedef {import("./link.js").State} State */
/** @typedef {import("./snapshot.js").Answer} Answer */
/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./saved.js").Run} Saved */
/** @typedef {Extract<Answer, {kind: "ready"}>} Ready */
/** @typedef {Extract<Answer, {kind: "explained"}>["explained"]} Explained */
/** @typedef {import("../model.js").Model<any>} Model */
/** @typedef {"a" | "b"} Run */
/** @typedef {{a: Levers, b: Levers | null}} Both */

/**
 * What the session tells the page.
 * @typedef {object} Listener
 * @property {(ready: Ready) => void} ready a run has started
 * @property {() => void} changed there is another snapshot, or a lever was set
 * @property {(sentences: string[]) => void} tell why something stopped or was refused
 */

const OTHER_BETA = [4, 1]; // of a run B, which differs from A from the start
const PAUSE = 1000; // milliseconds between two histories for Python

/** @param {Both} both @returns {Both} */
const copied = ({ a, b }) => ({ a: { ...a }, b: b && { ...b } });

/** Levers of run b that differ. @param {Both} both @returns {Partial<Levers>} */
export const differing = ({ a, b }) => /** @type {Partial<Levers>} */ (b
  ? Object.fromEntries(NAMES.filter((name) => a[name] !== b[name]).map((name) => [name, b[name]]))
  : {});

/** The same data, other ones: what suits them changes with them. @param {Levers} levers */
function withData(levers, /** @type {Levers["data"]} */ data) {
  const names = /** @type {Name[]} */ (Object.keys(FOR_TOYS));
  const usual = Object.fromEntries(names.map((name) => [name, DEFAULTS[name]]));
  return isToy(levers.data) === isToy(data) ? { ...levers, data }
    : { ...levers, ...usual, ...(isToy(data) ? FOR_TOYS : {}), data };
}

/** Rows as columns, as Python takes them: what is no number is null. @param {Row[]} rows */
export function columns(rows) {
  const names = /** @type {(keyof Row)[]} */ (Object.keys(rows[0] ?? {}));
  return Object.fromEntries(names.map((name) =>
    [name, rows.map((row) => Number.isFinite(row[name]) ? row[name] : null)]));
}

export class Session {
  /** @param {Model} model @param {Listener} listener */
  constructor(model, listener) {
    this.model = model;
    this.listener = listener;
    /** @type {Both} */
    this.now = { a: this.traits(), b: null };
    /** @type {Both} as the run started */
    this.first = copied(this.now);
    /** @type {Turn[]} */
    this.turns = [];
    /** @type {Turn[] | null} those that a lesson or a link has brought, and nobody has added to */
    this.planned = null;
    /** @type {{a: Row[], b: Row[]}} */
    this.rows = { a: [], b: [] };
    /** @type {{a: Snapshot, b: Snapshot | null} | null} */
    this.snapshots = null;
    /** @type {Map<number, (answer: any) => void>} */
    this.asked = new Map();
    this.ids = this.plays = this.starting = this.turning = this.told = 0;
    this.client = new Client({
      worker: model.get("worker"), digits: model.get("digits"), labels: model.get("labels"),
      listen: (answer) => this.hear(answer),
    });
    this.deafen = listen(model, this.handlers());
  }

  /** The levers that the traits hold. @returns {Levers} */
  traits() {
    return /** @type {any} */ (
      Object.fromEntries(NAMES.map((name) => [name, this.model.get(name)])));
  }

  /** What Python changes, and what the session itself changes, which is no news then. */
  handlers() {
    const { model } = this;
    const levers = Object.fromEntries(NAMES.map((name) => [`change:${name}`, () => {
      if (model.get(name) !== this.now.a[name]) this.set("a", name, model.get(name));
    }]));
    return {
      ...levers,
      "change:playing": () => this.follow(),
      "change:stop_at": () => this.follow(),
      "change:preset": () => this.lesson(model.get("preset")),
      "change:drawings": () => this.restart(),
      "change:beside": () => this.compare(model.get("beside")),
    };
  }

  /** Begin as an address, a lesson or Python says. @param {Omit<State, "hide">} state */
  open({ levers, preset, turns, beside, stop_at }) {
    const two = Object.keys(beside).length > 0;
    this.preset = preset;
    this.begin({ a: levers, b: two ? { ...levers, ...beside } : null }, turns);
    save(this.model, { preset, stop_at });
  }

  /** @param {string} preset */
  lesson(preset) {
    if (preset === this.preset) return;
    const { levers, turns, beside, stop_at } = PRESETS[preset];
    save(this.model, { playing: false });
    this.open({
      levers: started(levers.data ?? "digits", levers), preset, turns, beside, stop_at,
    });
  }

  /** Open a lesson, also the one that is open. @param {string} preset */
  again(preset) {
    this.preset = undefined;
    if (this.model.get("preset") === preset) this.lesson(preset);
    else save(this.model, { preset });
  }

  /** Start anew. @param {Both} both @param {Turn[]} turns to come */
  begin(both, turns) {
    this.now = copied(both);
    this.first = copied(both);
    this.turns = [...turns];
    this.planned = turns.length ? turns : null;
    this.rows = { a: [], b: [] };
    this.snapshots = null;
    this.starting += 1;
    const drawings = asData(unpackedDrawings(bytes(this.model.get("drawings"))));
    this.client.send({ kind: "start", ...copied(both), turns, drawings });
    this.share();
    this.follow();
  }

  /** Hand the levers to the traits. */
  share() {
    save(this.model, {
      ...this.now.a, turns: this.turns, beside: differing(this.now), epoch: 0, history: {},
    });
    this.listener.changed();
  }

  /** Play or pause, as the trait says. */
  follow() {
    const { model } = this, until = model.get("stop_at");
    if (!model.get("playing")) return this.client.send({ kind: "pause" });
    this.plays += 1;
    const epoch = this.snapshots?.a.epoch ?? 0;
    this.client.send({ kind: "play", until: until > epoch ? until : 0, id: this.plays });
  }

  /** @param {boolean} playing */
  play(playing) {
    save(this.model, { playing });
  }

  /** @param {"step" | "epoch"} kind */
  advance(kind) {
    save(this.model, { playing: false });
    this.client.send({ kind });
  }

  /** The same run again: as it was planned, or with the levers as they are now. */
  restart() {
    if (this.planned) this.begin(this.first, this.planned);
    else this.begin(this.now, []);
  }

  otherSeed() {
    const { a, b } = this.planned ? this.first : this.now;
    const seed = (a.seed + 1) % 10_000;
    this.begin({ a: { ...a, seed }, b: b && { ...b, seed } }, this.planned ?? []);
  }

  /** @param {boolean} on whether there is a run b */
  beside(on) {
    const { a } = this.now, [usual, other] = OTHER_BETA;
    this.begin({ a, b: on ? { ...a, beta: a.beta === usual ? other : usual } : null }, []);
  }

  /** What Python says of run b. @param {Partial<Levers>} beside */
  compare(beside) {
    if (JSON.stringify(beside) === JSON.stringify(differing(this.now))) return;
    const two = Object.keys(beside).length > 0, { a } = this.now;
    this.begin({ a, b: two ? { ...a, ...beside } : null }, []);
  }

  /**
   * Set a lever of a run: at once if it can be turned while it trains.
   * @param {Run} run @param {Name} name @param {Value} value
   */
  set(run, name, value) {
    const { a, b } = this.now, own = run === "b" && b ? b : a;
    const next = name === "data"
      ? withData(own, /** @type {Levers["data"]} */ (value)) : { ...own, [name]: value };
    checkAll(next);
    const untouched = !this.planned && !this.snapshots?.a.step;
    if (LEVERS[name].restarts || untouched) {
      const both = { ...this.now, [run]: next };
      if (name === "data" && b) both.b = withData(b, next.data);
      return this.begin(both, []);
    }
    this.now = { ...this.now, [run]: next };
    this.planned = null;
    this.turning += 1;
    this.client.send({ kind: "turn", run, name, value });
    if (run === "a") save(this.model, { [name]: value });
  }

  /** @param {Answer} answer */
  hear(answer) {
    if (answer.kind === "ready") {
      this.starting -= 1;
      if (!this.starting) this.listener.ready(answer);
    } else if (answer.kind === "turned") this.turned(answer.turn);
    else if (answer.kind === "stopped") this.listener.tell([answer.reason]);
    else if (answer.kind !== "snapshot") {
      this.asked.get(answer.id)?.(answer);
      this.asked.delete(answer.id);
    } else if (!this.starting) this.see(answer); // or it is one of the run before
  }

  /** @param {Turn} turn */
  turned(turn) {
    this.turning -= 1;
    const { step, run, name } = turn;
    const others = this.turns.filter((one) =>
      one.step !== step || one.run !== run || one.name !== name);
    this.turns = [...others, turn].sort((one, other) => one.step - other.step);
    save(this.model, { turns: this.turns, beside: differing(this.now) });
  }

  /** @param {Extract<Answer, {kind: "snapshot"}>} answer */
  see({ a, b, playing, plays }) {
    this.snapshots = { a, b };
    this.rows.a.push(...a.rows);
    if (b) this.rows.b.push(...b.rows);
    if (!this.turning) this.now = copied({ a: a.levers, b: b && b.levers });
    const stopped = !playing && plays === this.plays;
    const time = performance.now(), due = !playing || time > this.told + PAUSE;
    if (due) this.told = time;
    save(this.model, {
      ...this.now.a, epoch: a.epoch, ...(due ? { history: columns(this.rows.a) } : {}),
      ...(stopped ? { playing: false } : {}),
    });
    this.listener.changed();
  }

  /** @param {number} example @param {number} draw @returns {Promise<Explained>} */
  async explain(example, draw) {
    const id = this.ids += 1;
    this.client.send({ kind: "explain", example, draw, id });
    const answer = await new Promise((done) => this.asked.set(id, done));
    return answer.explained;
  }

  /** @returns {Promise<Saved>} run a, to be saved */
  async saved() {
    const id = this.ids += 1;
    this.client.send({ kind: "weights", id });
    const { weights } = await new Promise((done) => this.asked.set(id, done));
    return { levers: this.now.a, epoch: this.snapshots?.a.epoch ?? 0, weights };
  }

  /** From which an address opens the same run. @returns {State} */
  get state() {
    const { model, first, turns } = this;
    return {
      levers: first.a, beside: differing(first), turns, preset: model.get("preset"),
      hide: model.get("hide"), stop_at: model.get("stop_at"),
    };
  }

  close() {
    this.deafen();
    this.client.close();
  }
}

/** @param {DataView} view of a trait */
const bytes = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
