/** How wide the cloud q(z|x) is made: a slider that goes in octaves, from a point to 32 sigma. */

const LOWEST = -2, HIGHEST = 5; // powers of 2
const STEPS = 8; // in an octave

/** The last stop of the slider; the first, 0, is a point. */
export const LAST = STEPS * (HIGHEST - LOWEST) + 1;

/** The factor on the standard deviations. @param {number} stop */
export const widthAt = (stop) => stop === 0 ? 0 : 2 ** (LOWEST + (stop - 1) / STEPS);

/** The stop next to a factor. @param {number} width */
export function stopOf(width) {
  if (width === 0) return 0;
  return Math.min(LAST, Math.max(1, Math.round(STEPS * (Math.log2(width) - LOWEST)) + 1));
}

/** @param {number} width */
export const widthText = (width) =>
  width === 0 ? "a point" : `${width.toFixed(width < 9.995 ? 2 : 1)} σ`;
