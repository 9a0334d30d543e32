/** Numbers as the views write them: with a true minus, and always as many digits. */

/** @param {number} value @param {number} digits after the point; infinite values are "∞" */
export function fixed(value, digits) {
  if (!Number.isFinite(value)) return "∞";
  return value.toFixed(digits).replace("-", "−").replace(/^−(?=[0.]*$)/, "");
}

/** A point of the latent space. @param {number[]} z @param {number} [digits] */
export const point = (z, digits = 2) => `(${z.map((value) => fixed(value, digits)).join(", ")})`;
