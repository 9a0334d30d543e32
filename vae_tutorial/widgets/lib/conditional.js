/** A conditional VAE: networks that take a class as well, and a style that is common to classes. */

import { normals } from "./random.js";
import { point } from "./text.js";

/** How networks know a class. @param {number} label @param {number} classes */
export const oneHot = (label, classes) =>
  Array.from({ length: classes }, (_, k) => Number(k === label));

/**
 * The mean of q(z|x, y).
 * @param {import("./network.js").PageNetwork} encoder with heads for mean and log variance
 * @param {Float32Array} image @param {number[]} label one-hot
 * @throws if it is not a point
 */
export function meanOf(encoder, image, label) {
  const parameters = Array.from(encoder.run([...image, ...label]));
  const mean = parameters.slice(0, parameters.length / 2);
  if (mean.every(Number.isFinite)) return mean;
  throw new Error(`the encoder finds no style, but ${point(mean)}`);
}

/** A draw from the prior, and how far from the origin a temperature brings it. */
export class Draw {
  /** @param {number} seed */
  constructor(seed) {
    this.normal = normals(seed);
    /** @type {number[]} */
    this.noise = [];
  }

  /** @param {number} dimensions */
  renew(dimensions) {
    this.noise = Array.from({ length: dimensions }, this.normal);
  }

  /**
   * Take a point for the draw. At temperature 0 every draw is the origin: the point is then what
   * temperature 1 makes of it.
   * @param {number[]} z @param {number} temperature
   */
  take(z, temperature) {
    this.noise = z.map((v) => v / (temperature || 1));
  }

  /** @param {number} temperature */
  at(temperature) { return this.noise.map((v) => temperature * v); }
}
