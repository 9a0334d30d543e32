/** The arithmetic of the page's VAE, against closed forms and sums written out. */

import assert from "node:assert/strict";
import test from "node:test";

import { priorOf } from "../../vae_tutorial/widgets/lib/prior.js";
import { normals } from "../../vae_tutorial/widgets/lib/random.js";
import {
  bernoulliLoss, decode, deviations, reparameterize, sigmoid, widened,
} from "../../vae_tutorial/widgets/lib/vae.js";

const prior = priorOf({ kind: "StandardNormal", circles: [] });

/** @param {number} found @param {number} expected */
function near(found, expected, tolerance = 1e-12) {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
}

test("the loss of gray pixels is their cross-entropy with the decoded probabilities", () => {
  const x = [0, 0.25, 1], logits = [-1.5, 0.3, 2];
  const terms = x.map((v, i) => {
    const p = 1 / (1 + Math.exp(-logits[i]));
    return -v * Math.log(p) - (1 - v) * Math.log(1 - p);
  });
  near(bernoulliLoss(x, logits), terms[0] + terms[1] + terms[2]);
});

test("a logit that is certain and wrong costs as many nats as it is large, not infinitely many",
  () => assert.equal(bernoulliLoss([0, 1], [800, -800]), 1600));

test("noise becomes a draw with the mean and the variance that q(z|x) has", () => {
  const noise = normals(4);
  const draws = Array.from({ length: 20000 }, () =>
    reparameterize([3], [Math.log(0.25)], [noise()])[0]);
  const mean = draws.reduce((sum, z) => sum + z) / draws.length;
  const variance = draws.reduce((sum, z) => sum + (z - mean) ** 2, 0) / draws.length;
  near(mean, 3, 0.02);
  near(variance, 0.25, 0.02);
});

test("a wider cloud has wider standard deviations, and one of width 0 is a point", () => {
  const logVar = [Math.log(4), Math.log(0.09)];
  deviations(widened(logVar, 1.5)).forEach((s, i) => near(s, [3, 0.45][i]));
  assert.deepEqual(reparameterize([1, -2], widened(logVar, 0), [5, -7]), [1, -2]);
});

test("log variances beyond 40 count as 40", () => {
  assert.deepEqual(widened([41, 1e9, -1e9]), [40, 40, -40]);
});

test("the KL divergence is 0 from the prior itself and infinite from a point", () => {
  assert.equal(prior.kl([0, 0], [0, 0]), 0);
  assert.equal(prior.kl([0.3, 0], widened([0, 0], 0)), Infinity);
});

test("the KL divergence is the integral of q log(q / p)", () => {
  const [mean, sigma] = [1.3, 0.7];
  const logQ = (/** @type {number} */ z) =>
    -((z - mean) ** 2) / (2 * sigma ** 2) - Math.log(sigma * Math.sqrt(2 * Math.PI));
  const step = 1e-3;
  let integral = 0;
  for (let z = -10; z < 10; z += step) {
    integral += step * Math.exp(logQ(z)) * (logQ(z) - prior.logDensity([z]));
  }
  near(prior.kl([mean], [2 * Math.log(sigma)]), integral, 1e-9);
});

test("a prior that the page does not know is refused by its name", () => {
  assert.throws(() => priorOf({ kind: "VampPrior", circles: [] }),
    /does not know the prior VampPrior/);
});

/** A decoder that answers with the same logits everywhere. @param {number[]} logits */
const constant = (logits) => /** @type {any} */ ({ run: () => Float32Array.from(logits) });

test("a picture is the sigmoid of the logits", () => {
  assert.deepEqual([...decode(constant([0, 50, -50]), [1, 2])], [0.5, 1, sigmoid(-50)]
    .map(Math.fround));
});

test("points and logits that are no numbers are refused", () => {
  assert.throws(() => decode(constant([0]), [NaN, 0]), /is not a point of the latent space/);
  assert.throws(() => decode(constant([NaN]), [0, 0]), /\(0.00, 0.00\) is not a point/);
});
