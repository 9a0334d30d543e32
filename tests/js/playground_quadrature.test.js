/** Exact log p(x) and densities by sums over a grid, against closed forms. */

import assert from "node:assert/strict";
import test from "node:test";

import { dataOf } from "../../vae_tutorial/widgets/lib/playground/data.js";
import { Vae } from "../../vae_tutorial/widgets/lib/playground/engine.js";
import { DEFAULTS } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { neighbours, yardsticks } from "../../vae_tutorial/widgets/lib/playground/measure.js";
import {
  boundNats, exactNats, modelDensity,
} from "../../vae_tutorial/widgets/lib/playground/quadrature.js";
import { normals, uniform } from "../../vae_tutorial/widgets/lib/random.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/levers.js").Levers} Levers */

const NO_DIGITS = { pixels: new Uint8Array(), labels: new Uint8Array() };

/** What a generator comes to. @template T @param {Generator<void, T>} work @returns {T} */
function end(work) {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** @param {number} found @param {number} expected @param {number} tolerance */
function near(found, expected, tolerance) {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
}

/**
 * A linear model, as long as the sigmoid is straight: x = 1/2 + slope z + noise, by dimension. Its
 * encoder gives the exact posterior.
 * @param {number} latent @param {number} slope @param {number} scale
 */
function linear(latent, slope, scale) {
  const vae = new Vae({ ...DEFAULTS, latent_dim: latent, layers: 0 }, latent);
  const variance = 1 / (1 + (slope / scale) ** 2), weight = variance * slope / scale ** 2;
  for (let i = 0; i < latent; i++) {
    vae.logits.kernel[i * (latent + 1)] = 4 * slope;
    vae.mean.kernel[i * (latent + 1)] = weight;
    vae.mean.bias[i] = -weight / 2;
    vae.logVar.bias[i] = Math.log(variance);
  }
  return vae;
}

/** -log N(x; 1/2, slope^2 + scale^2) @param {number} x @param {number} variance */
const nats = (x, variance) => ((x - 0.5) ** 2 / variance + Math.log(2 * Math.PI * variance)) / 2;

test("log p(x) of a linear model has a closed form, and its exact posterior leaves no gap", () => {
  const points = [[0.5, 0.501], [0.497, 0.5], [0.502, 0.503]];
  for (const latent of [1, 2]) {
    for (const [slope, scale] of [[1e-3, 2e-3], [1e-3, 1e-4], [1e-3, 2e-5]]) {
      const vae = linear(latent, slope, scale), variance = slope ** 2 + scale ** 2;
      const x = Float64Array.from(points.flatMap((point) => point.slice(0, latent)));
      const levers = { likelihood: /** @type {const} */ ("gaussian"), scale };
      const exact = end(exactNats(vae, x, levers)), bounds = end(boundNats(vae, x, levers));
      points.forEach((point, i) => {
        const expected = point.slice(0, latent)
          .reduce((sum, value) => sum + nats(value, variance), 0);
        near(exact[i], expected, 1e-3);
        near(bounds[i], exact[i], 1e-3);
      });
    }
  }
});

test("where the decoder knows nothing of z, log p(x) is log p(x|z), of ink as well", () => {
  const vae = new Vae({ ...DEFAULTS, latent_dim: 2 }, 3), noise = normals(1);
  vae.logits.bias.set([0.3, -2, 1]);
  for (let i = 0; i < 2; i++) vae.mean.bias[i] = noise();
  const x = Float64Array.of(0.2, 0, 1);
  const p = Array.from(vae.logits.bias, (v) => 1 / (1 + Math.exp(-v)));
  const expected = -p.reduce((sum, v, i) =>
    sum + x[i] * Math.log(v) + (1 - x[i]) * Math.log(1 - v), 0);
  const levers = { likelihood: /** @type {const} */ ("bernoulli"), scale: 1 };
  near(end(exactNats(vae, x, levers))[0], expected, 1e-4);
  const kl = vae.mean.bias.reduce((sum, v) => sum + v * v / 2, 0);
  near(end(boundNats(vae, x, levers))[0], expected + kl, 1e-9);
});

test("a model's density is 1 in all, in any number of latent dimensions", () => {
  for (const latent_dim of [1, 2, 3]) {
    const vae = new Vae({ ...DEFAULTS, latent_dim }, 2);
    vae.initialize(uniform(2));
    const density = end(modelDensity(vae, 0.05, 200, [-0.5, 1.5]));
    near(density.reduce((sum, value) => sum + value, 0) / 100 ** 2, 1, 1e-3);
  }
});

test("a model that knows one point has its bell there, drawn from above", () => {
  const vae = new Vae({ ...DEFAULTS, latent_dim: 2 }, 2), side = 20;
  vae.logits.bias.set([Math.log(0.225 / 0.775), Math.log(0.875 / 0.125)]);
  const density = end(modelDensity(vae, 0.05, side));
  const highest = density.indexOf(Math.max(...density));
  assert.deepEqual([highest % side, Math.floor(highest / side)], [4, 2]);
  near(density[highest], 1 / (2 * Math.PI * 0.05 ** 2), 1e-3);
});

test("the density of toy data is 1 in all, and is that which their points come from", () => {
  for (const name of /** @type {const} */ (["ring", "moons"])) {
    const { x, density } = dataOf(name, NO_DIGITS), side = 100;
    assert.ok(density);
    let sum = 0, cross = 0, entropy = 0;
    for (let i = 0; i < side * side; i++) {
      const value = density((i % side + 0.5) / side, (Math.floor(i / side) + 0.5) / side);
      sum += value / side ** 2;
      if (value > 0) entropy -= value * Math.log(value) / side ** 2;
    }
    for (let i = 0; i < x.length; i += 2) cross -= Math.log(density(x[i], x[i + 1])) / x.length * 2;
    near(sum, 1, 1e-6);
    near(cross, entropy, 0.1);
  }
});

test("toy points lie in the square, and ten examples show all classes", () => {
  for (const [name, classes] of /** @type {const} */ ([["ring", 8], ["moons", 2]])) {
    const { x, labels, test: tests, training, shown } = dataOf(name, NO_DIGITS);
    assert.ok(x.every((value) => value > 0 && value < 1));
    assert.equal(new Set(labels).size, classes);
    assert.equal(tests + training.length, labels.length);
    assert.equal(new Set(shown).size, 10);
    assert.equal(new Set(shown.map((i) => labels[i])).size, classes);
  }
});

test("the average picture costs more than a decoder that draws each picture itself", () => {
  const data = dataOf("ring", NO_DIGITS);
  const { average, floor } = yardsticks(data, { likelihood: "gaussian", scale: 0.1 });
  near(floor, Math.log(2 * Math.PI * 0.01), 1e-12);
  near(average - floor, 0.35 ** 2 / 2 / 0.01 + 0.025 ** 2 / 0.01, 0.3); // spread over the ring
});

test("five neighbours of the same class agree, and those of another do not", () => {
  const codes = Float32Array.from([0, 10, ...new Array(5).fill(0.1), ...new Array(5).fill(10.1)]);
  const labels = Uint8Array.from([1, 1, ...new Array(5).fill(1), ...new Array(5).fill(2)]);
  assert.equal(end(neighbours(codes, 1, labels, 2, labels.length)), 0.5);
});
