/**
 * A drawing made as small as scikit-learn's digits: a bitmap of 32 by 32 black or white pixels
 * whose blocks of 4 by 4 are counted (Alpaydin & Kaynak, 1998). What was measured on those digits:
 * each fills the height, is at most about 26 pixels wide, and about 0.3 of its pixels are ink,
 * whichever digit it is.
 */

/** @typedef {import("../drawing.js").Place} Place */

const SIDE = 32, BLOCK = 4;
const WIDEST = 26;
const SHARE = 0.305; // of the bitmap that is ink
const PENS = [4, 12]; // pixels from edge to edge of a stroke, the thinnest and the thickest
const FLATTEST = 3; // how many times as wide as high a drawing may be and still fill the height
const SMALLEST = 1.5; // pixels of the pad; what is smaller is a dot, which stays one

export const PIXELS = (SIDE / BLOCK) ** 2;

/** The smallest and the largest of many numbers. @param {number[]} values */
const ends = (values) => values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)],
  [Infinity, -Infinity]);

/** Lines that fill the bitmap once a pen draws them. @param {Place[][]} lines */
function scaled(lines, /** @type {number} */ pen) {
  const places = lines.flat();
  const [left, right] = ends(places.map(([x]) => x));
  const [top, bottom] = ends(places.map(([, y]) => y));
  const width = right - left, height = Math.max(bottom - top, width / FLATTEST, SMALLEST);
  const down = (SIDE - pen) / height;
  const across = Math.min(down, (WIDEST - pen) / Math.max(width, SMALLEST));
  return lines.map((line) => line.map(([x, y]) => /** @type {Place} */ ([
    SIDE / 2 + across * (x - (left + right) / 2), SIDE / 2 + down * (y - (top + bottom) / 2),
  ])));
}

/**
 * Blacken the pixels whose middle lies under a straight stroke.
 * @param {Uint8Array} bitmap @param {Place} from @param {Place} to
 * @param {number} nib pixels from the middle of the stroke to its edge
 */
function blacken(bitmap, [x0, y0], [x1, y1], nib) {
  const [dx, dy] = [x1 - x0, y1 - y0], square = dx * dx + dy * dy || 1;
  const first = (/** @type {number} */ v) => Math.max(0, Math.floor(v - nib));
  const last = (/** @type {number} */ v) => Math.min(SIDE - 1, Math.ceil(v + nib));
  for (let row = first(Math.min(y0, y1)); row <= last(Math.max(y0, y1)); row++) {
    for (let column = first(Math.min(x0, x1)); column <= last(Math.max(x0, x1)); column++) {
      const x = column + 0.5 - x0, y = row + 0.5 - y0;
      const along = Math.min(1, Math.max(0, (x * dx + y * dy) / square));
      const distance = Math.hypot(x - along * dx, y - along * dy);
      if (distance <= nib) bitmap[row * SIDE + column] = 1;
    }
  }
}

/** @param {Place[][]} strokes @param {number} pen @returns {Uint8Array} one byte a pixel, 0 or 1 */
function bitmapOf(strokes, pen) {
  const bitmap = new Uint8Array(SIDE * SIDE);
  for (const line of scaled(strokes, pen)) {
    line.forEach((place, k) => blacken(bitmap, line[Math.max(0, k - 1)], place, pen / 2));
  }
  return bitmap;
}

const share = (/** @type {Uint8Array} */ bitmap) =>
  bitmap.reduce((sum, bit) => sum + bit, 0) / bitmap.length;

/**
 * The drawing as 8 by 8 gray values from 0 to 16.
 * @param {Place[][]} strokes in pixels of the pad, at least one
 */
export function small(strokes) {
  let [thin, thick] = PENS, bitmap = bitmapOf(strokes, thin);
  for (let round = 0; round < 6; round++) { // a thicker pen makes more ink: halve the range
    const pen = (thin + thick) / 2, next = bitmapOf(strokes, pen);
    if (share(next) > SHARE) thick = pen;
    else [thin, bitmap] = [pen, next];
  }
  const digit = new Uint8Array(PIXELS), side = SIDE / BLOCK;
  bitmap.forEach((bit, i) => {
    const row = Math.floor(i / SIDE / BLOCK), column = Math.floor(i % SIDE / BLOCK);
    digit[row * side + column] += bit;
  });
  return digit;
}
