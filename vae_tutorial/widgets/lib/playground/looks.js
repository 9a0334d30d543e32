/** When the slow part of what one sees is looked at: seldom while it trains, at once at rest. */

/** @typedef {import("./observer.js").Observer} Observer */
/** @typedef {import("./observer.js").Wants} Wants */

const BETWEEN = 400; // milliseconds from one look to the next
const SHARE = 0.1; // of the time, at most, goes into these

/** @param {Observer[]} observers @param {Wants} wants @returns {Generator<void, boolean>} */
function* together(observers, wants) {
  let news = false;
  for (const observer of observers) news = (yield* observer.look(wants)) || news;
  return news;
}

export class Looks {
  /** @param {() => number} now milliseconds */
  constructor(now) {
    this.now = now;
    /** @type {Generator<void, boolean> | null} */
    this.look = null; // while it is worked on
    this.took = 0; // milliseconds, until now
    this.next = 0; // when the next one begins
  }

  /** Whether there is work to do. */
  get due() {
    return this.look !== null || this.now() >= this.next;
  }

  /** None, until there are others. */
  stop() {
    this.look = null;
    this.next = Infinity;
  }

  /** What is looked at has changed. A look that has begun would mix the old and the new. */
  again() {
    this.look = null;
    this.next = 0;
  }

  /** As above, while a hand turns on and training must not wait for it. */
  againLater() {
    if (this.look) this.next = this.now() + BETWEEN;
    this.look = null;
  }

  /**
   * A part of a look.
   * @param {Observer[]} observers @param {Wants} wants
   * @returns {boolean} whether that was the last, and there is something new to see
   */
  work(observers, wants) {
    if (!this.look) this.took = 0;
    this.look ??= together(observers, wants);
    const start = this.now(), { done, value } = this.look.next();
    this.took += this.now() - start;
    if (!done) return false;
    this.look = null;
    this.next = this.now() + Math.max(BETWEEN, this.took / SHARE);
    return value;
  }
}
