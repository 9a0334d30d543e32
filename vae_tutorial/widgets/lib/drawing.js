/** A drawing of 28 by 28 gray values, from 0, paper, to 1, ink. */

export const SIDE = 28;
export const SHAPE = [SIDE, SIDE];

const NIB = 1.9; // pixels from the middle of a line to where its ink ends
const ORIGIN = SIDE / 2 - 0.5;

/** @typedef {[number, number]} Place column and row, in pixels of the drawing */

export const blank = () => new Float32Array(SIDE * SIDE);

/** @param {Float32Array} image */
export const isBlank = (image) => !image.some((ink) => ink > 0);

/**
 * What the encoder gets: a drawing moved so that its centre of mass is the middle, as in MNIST.
 * @param {Float32Array} image with some ink
 */
export function centred(image) {
  let mass = 0, row = 0, column = 0;
  image.forEach((ink, i) => {
    mass += ink;
    row += ink * Math.floor(i / SIDE);
    column += ink * (i % SIDE);
  });
  const [down, right] = [row, column].map((sum) => Math.round(ORIGIN - sum / mass));
  const moved = blank();
  image.forEach((ink, i) => {
    const r = Math.floor(i / SIDE) + down, c = i % SIDE + right;
    if (r >= 0 && r < SIDE && c >= 0 && c < SIDE) moved[r * SIDE + c] = ink;
  });
  return moved;
}

/**
 * Add the ink of a straight stroke.
 * @param {Float32Array} image changed in place @param {Place} from @param {Place} to
 */
export function ink(image, [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  for (let i = 0; i < image.length; i++) {
    const x = i % SIDE - x0, y = Math.floor(i / SIDE) - y0;
    const along = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
    const distance = Math.hypot(x - along * dx, y - along * dy);
    image[i] = Math.max(image[i], Math.min(1, Math.max(0, NIB - distance)));
  }
}

/**
 * Let a pointer draw on a canvas; a second finger draws nothing.
 * @param {HTMLCanvasElement} canvas @param {(from: Place, to: Place) => void} draw one stroke
 */
export function followPen(canvas, draw) {
  /** @type {Place | null} */
  let last = null;
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
    last = at(event);
    draw(last, last);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last || !event.isPrimary) return;
    const next = at(event);
    draw(last, next);
    last = next;
  });
  const lift = (/** @type {PointerEvent} */ event) => { if (event.isPrimary) last = null; };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
}
