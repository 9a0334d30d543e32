/**
 * Trains one run, or two under one clock, and tells the page how they look. It works in slices
 * of a few milliseconds, so that it hears every request at once, in a worker as on the page.
 */

import { Clock } from "./clock.js";
import { dataOf, inflated } from "./data.js";
import { isToy } from "./levers.js";
import { Looks } from "./looks.js";
import { yardsticks } from "./measure.js";
import { NOTHING, Observer } from "./observer.js";
import { Trainer } from "./trainer.js";

/** @typedef {import("./data.js").Digits} Digits */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./snapshot.js").Answer} Answer */
/** @typedef {import("./snapshot.js").Request} Request */

/**
 * What only the client says: first the data, and then which snapshots have been drawn.
 * @typedef {Request | {kind: "data", digits: BufferSource, labels: Uint8Array}
 *   | {kind: "drawn"}} Told
 */

/**
 * @typedef {object} Surroundings
 * @property {(answer: Answer, transfer: ArrayBuffer[]) => void} post
 * @property {(slice: () => void) => void} later does something after the messages that wait
 * @property {(act: () => void, delay: number) => void} [wait] does something milliseconds later
 * @property {() => number} [now] milliseconds
 * @property {number} [slice] milliseconds that it works at a time
 */

const BETWEEN = 100; // milliseconds from one snapshot to the next
const NO_DIGITS = { pixels: new Uint8Array(), labels: new Uint8Array() };

/** Every array of an answer, which goes to the page without a copy. @param {object} value */
function buffersOf(value) {
  return Object.values(value).filter((part) => part instanceof Float32Array)
    .map((part) => /** @type {ArrayBuffer} */ (part.buffer));
}

export class Host {
  /** @param {Surroundings} surroundings */
  constructor({
    post, later, wait = (act, delay) => setTimeout(act, delay), now = () => performance.now(),
    slice = 12,
  }) {
    this.post = post;
    this.later = later;
    this.wait = wait;
    this.now = now;
    this.sliceLength = slice;
    /** @type {{digits: BufferSource, labels: Uint8Array}} as they came */
    this.packed = { digits: new Uint8Array(), labels: new Uint8Array() };
    /** @type {Digits | null} once they are needed */
    this.digits = null;
    /** @type {Trainer[]} */
    this.trainers = [];
    /** @type {Observer[]} */
    this.observers = [];
    this.wants = NOTHING;
    this.playing = false;
    this.until = 0; // progress at which it pauses
    this.clock = new Clock(now);
    this.looks = new Looks(now);
    this.plays = 0; // which request to play was the last
    this.waiting = false; // for its next slice
    this.naps = 0;
    this.drawn = true; // whether the page is done with the last snapshot
    this.due = 0; // when the next snapshot is
    this.before = Promise.resolve(); // what must be done before the next request
  }

  /**
   * Requests are done in their order: one that takes its time holds back the others, one that fails
   * does not.
   * @param {Told} told
   */
  receive(told) {
    this.before = this.before.then(() => this.answer(told))
      .catch((error) => this.fail(error, told.kind === "start"));
    return this.before;
  }

  /** @param {Told} told */
  answer(told) {
    if (told.kind === "data") this.packed = told;
    else if (told.kind === "drawn") this.drawn = true;
    else if (told.kind === "start") return this.start(told);
    else if (!this.trainers.length) return; // nothing else makes sense before
    else if (told.kind === "play") this.play(told);
    else if (told.kind === "pause") this.pause();
    else if (told.kind === "step") this.single();
    else if (told.kind === "epoch") this.epoch();
    else if (told.kind === "turn") this.turn(told);
    else if (told.kind === "want") this.want(told);
    else if (told.kind === "explain") {
      const { id, example, draw } = told;
      this.post({ kind: "explained", id, explained: this.observers[0].explain(example, draw) }, []);
    } else {
      this.post({ kind: "weights", id: told.id, weights: this.observers[0].weights() }, []);
    }
  }

  /** Says what went wrong, and rests. @param {unknown} error @param {boolean} [unstarted] */
  fail(error, unstarted = false) {
    this.halt();
    this.looks.stop(); // or it might fail again, and again
    const reason = `The page cannot go on: ${error instanceof Error ? error.message : error}.`;
    this.post({ kind: "stopped", run: "a", reason, unstarted }, []);
  }

  async unpacked() {
    const { digits, labels } = this.packed;
    this.digits ??= { pixels: await inflated(digits), labels };
    return this.digits;
  }

