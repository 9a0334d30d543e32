/**
 * Trains one run, or two under one clock, and tells the page how they look. It works in slices
 * of a few milliseconds, so that it hears every request at once, in a worker as on the page.
 */

import { dataOf, inflated } from "./data.js";
import { yardsticks } from "./measure.js";
import { NOTHING, Observer } from "./observer.js";
import { Trainer } from "./trainer.js";

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
 * @property {() => number} [now] milliseconds
 * @property {number} [slice] milliseconds that it works at a time
 */

const BETWEEN = 80; // milliseconds from one snapshot to the next
const SLOW_BETWEEN = 400; // milliseconds from one look at the slow parts to the next
const SLOW_SHARE = 0.1; // of the time, at most, goes into these
const LATELY = 1000; // milliseconds over which the rate is measured

/** Every array of an answer, which goes to the page without a copy. @param {object} value */
function buffersOf(value) {
  return Object.values(value).filter((part) => part instanceof Float32Array)
    .map((part) => /** @type {ArrayBuffer} */ (part.buffer));
}

export class Host {
  /** @param {Surroundings} surroundings */
  constructor({ post, later, now = () => performance.now(), slice = 12 }) {
    this.post = post;
    this.later = later;
    this.now = now;
    this.sliceLength = slice;
    /** @type {{pixels: Uint8Array, labels: Uint8Array}} */
    this.digits = { pixels: new Uint8Array(), labels: new Uint8Array() };
    /** @type {Trainer[]} */
    this.trainers = [];
    /** @type {Observer[]} */
    this.observers = [];
    this.wants = NOTHING;
    this.playing = false;
    this.until = 0; // progress at which it pauses
    this.plays = 0; // which request to play was the last
    this.waiting = false; // for its next slice
    this.drawn = true; // whether the page is done with the last snapshot
    this.due = 0; // when the next snapshot is
    this.slowDue = 0;
    /** @type {{time: number, progress: number}[]} */
    this.times = [];
    /** @type {Generator<void, boolean> | null} */
    this.look = null; // the slow part, while it is worked on
    this.lookTime = 0;
    this.before = Promise.resolve(); // what must be done before the next request
  }

  /**
   * Requests are done in their order: one that takes its time holds back the others.
   * @param {Told} told
   */
  receive(told) {
    if (told.kind === "data") this.before = this.unpack(told);
    else this.before = this.before.then(() => this.answer(told));
    return this.before;
  }

  /** @param {{digits: BufferSource, labels: Uint8Array}} data */
  async unpack({ digits, labels }) {
    this.digits = { pixels: await inflated(digits), labels };
  }

  /** @param {Exclude<Told, {kind: "data"}>} told */
  answer(told) {
    if (told.kind === "drawn") this.drawn = true;
    else if (told.kind === "start") this.start(told);
    else if (!this.trainers.length) return; // nothing else makes sense before
    else if (told.kind === "play") this.play(told);
    else if (told.kind === "pause") this.pause();
    else if (told.kind === "step") this.single(() => this.trainers[0].advance());
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

  /** @param {Extract<Request, {kind: "start"}>} request */
  start({ a, b, turns, drawings }) {
    this.halt();
    this.look = null;
    this.trainers = [];
    for (const levers of b ? [a, b] : [a]) {
      const data = dataOf(levers.data, this.digits, drawings);
      const name = this.trainers.length ? "b" : "a";
      this.trainers.push(new Trainer(levers, data, turns.filter(({ run }) => run === name)));
    }
    this.observers = this.trainers.map((trainer) => new Observer(trainer));
    const { data, levers } = this.trainers[0], { labels, test, shown } = data;
    const points = Float32Array.from(data.pixels === 2 ? data.x : []);
    this.post({ kind: "ready", labels, test, shown, points, ...yardsticks(data, levers) }, []);
    this.show();
    this.work();
  }

  /** The run that stands further back, if it has not come to an end. */
  next() {
    const [a, b] = this.trainers;
    const trainer = b && b.progress < a.progress ? b : a;
    return trainer.progress < this.until ? trainer : null;
  }

  /** @param {Extract<Request, {kind: "play"}>} request */
  play({ until, id }) {
    this.until = until || Infinity;
    this.plays = id;
    this.playing = Boolean(this.next());
    this.times = [];
    if (this.playing) this.work();
    else this.show();
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
  }

  pause() {
    this.halt();
    this.slowDue = 0;
    this.show();
    this.work();
  }

  /** One batch of run a, and as much of run b as keeps up. @param {() => string} advance */
  single(advance) {
    this.halt();
    const [a, b] = this.trainers, reason = advance();
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
  }

  /** @param {Extract<Request, {kind: "want"}>} wants */
  want(wants) {
    this.wants = wants;
    this.slowDue = 0;
    if (!this.next()) this.pause();
  }

  /** Goes on with the next slice, unless that is on its way. */
  work() {
    if (this.waiting) return;
    this.waiting = true;
    this.later(() => {
      this.waiting = false;
      this.slice();
    });
  }

  /** Works for some milliseconds, and asks for more where something is left to do. */
  slice() {
    const end = this.now() + this.sliceLength;
    while (this.now() < end) {
      if (this.look) this.lookOn();
      else if (this.now() >= this.slowDue) this.lookAnew();
      else if (!this.train()) return;
    }
    if (this.drawn && this.now() >= this.due && this.next()) this.show();
    this.work();
  }

  /** @returns {boolean} whether there is more to train */
  train() {
    const trainer = this.next();
    if (!trainer) return false;
    const reason = trainer.advance();
    if (reason) this.stop(trainer, reason);
    else if (!this.next()) this.pause();
    return true;
  }

  /** Begins with the slow part, of all runs. */
  lookAnew() {
    const { observers, wants } = this;
    this.slowDue = Infinity;
    this.lookTime = 0;
    this.look = (function* () {
      let news = false;
      for (const observer of observers) news = (yield* observer.look(wants)) || news;
      return news;
    })();
  }

  lookOn() {
    if (!this.look) return;
    const start = this.now(), { done, value } = this.look.next();
    this.lookTime += this.now() - start;
    if (!done) return;
    this.look = null;
    this.slowDue = this.now() + Math.max(SLOW_BETWEEN, this.lookTime / SLOW_SHARE);
    if (value && !this.next()) this.show();
  }

  /** Epochs a second, lately. */
  rate() {
    if (!this.playing) return 0;
    this.times.push({ time: this.now(), progress: this.trainers[0].progress });
    while (this.times.length > 2 && this.times[1].time < this.now() - LATELY) this.times.shift();
    const [first] = this.times, last = this.times[this.times.length - 1];
    return last.time > first.time
      ? 1000 * (last.progress - first.progress) / (last.time - first.time) : 0;
  }

  show() {
    const rate = this.rate();
    const [a, b] = this.observers.map((observer) => observer.snapshot(this.wants, rate));
    this.due = this.now() + BETWEEN;
    this.drawn = false;
    this.post(
      { kind: "snapshot", a, b: b ?? null, playing: this.playing, plays: this.plays },
      [a, b].flatMap((snapshot) => snapshot ? buffersOf(snapshot) : []),
    );
  }
}
