/** A pen that draws on a pad: a pointer or a finger moves it, or keys do. */

import { SIDE } from "./drawing.js";

/** @typedef {import("./drawing.js").Place} Place */

/**
 * @typedef {object} Paper what the pen draws on
 * @property {(place: Place) => void} start
 * @property {(places: Place[]) => void} extend
 */

/**
 * Let a pointer draw on a canvas; a second finger draws nothing. The browser reports a fast pointer
 * once a frame: the places between are its coalesced events.
 * @param {HTMLCanvasElement} canvas @param {Paper} paper
 */
export function followPointer(canvas, { start, extend }) {
  /** @type {number | null} */
  let held = null;
  /** @param {PointerEvent} event @returns {Place} */
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [
      (event.clientX - box.left) / box.width * SIDE - 0.5,
      (event.clientY - box.top) / box.height * SIDE - 0.5,
    ];
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button || !event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    held = event.pointerId;
    start(at(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held) return;
    const between = event.getCoalescedEvents?.() ?? [];
    extend((between.length ? between : [event]).map(at));
  });
  const lift = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId === held) held = null;
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
}

const STEP = 1, STRIDE = 4; // pixels of the image, without and with the shift key
/** @type {Record<string, Place>} */
const WAYS = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** @param {number} v */
const inside = (v) => Math.min(SIDE - 1, Math.max(0, v));

/** The pen that arrow keys move, and that the space bar puts down and lifts. */
export class KeyPen {
  /** @param {Paper} paper */
  constructor(paper) {
    this.paper = paper;
    /** @type {Place} */
    this.place = [SIDE / 2 - 0.5, SIDE / 2 - 0.5];
    this.down = false;
  }

  lift() { this.down = false; }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether it was a key of the pen
   */
  press({ key, shiftKey, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return false;
    if (key === " ") {
      this.down = !this.down;
      if (this.down) this.paper.start(this.place);
      return true;
    }
    const way = WAYS[key];
    if (!way) return false;
    const step = shiftKey ? STRIDE : STEP;
    this.place = [inside(this.place[0] + step * way[0]), inside(this.place[1] + step * way[1])];
    if (this.down) this.paper.extend([this.place]);
    return true;
  }

  /** Where the pen is, in words. */
  get text() {
    const [across, down] = this.place.map((v) => Math.round(100 * v / (SIDE - 1)));
    return `Pen ${this.down ? "down" : "up"}, ${across} % across and ${down} % down`;
  }
}
