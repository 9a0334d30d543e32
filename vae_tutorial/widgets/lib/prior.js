/** The prior over the latent space, from what `vae_tutorial` says of the model's own. */

/**
 * @typedef {object} Description
 * @property {string} kind
 * @property {Circle[]} circles that a plane shows
 */

/** @typedef {{center: number[], radius: number}} Circle in units of the latent space */

/** A standard normal in as many dimensions as its points have. */
export class StandardNormal {
  /** @param {Description} description */
  constructor({ circles }) {
    this.circles = circles;
  }

  /** Log density at a point, in nats. @param {number[]} z */
  logDensity(z) {
    const square = z.reduce((sum, v) => sum + v * v, 0);
    return -(square + z.length * Math.log(2 * Math.PI)) / 2;
  }

  /** Density at a point. @param {number[]} z */
  density(z) {
    return Math.exp(this.logDensity(z));
  }

  /** How far a point is from the middle. @param {number[]} z */
  distance(z) {
    return Math.hypot(...z);
  }

  /** KL(N(mean, exp(logVar)) || prior) in nats. @param {number[]} mean @param {number[]} logVar */
  kl(mean, logVar) {
    return mean.reduce((sum, m, i) => sum + (Math.exp(logVar[i]) + m * m - 1 - logVar[i]) / 2, 0);
  }
}

/** @type {Record<string, typeof StandardNormal>} */
const KINDS = { StandardNormal };

/** @param {Description} description */
export function priorOf(description) {
  const Prior = KINDS[description.kind];
  if (!Prior) throw new Error(`the page does not know the prior ${description.kind}`);
  return new Prior(description);
}
