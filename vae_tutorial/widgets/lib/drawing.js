/** Images of 28 by 28 gray values, from 0, paper, to 1, ink, and the strokes that make them. */

export const SIDE = 28;
export const SHAPE = [SIDE, SIDE];

const EDGE = 0.5; // pixels on either side of a line's edge, over which its ink fades
const PIECE = 0.3; // pixels, about as long as a straight piece of a smooth curve

/** @typedef {[number, number]} Place column and row, in pixels of the image */

export const blank = () => new Float32Array(SIDE * SIDE);

/**
 * The pixels that the ink between two numbers reaches.
 * @param {number} a @param {number} b @param {number} nib
 */
const reached = (a, b, nib) => [
  Math.max(0, Math.ceil(Math.min(a, b) - nib)),
  Math.min(SIDE - 1, Math.floor(Math.max(a, b) + nib)),
];

/**
 * Add the ink of a straight stroke.
 * @param {Float32Array} image changed in place @param {Place} from @param {Place} to
 * @param {number} nib pixels from the middle of the stroke to where its ink ends
 */
function straight(image, [x0, y0], [x1, y1], nib) {
  const [dx, dy] = [x1 - x0, y1 - y0], square = dx * dx + dy * dy || 1;
  const [left, right] = reached(x0, x1, nib), [top, bottom] = reached(y0, y1, nib);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const x = column - x0, y = row - y0;
      const along = Math.min(1, Math.max(0, (x * dx + y * dy) / square));
      const distance = Math.sqrt((x - along * dx) ** 2 + (y - along * dy) ** 2);
      const i = row * SIDE + column;
      image[i] = Math.max(image[i], Math.min(1, Math.max(0, nib - distance)));
    }
  }
}

/**
 * Add the ink of lines that join places.
 * @param {Float32Array} image changed in place @param {Place[][]} lines
 * @param {number} width pixels between the edges of a line
 */
export function ink(image, lines, width) {
  const nib = width / 2 + EDGE;
  for (const line of lines) {
    line.forEach((place, k) => straight(image, line[Math.max(0, k - 1)], place, nib));
  }
}

/** @param {Place} a @param {Place} b @returns {Place} */
const middle = ([x0, y0], [x1, y1]) => [(x0 + x1) / 2, (y0 + y1) / 2];

/**
 * A curve that starts at one place, is pulled to a second, and ends at a third.
 * @param {Place} from @param {Place} pull @param {Place} to
 * @returns {Place[]} places on it, without the first
 */
function curve(from, pull, to) {
  const length = Math.hypot(pull[0] - from[0], pull[1] - from[1])
    + Math.hypot(to[0] - pull[0], to[1] - pull[1]);
  const pieces = Math.max(1, Math.ceil(length / PIECE));
  return Array.from({ length: pieces }, (_, k) => {
    const t = (k + 1) / pieces, [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return /** @type {Place} */ ([0, 1].map((i) => a * from[i] + b * pull[i] + c * to[i]));
  });
}

/**
 * A smooth line along the few places that a fast pen is seen at: curves between their middles.
 * @param {Place[]} places @returns {Place[]}
 */
export function smooth(places) {
  const last = places.length - 1;
  if (last < 2) return places;
  const line = [places[0]];
  for (let k = 1; k < last; k++) {
    const to = k === last - 1 ? places[last] : middle(places[k], places[k + 1]);
    line.push(...curve(line[line.length - 1], places[k], to));
  }
  return line;
}
