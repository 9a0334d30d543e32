/** The arithmetic of a VAE: the draw from q(z|x), the reconstruction loss, the decoded picture. */

import { point } from "./text.js";

/** @typedef {import("./network.js").PageNetwork} PageNetwork */
/** @typedef {import("./prior.js").StandardNormal} Prior */

// As in vae_tutorial.gaussians: beyond it a variance of 32 bits is 0 or infinite.
const LOG_VAR_LIMIT = 40;

/** @param {number} logit */
export const sigmoid = (logit) => 1 / (1 + Math.exp(-logit));

/**
 * Log variances, held within the limits, of a Gaussian that is made `width` times as wide. A width
 * of 0 makes it a point, whose log variances are -Infinity.
 * @param {number[]} logVar @param {number} [width]
 */
export function widened(logVar, width = 1) {
  return logVar.map(
    (v) => Math.min(Math.max(v, -LOG_VAR_LIMIT), LOG_VAR_LIMIT) + 2 * Math.log(width),
  );
}

/** Standard deviations. @param {number[]} logVar */
export const deviations = (logVar) => logVar.map((v) => Math.exp(v / 2));

/**
 * The reparameterization trick: standard normal noise becomes a draw from N(mean, exp(logVar)).
 * @param {number[]} mean @param {number[]} logVar @param {number[]} noise
 */
export function reparameterize(mean, logVar, noise) {
  const sigma = deviations(logVar);
  return mean.map((m, i) => m + sigma[i] * noise[i]);
}

/**
 * Cross-entropy between gray values and a Bernoulli's logits, in nats, summed over pixels.
 * @param {ArrayLike<number>} x @param {ArrayLike<number>} logits
 */
export function bernoulliLoss(x, logits) {
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const logit = logits[i];
    sum += Math.max(logit, 0) - logit * x[i] + Math.log1p(Math.exp(-Math.abs(logit)));
  }
  return sum;
}

/**
 * The logits that a decoder answers a latent point with.
 * @param {PageNetwork} decoder @param {number[]} z
 * @param {number[]} [label] one-hot, of a decoder that takes a class as well
 * @throws if the point or the logits are not numbers
 */
export function logitsAt(decoder, z, label = []) {
  const logits = decoder.run([...z, ...label]);
  if (!z.every(Number.isFinite) || logits.some(Number.isNaN)) {
    throw new Error(`${point(z)} is not a point of the latent space`);
  }
  return logits;
}

/**
 * The gray values that a decoder draws at a latent point.
 * @param {PageNetwork} decoder @param {number[]} z @param {number[]} [label]
 */
export const decode = (decoder, z, label) => logitsAt(decoder, z, label).map(sigmoid);

/**
 * @typedef {object} Result what a VAE makes of an image
 * @property {number[]} mean of q(z|x)
 * @property {number[]} sigma its standard deviations
 * @property {number[]} z the draw
 * @property {Float32Array} logits
 * @property {number} reconstruction nats
 * @property {number} kl nats
 * @property {number} negativeElbo their sum
 */

/**
 * The forward pass of a VAE with a Bernoulli likelihood: from an image over a draw to its loss.
 * @param {{encoder: PageNetwork, decoder: PageNetwork, prior: Prior}} vae
 * @param {ArrayLike<number>} x gray values
 * @param {number[]} noise standard normal, one number a latent dimension
 * @param {number} [width] factor on the standard deviations of q(z|x)
 * @returns {Result}
 * @throws if the draw or the logits are not numbers
 */
export function forward({ encoder, decoder, prior }, x, noise, width = 1) {
  const parameters = Array.from(encoder.run(x));
  const mean = parameters.slice(0, noise.length);
  const logVar = widened(parameters.slice(noise.length), width);
  const z = reparameterize(mean, logVar, noise);
  const logits = logitsAt(decoder, z);
  const reconstruction = bernoulliLoss(x, logits), kl = prior.kl(mean, logVar);
  return {
    mean, sigma: deviations(logVar), z, logits,
    reconstruction, kl, negativeElbo: reconstruction + kl,
  };
}