  /** @param {Extract<Request, {kind: "start"}>} request */
  async start({ a, b, turns, drawings }) {
    this.halt();
    this.looks.stop();
    this.trainers = [];
    this.observers = [];
    const levers = b ? [a, b] : [a], toys = levers.every(({ data }) => isToy(data));
    const digits = toys ? NO_DIGITS : await this.unpacked();
    const trainers = levers.map((own, i) => new Trainer(own, dataOf(own.data, digits, drawings),
      turns.filter(({ run }) => run === "ab"[i])));
    this.observers = trainers.map((trainer) => new Observer(trainer));
    this.trainers = trainers;
    const { data } = trainers[0], { labels, test, shown } = data;
    this.post({
      kind: "ready", labels, test, shown, ...yardsticks(data, a),
      points: Float32Array.from(isToy(a.data) ? data.x : []),
      drawings: labels.length - this.observers[0].labelled,
    }, []);
    this.looks.again();
    this.show();
    this.work();
  }

  /** The run that stands further back, if it has not come to an end. */
  next() {
    const [a, b] = this.trainers;
    const trainer = b && b.progress < a.progress ? b : a;
    return trainer && trainer.progress < this.until ? trainer : null;
  }

  /** @param {Extract<Request, {kind: "play"}>} request */
  play({ until, id, pace = 0 }) {
    this.until = until || Infinity;
    this.plays = id;
    if (!this.next()) return this.pause();
    this.playing = true;
    this.clock.start(pace);
    this.work();
  }

  /** To the end of the epoch that has begun, or of the next one. */
  epoch() {
    this.halt();
    this.until = Math.floor(this.trainers[0].progress) + 1;
    this.work();
  }

  halt() {
    this.playing = false;
    this.until = 0;
    this.clock.start();
  }

  pause() {
    this.halt();
    this.looks.again();
    this.show();
    this.work();
  }

  /** One batch of run a, and as much of run b as keeps up. */
  single() {
    this.halt();
    const [a, b] = this.trainers, reason = a.advance();
    if (reason) return this.stop(a, reason);
    while (b && b.progress < a.progress) {
      const other = b.advance();
      if (other) return this.stop(b, other);
    }
    this.pause();
  }

  /** @param {Trainer} trainer @param {string} reason */
  stop(trainer, reason) {
    this.post({ kind: "stopped", run: trainer === this.trainers[0] ? "a" : "b", reason }, []);
    this.pause();
  }

  /** @param {Extract<Request, {kind: "turn"}>} request */
  turn({ run, name, value }) {
    const trainer = this.trainers[run === "a" ? 0 : 1];
    if (!trainer) return;
    trainer.catchUp(); // what was planned for now comes before what a hand does now
    trainer.turn(name, value);
    const turn = /** @type {Turn} */ ({ step: trainer.step, run, name, value });
    this.post({ kind: "turned", turn }, []);
    if (!this.next()) this.pause();
    else this.looks.againLater();
  }

  /** @param {Extract<Request, {kind: "want"}>} wants */
  want(wants) {
    const { exact, density } = this.wants;
    this.wants = wants;
    if (exact !== wants.exact || density !== wants.density) this.looks.again();
    if (!this.next()) this.show();
    this.work();
  }

  /** Goes on with the next slice, unless that is on its way. */
  work() {
    if (this.waiting) return;
    this.waiting = true;
    this.later(() => {
      this.waiting = false;
      try {
        this.slice();
      } catch (error) {
        this.fail(error);
      }
    });
  }

  /** Works again after some milliseconds, or before where there is a request. */
  nap() {
    const nap = this.naps += 1;
    this.wait(() => { if (nap === this.naps) this.work(); }, this.clock.early);
  }

  /** Works for some milliseconds, and asks for more where something is left to do. */
  slice() {
    const end = this.now() + this.sliceLength;
    let early = false; // for the next batch
    while (this.now() < end && !early) {
      if (this.looks.due) this.look();
      else if (!this.next()) return;
      else if (this.clock.early) early = true;
      else this.train();
    }
    if (this.drawn && this.now() >= this.due && this.next()) this.show();
    if (early) this.nap();
    else this.work();
  }

  /** A batch of the run that stands further back. */
  train() {
    const trainer = this.next();
    if (!trainer) return;
    const before = this.progress, reason = trainer.advance();
    if (reason) this.stop(trainer, reason);
    else if (!this.next()) this.pause();
    else this.clock.count(this.progress - before);
  }

  /** Epochs of the run that stands further back. */
  get progress() {
    return Math.min(...this.trainers.map(({ progress }) => progress));
  }

  /** A part of the slow part. What is found while it trains, the next snapshot will show. */
  look() {
    const news = this.looks.work(this.observers, this.wants);
    if (news && !this.next()) this.show();
  }

  show() {
    const rate = this.playing ? this.clock.rate(this.trainers[0].progress) : 0;
    const [a, b] = this.observers.map((observer) => observer.snapshot(this.wants, rate));
    this.due = this.now() + BETWEEN;
    this.drawn = false;
    this.post(
      { kind: "snapshot", a, b: b ?? null, playing: this.playing, plays: this.plays },
      [a, b].flatMap((snapshot) => snapshot ? buffersOf(snapshot) : []),
    );
  }
}
