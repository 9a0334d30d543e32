/** The normal distribution, and how far one is from another. */

const ROOT = Math.sqrt(2 * Math.PI);

/** @param {number} z @param {number} [mu] @param {number} [sigma] */
export const density = (z, mu = 0, sigma = 1) =>
  Math.exp(-(((z - mu) / sigma) ** 2) / 2) / (sigma * ROOT);

/** The standard deviation of the bell that is so high. @param {number} height */
export const widthOf = (height) => 1 / (height * ROOT);

/**
 * log q(z) - log p(z), for q = N(mu, sigma^2) and p = N(0, 1).
 * @param {number} z @param {number} mu @param {number} sigma
 */
export const logRatio = (z, mu, sigma) =>
  z ** 2 / 2 - ((z - mu) / sigma) ** 2 / 2 - Math.log(sigma);

/** KL(N(mu, sigma^2) || N(0, 1)) in nats. @param {number} mu @param {number} sigma */
export const klOf = (mu, sigma) => (mu ** 2 + sigma ** 2 - 1) / 2 - Math.log(sigma);
