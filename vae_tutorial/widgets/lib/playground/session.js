/**
 * One playground at work, between its views, its traits and the trainer. Traits hold the levers as
 * they are now; the session remembers how the run started and what was turned since, from which
 * anybody can run it again.
 */

import { listen, save } from "../model.js";
import { Client } from "./client.js";
import { LEVERS, NAMES, checkAll, otherBeta, started, withData } from "./levers.js";
import { asData, unpackedDrawings } from "./own_drawings.js";
import { PRESETS } from "./presets.js";
import {
  bothOf, columns, copied, differing, drawingsOf, leversOf, same, stateOf,
} from "./traits.js";

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Name} Name */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./levers.js").Value} Value */
/** @typedef {import("./link.js").State} State */
/** @typedef {import("./snapshot.js").Answer} Answer */
/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./traits.js").Both} Both */
/** @typedef {Extract<Answer, {kind: "ready"}>} Ready */
/** @typedef {"a" | "b"} Run */

/**
 * What the session tells a view.
 * @typedef {object} Listener
 * @property {(ready: Ready) => void} ready a run has started
 * @property {() => void} changed there is another snapshot, or a lever was set
 * @property {(sentences: string[]) => void} tell why something stopped or was refused
 */

const PAUSE = 1000; // milliseconds between two histories for Python

export class Session {
  /** @param {import("../model.js").Model<any>} model @param {State} state that it opens with */
  constructor(model, state) {
    this.model = model;
    /** @type {Set<Listener>} */
    this.listeners = new Set();
    /** @type {Both} */
    this.now = bothOf(state.levers, state.beside);
    /** @type {Both} as the run started */
    this.first = this.now;
    /** @type {Turn[]} */
    this.turns = [];
    /** @type {Turn[] | null} those that a lesson or a link has brought, and no hand has added to */
    this.planned = null;
    /** @type {{a: Row[], b: Row[]}} */
    this.rows = { a: [], b: [] };
    /** @type {Ready | null} */
    this.data = null;
    /** @type {{a: Snapshot, b: Snapshot | null} | null} */
    this.snapshots = null;
    /** @type {Map<number, (answer: any) => void>} */
    this.asked = new Map();
    this.preset = this.drawings = this.followed = "";
    this.ids = this.plays = this.starting = this.turning = this.told = 0;
    this.writing = false; // its own changes of the traits are no news to it
    this.client = new Client({
      worker: model.get("worker"), digits: model.get("digits"), labels: model.get("labels"),
      listen: (answer) => this.hear(answer),
    });
    this.open(state);
    this.deafen = listen(model, { change: () => this.attempt(() => this.take()) });
  }

  /** @param {Listener} listener @returns {() => void} what takes it away again */
  join(listener) {
    this.listeners.add(listener);
    if (this.data) listener.ready(this.data);
    listener.changed();
    return () => this.listeners.delete(listener);
  }

  changed() {
    for (const listener of this.listeners) listener.changed();
  }

  /** Change traits together. @param {Record<string, any>} changes */
  write(changes) {
    this.writing = true;
    try {
      save(this.model, changes);
    } finally {
      this.writing = false;
    }
  }

  /** Begin as an address, a lesson or the traits say. @param {Omit<State, "hide">} state */
  open({ levers, preset, turns, beside, stop_at, pace }) {
    this.write({ preset, stop_at, pace });
    this.preset = preset;
    this.begin(bothOf(levers, beside), turns);
  }

  /** Open a lesson. @param {string} preset */
  lesson(preset) {
    const { levers, ...rest } = PRESETS[preset];
    this.write({ playing: false });
    this.open({ levers: started(levers.data ?? "digits", levers), preset, ...rest });
  }

  /** Start anew. @param {Both} both @param {Turn[]} turns to come */
  begin(both, turns) {
    checkAll(both.a);
    if (both.b) checkAll(both.b);
    this.now = copied(both);
    this.first = copied(both);
    this.turns = [...turns];
    this.planned = turns.length ? turns : null;
    this.rows = { a: [], b: [] };
    this.snapshots = null;
    this.starting += 1;
    this.turning = 0;
    this.drawings = String(drawingsOf(this.model));
    const drawings = asData(unpackedDrawings(drawingsOf(this.model)));
    this.client.send({ kind: "start", ...copied(both), turns, drawings });
    this.write({
      ...both.a, turns: this.turns, beside: differing(both), start: copied(both),
      epoch: 0, history: {},
    });
    if (this.model.get("playing")) this.follow();
    this.changed();
  }

  /** Do what may be refused, and say why. @param {() => void} act */
  attempt(act) {
    try {
      act();
    } catch (error) {
      this.tell(/** @type {Error} */ (error).message);
    }
  }

  /** @param {string} sentence */
  tell(sentence) {
    for (const listener of this.listeners) listener.tell([sentence]);
  }

  /** What Python, or whoever else, has changed in the traits, all at once. */
  take() {
    if (this.writing) return;
    const { model, now } = this, levers = leversOf(model);
    const [preset, turns, beside] = ["preset", "turns", "beside"].map((name) => model.get(name));
    const changed = NAMES.filter((name) => levers[name] !== now.a[name]);
    const other = !same(turns, this.turns), drawn = String(drawingsOf(model)) !== this.drawings;
    if (preset !== this.preset) this.open(stateOf(model));
    else if (other || drawn || !same(beside, differing(now))
      || changed.some((name) => LEVERS[name].restarts)) {
      this.begin(bothOf(levers, beside), other ? turns : []);
    } else for (const name of changed) this.set("a", name, levers[name]);
    this.follow();
  }

