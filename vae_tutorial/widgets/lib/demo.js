/** A digit that draws itself, over and over, until somebody takes the pen. */

import { smooth } from "./drawing.js";
import { calm } from "./pace.js";

/** @typedef {import("./drawing.js").Place} Place */

const DRAWING = 1800, LOOKING = 2200; // milliseconds for a digit, and until the next one
const LONGEST = 100; // milliseconds between frames; after a longer pause it goes on where it was

/** @type {Place[][][]} strokes of a 3, a 2 and a 6 */
const DIGITS = [
  [[[6.4, 7], [9, 4.4], [14, 4], [18, 6.4], [17.6, 10.4], [13.6, 12.8], [11, 13.2], [14, 13.4],
    [18.8, 15.2], [20, 19], [18, 22.4], [12, 24], [7, 22.6], [5, 20]]],
  [[[6, 8.4], [8, 5.2], [13, 4], [18, 5.6], [19.2, 9.6], [16, 14.4], [11, 19], [6.4, 23],
    [8, 24], [14, 23], [22, 23.6]]],
  [[[17, 4], [12, 8], [8.4, 14], [7.4, 19.6], [11, 23.6], [16, 23.6], [19.2, 20], [17.2, 16.4],
    [13, 16], [8.4, 19]]],
].map((digit) => digit.map((stroke) => smooth(/** @type {Place[]} */ (stroke))));

/** The first share of the strokes. @param {Place[][]} strokes @param {number} share */
function begun(strokes, share) {
  const length = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  let left = Math.max(1, Math.ceil(share * length));
  const parts = strokes.map((stroke) => {
    const part = stroke.slice(0, Math.max(0, left));
    left -= stroke.length;
    return part;
  });
  return parts.filter((part) => part.length);
}

/**
 * Start with a finished digit. As long as it is in sight, digits draw themselves; where the reader
 * wants less motion, the first one stays.
 * @param {Element} node what must be in sight @param {(strokes: Place[][]) => void} show
 * @returns {() => void} stops it, with the digit finished
 */
export function demonstrate(node, show) {
  show(DIGITS[0]);
  if (calm()) return () => {};
  let frame = 0, last = 0, elapsed = 0, digit = 0, share = 1;
  const step = (/** @type {number} */ now) => {
    frame = requestAnimationFrame(step);
    elapsed += Math.min(LONGEST, Math.max(0, now - last));
    last = now;
    const cycle = DRAWING + LOOKING;
    digit = Math.floor(elapsed / cycle) % DIGITS.length;
    const next = Math.min(1, elapsed % cycle / DRAWING);
    if (next === 1 && share === 1) return;
    share = next;
    show(begun(DIGITS[digit], share));
  };
  const watch = new IntersectionObserver((entries) => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!entries[entries.length - 1].isIntersecting) return;
    last = performance.now();
    frame = requestAnimationFrame(step);
  });
  watch.observe(node);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
    if (share < 1) show(DIGITS[digit]);
    share = 1;
  };
}
