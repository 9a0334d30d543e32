/** A game of rounds: in each, one of two rows is the new one. */

import { uniform } from "./random.js";

export class Game {
  /** @param {number} rounds @param {number} seed which row is the new one follows from it */
  constructor(rounds, seed) {
    this.rounds = rounds;
    this.next = uniform(seed);
    this.sides = this.shuffled();
    /** @type {boolean[]} whether each answer was right */
    this.answers = [];
    this.answered = false;
  }

  /** The row that is new, 0 or 1, in each round of a game. */
  shuffled() {
    return Array.from({ length: this.rounds }, () => this.next() < 0.5 ? 0 : 1);
  }

  /** The round that is shown, counted from 0. */
  get round() { return this.answers.length - Number(this.answered); }

  /** The row that is new in it. */
  get side() { return this.sides[this.round]; }

  get score() { return this.answers.filter(Boolean).length; }

  get ended() { return this.answers.length === this.rounds; }

  /** Say that a row is the new one; the first answer counts. @param {number} row */
  answer(row) {
    if (this.answered) return;
    this.answers = [...this.answers, row === this.side];
    this.answered = true;
  }

  /** Go on to the next round, or to another game. */
  proceed() {
    if (!this.answered) return;
    if (this.ended) Object.assign(this, { sides: this.shuffled(), answers: [] });
    this.answered = false;
  }
}