  /** Play or pause, as the traits say. */
  follow() {
    const [playing, until, pace] =
      ["playing", "stop_at", "pace"].map((name) => this.model.get(name));
    const epoch = this.snapshots?.a.epoch ?? 0, wanted = `${playing} ${until} ${pace}`;
    if (wanted === this.followed && !playing) return;
    this.followed = wanted;
    if (!playing) return this.client.send({ kind: "pause" });
    this.plays += 1;
    this.client.send({ kind: "play", until: until > epoch ? until : 0, id: this.plays, pace });
  }

  /** @param {boolean} playing @param {number} [pace] epochs a second at most, 0 for no limit */
  play(playing, pace = this.model.get("pace")) {
    this.write({ playing, pace });
    this.follow();
  }

  /** @param {"step" | "epoch"} kind */
  advance(kind) {
    this.write({ playing: false });
    this.client.send({ kind });
  }

  /** The same run again: as it was planned, or with the levers as they are now. */
  restart() {
    if (this.planned) this.begin(this.first, this.planned);
    else this.begin(this.now, []);
  }

  otherSeed() {
    const { a, b } = this.planned ? this.first : this.now;
    const next = (/** @type {Levers} */ levers) =>
      ({ ...levers, seed: (levers.seed + 1) % 10_000 });
    this.begin({ a: next(a), b: b && next(b) }, this.planned ?? []);
  }

  /** @param {boolean} on whether there is a run b */
  beside(on) {
    const { a } = this.now;
    this.begin({ a, b: on ? { ...a, beta: otherBeta(a.beta) } : null }, []);
  }

  /**
   * Set a lever of a run: at once if it can be turned while it trains.
   * @param {Run} run @param {Name} name @param {Value} value
   */
  set(run, name, value) {
    const { a, b } = this.now, own = run === "a" ? a : b;
    if (!own) throw new Error("there is no run B whose levers could be set");
    const data = name === "data" ? /** @type {Levers["data"]} */ (value) : null;
    const next = checkAll(data ? withData(own, data) : { ...own, [name]: value });
    if (data) { // a lesson is on its own data
      this.preset = "";
      this.write({ preset: "", stop_at: 0 });
      return this.begin({ a: withData(a, data), b: b && withData(b, data) }, []);
    }
    const both = { ...this.now, [run]: next };
    const untouched = !this.planned && !this.snapshots?.a.step && !this.model.get("playing");
    if (LEVERS[name].restarts || untouched) return this.begin(both, []);
    this.now = both;
    this.planned = null;
    this.turning += 1;
    this.client.send({ kind: "turn", run, name, value });
    if (run === "a") this.write({ [name]: value });
  }

  /** @param {Answer} answer */
  hear(answer) {
    if (answer.kind === "ready" || ("unstarted" in answer && answer.unstarted)) this.starting -= 1;
    if (answer.kind === "explained" || answer.kind === "weights") {
      this.asked.get(answer.id)?.(answer);
      this.asked.delete(answer.id);
    } else if (this.starting) return; // it is of the run before
    else if (answer.kind === "ready") {
      this.data = answer;
      for (const listener of this.listeners) listener.ready(answer);
    } else if (answer.kind === "turned") this.turned(answer.turn);
    else if (answer.kind === "snapshot") this.see(answer);
    else {
      const whose = this.now.b ? `Run ${answer.run.toUpperCase()}: ` : "";
      this.tell(`${whose}${answer.reason}`);
      this.play(false);
    }
  }

  /** @param {Turn} turn */
  turned(turn) {
    this.turning -= 1;
    const { step, run, name } = turn;
    const others = this.turns.filter((one) =>
      one.step !== step || one.run !== run || one.name !== name);
    this.turns = [...others, turn].sort((one, other) => one.step - other.step);
    this.write({ turns: this.turns, beside: differing(this.now) });
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
    this.write({
      ...this.now.a, beside: differing(this.now), epoch: a.epoch,
      ...(due ? { history: columns(this.rows.a) } : {}),
      ...(stopped ? { playing: false } : {}),
    });
    this.changed();
  }

  /**
   * Ask the trainer something that it answers once.
   * @param {{kind: "explain", example: number, draw: number} | {kind: "weights"}} question
   */
  ask(question) {
    const id = this.ids += 1;
    this.client.send({ ...question, id });
    return /** @type {Promise<any>} */ (new Promise((done) => this.asked.set(id, done)));
  }

  /** From which an address opens the same run. @returns {State} */
  get state() {
    const { model, first, turns } = this;
    const [preset, hide, stop_at, pace] =
      ["preset", "hide", "stop_at", "pace"].map((name) => model.get(name));
    const differs = differing(first), none = first.b && !Object.keys(differs).length;
    const beside = none && first.b ? { seed: first.b.seed } : differs; // the same levers, twice
    return { levers: first.a, beside, turns, preset, hide, stop_at, pace };
  }

  close() {
    this.deafen();
    this.client.close();
  }
}
