/** Rows of a run over its epochs: as many as fit, however long it trains. */

/** @typedef {import("./snapshot.js").Row} Row */

export const ROWS = 2000;

/** Whoever has more rows than that keeps every second epoch, then every fourth, and so on. */
export class History {
  constructor() {
    /** @type {Row[]} */
    this.rows = [];
    this.every = 1; // epochs between two rows
    this.told = -1; // the last epoch that was handed out
  }

  /** @param {number} epoch */
  takes(epoch) {
    return epoch % this.every === 0;
  }

  /** @param {Row} row */
  add(row) {
    if (!this.takes(row.epoch)) return;
    this.rows.push(row);
    if (this.rows.length <= ROWS) return;
    this.every *= 2;
    this.rows = this.rows.filter(({ epoch }) => this.takes(epoch));
  }

  /** The rows that were not handed out before. */
  news() {
    const rows = this.rows.filter(({ epoch }) => epoch > this.told);
    if (rows.length) this.told = rows[rows.length - 1].epoch;
    return rows;
  }
}
