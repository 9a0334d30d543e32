/** How fast it trains: how many epochs a second there are, and how many there may be. */

const LATELY = 1000; // milliseconds over which the rate is measured
const MADE_UP = 80; // milliseconds late that are made up for; minutes in the background are not

export class Clock {
  /** @param {() => number} now milliseconds */
  constructor(now) {
    this.now = now;
    this.pace = 0; // epochs a second at most; 0 for as many as it can
    this.due = 0; // when the next batch is, at this pace
    /** @type {{time: number, progress: number}[]} */
    this.times = [];
  }

  /** @param {number} [pace] */
  start(pace = 0) {
    this.pace = pace;
    this.due = this.now();
    this.times = [];
  }

  /** Milliseconds until the next batch. */
  get early() {
    return this.pace > 0 ? Math.max(0, this.due - this.now()) : 0;
  }

  /** @param {number} epochs that have gone by */
  count(epochs) {
    if (!(this.pace > 0)) return;
    this.due = Math.max(this.due, this.now() - MADE_UP) + 1000 * epochs / this.pace;
  }

  /** Epochs a second, lately. @param {number} progress epochs until now */
  rate(progress) {
    const { times } = this, time = this.now();
    times.push({ time, progress });
    while (times.length > 2 && times[1].time < time - LATELY) times.shift();
    const [first] = times;
    return time > first.time ? 1000 * (progress - first.progress) / (time - first.time) : 0;
  }
}
