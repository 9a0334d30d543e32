/** Gray pictures on canvases. */

/** @typedef {[number, number, number, number]} Box left, top, width and height in pixels */

/**
 * A canvas that is a picture to those who cannot see it.
 * @param {number} width @param {number} height pixels that are drawn
 * @param {string} className how it looks @param {string} label
 */
export function picture(width, height, className, label) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height, className: `vae-picture ${className}`.trim() });
  canvas.setAttribute("role", "img");
  describe(canvas, label);
  return canvas;
}

/** @param {Element} node @param {string} label */
export const describe = (node, label) => node.setAttribute("aria-label", label);

/** @param {HTMLCanvasElement | OffscreenCanvas} canvas */
export function pen(canvas) {
  const context = /** @type {CanvasRenderingContext2D | null} */ (canvas.getContext("2d"));
  if (!context) throw new Error("this browser draws no canvas");
  return context;
}

/**
 * Draw gray values from 0, paper, to 1, ink, over a whole canvas or a part of it.
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas @param {ArrayLike<number>} gray
 * @param {number[]} shape height and width of the picture @param {Box} [part]
 * @param {boolean} [smooth] whether pixels run into each other
 */
export function paint(
  canvas, gray, [height, width], part = [0, 0, canvas.width, canvas.height], smooth = false,
) {
  const sheet = new OffscreenCanvas(width, height);
  const pixels = pen(sheet).createImageData(width, height);
  for (let i = 0; i < gray.length; i++) {
    const shade = 255 - Math.round(255 * gray[i]), at = 4 * i;
    pixels.data[at] = pixels.data[at + 1] = pixels.data[at + 2] = shade;
    pixels.data[at + 3] = 255;
  }
  pen(sheet).putImageData(pixels, 0, 0);
  pen(canvas).imageSmoothingEnabled = smooth;
  pen(canvas).drawImage(sheet, ...part);
}

/**
 * Pictures that Python has packed one after the other, 0 to 255 a pixel.
 * @param {Uint8Array} bytes @param {number[]} shape height and width of each
 */
export function unpacked(bytes, [height, width]) {
  const size = height * width;
  return Array.from({ length: bytes.length / size }, (_, k) =>
    Float32Array.from(bytes.subarray(k * size, (k + 1) * size), (byte) => byte / 255));
}
