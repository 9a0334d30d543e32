/** What is measured of a run: neighbours, active dimensions, and two losses to compare with. */

import { LOG_2_PI } from "./engine.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./levers.js").Levers} Levers */

const NEIGHBOURS = 5;
const ACTIVE = 0.05; // nats

/** How many dimensions say something. @param {ArrayLike<number>} kl of each, in nats */
export const active = (kl) => Array.from(kl).filter((value) => value > ACTIVE).length;

/** The label that comes most often, of those the least. @param {number[]} labels */
function winner(labels) {
  const votes = labels.map((label) => labels.filter((other) => other === label).length);
  const most = Math.max(...votes);
  return Math.min(...labels.filter((_, i) => votes[i] === most));
}

/**
 * The share of the test examples whose class the nearest training examples have. It yields after
 * each of them.
 * @param {Float32Array} codes one row an example, those of the test first
 * @param {number} latent @param {Uint8Array} labels @param {number} test how many are for the test
 * @param {number} count of all examples that have labels
 * @returns {Generator<void, number>}
 */
export function* neighbours(codes, latent, labels, test, count) {
  const distances = new Float64Array(NEIGHBOURS), nearest = new Int32Array(NEIGHBOURS);
  let right = 0;
  for (let i = 0; i < test; i++) {
    distances.fill(Infinity);
    for (let j = test; j < count; j++) {
      let distance = 0;
      for (let k = 0; k < latent; k++) {
        const way = codes[i * latent + k] - codes[j * latent + k];
        distance += way * way;
      }
      if (!(distance < distances[NEIGHBOURS - 1])) continue;
      let place = NEIGHBOURS - 1;
      for (; place > 0 && distances[place - 1] > distance; place--) {
        distances[place] = distances[place - 1];
        nearest[place] = nearest[place - 1];
      }
      distances[place] = distance;
      nearest[place] = j;
    }
    if (winner(Array.from(nearest, (j) => labels[j])) === labels[i]) right++;
    yield;
  }
  return right / test;
}

/** The mean of the training examples, by pixel. @param {Data} data */
export function averagePicture({ x, pixels, training }) {
  const mean = new Float64Array(pixels);
  for (const i of training) for (let j = 0; j < pixels; j++) mean[j] += x[i * pixels + j];
  return mean.map((sum) => Math.min(Math.max(sum / training.length, 0.001), 0.999));
}

/** @param {number} share @param {number} p */
const crossEntropy = (share, p) =>
  (share > 0 ? -share * Math.log(p) : 0) - (share < 1 ? (1 - share) * Math.log(1 - p) : 0);

/**
 * Nats on the test data of a decoder that always draws the average picture, and of one that draws
 * each picture itself.
 * @param {Data} data @param {Pick<Levers, "likelihood" | "scale">} levers
 */
export function yardsticks(data, { likelihood, scale }) {
  const picture = averagePicture(data), count = data.test * data.pixels;
  const least = data.pixels * (LOG_2_PI / 2 + Math.log(scale)); // of a Gaussian at its mean
  let average = 0, floor = 0;
  for (let i = 0; i < count; i++) {
    const x = data.x[i], p = picture[i % data.pixels];
    average += likelihood === "bernoulli" ? crossEntropy(x, p) : ((x - p) / scale) ** 2 / 2;
    if (likelihood === "bernoulli") floor += crossEntropy(x, x);
  }
  const constant = likelihood === "gaussian" ? least : 0;
  return { average: average / data.test + constant, floor: floor / data.test + constant };
}
