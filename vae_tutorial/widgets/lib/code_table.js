/** A table of codes, one cell of which is selected: keys go about it and write in it. */

import { replaced, typed } from "./codes.js";
import { box, element } from "./dom.js";
import { fixed } from "./text.js";

const NAME = "codes: arrow keys choose a cell, digits, plus and minus give it another code, "
  + "delete gives it its own back";
const DIGIT = /^\d$/;
const WIDEST = 8; // columns whose cells have room for their nats

/**
 * @typedef {object} Shown
 * @property {number[]} codes @property {number[]} original those the image started from
 * @property {number[] | null} nats of each code, where there is a prior
 * @property {number[]} cell row and column of the selected one
 */

/** A cell in words. @param {Shown} shown @param {number} i @param {number} cols */
function words({ codes, original, nats }, i, cols) {
  const place = `row ${Math.floor(i / cols) + 1}, column ${i % cols + 1}`;
  const was = codes[i] === original[i] ? "" : `, was ${original[i]}`;
  return `${place}: code ${codes[i]}${was}${nats ? `, ${fixed(nats[i], 2)} nats` : ""}`;
}

/**
 * Where a key goes from a cell, or nothing for other keys.
 * @param {string} key @param {number[]} cell @param {number[]} grid
 */
function destination(key, [row, col], [rows, cols]) {
  switch (key) {
    case "ArrowLeft": return [row, Math.max(0, col - 1)];
    case "ArrowRight": return [row, Math.min(cols - 1, col + 1)];
    case "ArrowUp": return [Math.max(0, row - 1), col];
    case "ArrowDown": return [Math.min(rows - 1, row + 1), col];
    case "Home": return [row, 0];
    case "End": return [row, cols - 1];
  }
}

export class CodeTable {
  /**
   * @param {number[]} grid rows and columns @param {number} size of the codebook
   * @param {(nats: number) => string} tint colour of a cell
   * @param {{select: (cell: number[]) => void, write: (code: number) => void}} calls
   */
  constructor(grid, size, tint, calls) {
    this.grid = grid;
    this.size = size;
    this.tint = tint;
    this.calls = calls;
    this.typing = false; // whether the key before was a digit, to which another one belongs
    /** @type {Shown} */
    this.shown = { codes: [], original: [], nats: null, cell: [0, 0] };
    this.seen = 0; // the cell that has been brought into sight
    const [rows, cols] = grid;
    this.cells = Array.from({ length: rows * cols }, (_, i) => this.cell(i));
    this.node = box("vae-codes", ...Array.from({ length: rows }, (_, r) => {
      const row = box("vae-code-row", ...this.cells.slice(r * cols, (r + 1) * cols));
      row.setAttribute("role", "row");
      row.style.gridTemplateColumns = `repeat(${cols}, minmax(24px, 1fr))`;
      return row;
    }));
    this.node.classList.toggle("vae-fine", cols > WIDEST);
    this.node.setAttribute("role", "grid");
    this.node.setAttribute("aria-label", NAME);
    this.node.addEventListener("keydown", (event) => this.press(event));
  }

  /** @param {number} i its place in reading order */
  cell(i) {
    const seen = [element("b"), element("small")], cols = this.grid[1];
    seen.forEach((part) => part.setAttribute("aria-hidden", "true")); // what is spoken says more
    const node = box("vae-code", ...seen, element("span", { className: "vae-spoken" }));
    node.setAttribute("role", "gridcell");
    node.addEventListener("click", () => {
      this.select([Math.floor(i / cols), i % cols]);
      node.focus({ preventScroll: true });
    });
    node.addEventListener("focusout", () => { this.typing = false; });
    return node;
  }

  /** Where the selected cell is in reading order. */
  get at() {
    const [row, col] = this.shown.cell;
    return row * this.grid[1] + col;
  }

  /** Keys go by it at once: the next may come before the page is drawn. @param {number[]} cell */
  select(cell) {
    this.shown = { ...this.shown, cell };
    this.calls.select(cell);
  }

  /** @param {number} code */
  write(code) {
    this.shown = { ...this.shown, codes: replaced(this.shown.codes, this.at, code) };
    this.calls.write(code);
  }

  /**
   * Digits are never for the page around the table, even where there is no such code.
   * @param {KeyboardEvent} event
   */
  press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = destination(event.key, this.shown.cell, this.grid), digit = DIGIT.test(event.key);
    const code = to ? null : this.written(event.key);
    if (!to && !digit && code === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (to) this.select(to);
    else if (code !== null) this.write(code);
    this.typing = digit && code !== null;
  }

  /** The code that a key gives to the selected cell, or nothing. @param {string} key */
  written(key) {
    const { size, shown: { codes, original }, at } = this;
    if (DIGIT.test(key)) return typed(codes[at], Number(key), size, this.typing);
    if (key === "+" || key === "=") return (codes[at] + 1) % size;
    if (key === "-") return (codes[at] + size - 1) % size;
    return key === "Delete" || key === "Backspace" ? original[at] : null;
  }

  /** @param {Shown} shown */
  show(shown) {
    this.shown = shown;
    const { codes, original, nats } = shown, { at, cells } = this;
    cells.forEach((node, i) => {
      const [code, cost, spoken] = /** @type {HTMLElement[]} */ ([...node.children]);
      code.textContent = String(codes[i]);
      cost.textContent = nats ? fixed(nats[i], 1) : "";
      node.style.background = nats ? this.tint(nats[i]) : "";
      node.classList.toggle("vae-changed", codes[i] !== original[i]);
      spoken.textContent = words(shown, i, this.grid[1]);
      node.setAttribute("aria-selected", String(i === at));
      node.tabIndex = i === at ? 0 : -1;
    });
    if (this.node.matches(":focus-within")) cells[at].focus({ preventScroll: true });
    if (at !== this.seen) this.reveal();
    this.seen = at;
  }

  /** Bring the selected cell into sight where the table is wider than its place. */
  reveal() {
    const { node, cells, at } = this, { offsetLeft, offsetWidth } = cells[at];
    const least = offsetLeft + offsetWidth - node.clientWidth;
    node.scrollLeft = Math.min(offsetLeft, Math.max(least, node.scrollLeft));
  }

  /** The selected cell in words. */
  get text() { return words(this.shown, this.at, this.grid[1]); }
}
