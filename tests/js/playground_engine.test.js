/** The engine's gradients against finite differences, and Adam against its formula. */

import assert from "node:assert/strict";
import test from "node:test";

import { Adam, Vae } from "../../vae_tutorial/widgets/lib/playground/engine.js";
import { DEFAULTS } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { normals, uniform } from "../../vae_tutorial/widgets/lib/random.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/levers.js").Levers} Levers */

const COUNT = 5, PIXELS = 11; // no multiple of the lanes of the products

/** @param {Partial<Levers>} set */
function setUp(set) {
  /** @type {Levers} */
  const levers = { ...DEFAULTS, units: 9, ...set };
  const vae = new Vae(levers, PIXELS), next = uniform(3), noise = normals(4);
  vae.initialize(next);
  for (const { bias } of vae.layers) for (let i = 0; i < bias.length; i++) bias[i] = 0.3 * noise();
  const x = Float64Array.from({ length: COUNT * PIXELS }, () => Math.max(0, next() - 0.3));
  const epsilon = Float64Array.from({ length: COUNT * levers.latent_dim }, noise);
  return { vae, levers, x, epsilon };
}

/** @param {Partial<Levers>} set @param {number} [warm] */
function assertGradients(set, warm = 1) {
  const { vae, levers, x, epsilon } = setUp(set);
  const objective = () => vae.gradients(x, COUNT, epsilon, levers, warm).objective;
  objective();
  const gradient = vae.gradient.slice(), step = 1e-5;
  let error = 0, size = 0;
  for (let i = 0; i < gradient.length; i++) {
    const weight = vae.weights[i];
    vae.weights[i] = weight + step;
    const above = objective();
    vae.weights[i] = weight - step;
    const slope = (above - objective()) / (2 * step);
    vae.weights[i] = weight;
    error += (slope - gradient[i]) ** 2;
    size += slope ** 2;
  }
  assert.ok(size > 0);
  assert.ok(Math.sqrt(error / size) < 1e-6, `${JSON.stringify(set)}: ${Math.sqrt(error / size)}`);
}

test("gradients are those of the objective, for every network", () => {
  for (const activation of /** @type {const} */ (["relu", "tanh"])) {
    for (const layers of [0, 1, 2]) {
      for (const latent_dim of [1, 2, 3, 8]) assertGradients({ activation, layers, latent_dim });
    }
  }
});

test("gradients are those of the objective, for every lever of the loss", () => {
  for (const likelihood of /** @type {const} */ (["bernoulli", "gaussian"])) {
    assertGradients({ likelihood, beta: 4 });
    assertGradients({ likelihood, beta: 0 });
    assertGradients({ likelihood, scale: 0.05 });
    assertGradients({ likelihood, mean_over_pixels: true });
    assertGradients({ likelihood, draw: false });
    assertGradients({ likelihood, beta: 2 }, 0.25);
  }
});

test("free bits free the dimensions below them, and no others", () => {
  const { vae, levers, x, epsilon } = setUp({ latent_dim: 8 });
  const all = vae.gradients(x, COUNT, epsilon, levers), kl = Array.from(vae.kl);
  const [, , , fourth] = [...kl].sort((a, b) => a - b);
  const freed = vae.gradients(x, COUNT, epsilon, { ...levers, free_bits: fourth + 1e-9 });
  const charged = kl.reduce((sum, value) => sum + Math.max(value, fourth + 1e-9), 0);
  assert.ok(Math.abs(freed.objective - all.reconstruction - charged) < 1e-12);
  assert.equal(freed.kl, all.kl, "what is told has no free bits");
  assertGradients({ latent_dim: 8, free_bits: fourth + 1e-3 });
});

test("log variances beyond the limits are held there, and have no gradient", () => {
  const { vae, levers, x, epsilon } = setUp({});
  vae.logVar.bias.fill(-300);
  const { kl, objective } = vae.gradients(x, COUNT, epsilon, levers);
  assert.ok(Number.isFinite(objective) && kl > 2 * (40 - 1) / 2);
  assert.ok(vae.held.subarray(0, COUNT * 2).every((value) => value === -40));
  assert.ok(vae.logVar.kernelGradient.every((value) => value === 0));
  assert.ok(vae.mean.kernelGradient.some((value) => value !== 0));
});

test("losses are means over the examples, however many there are", () => {
  const { vae, levers, x, epsilon } = setUp({});
  const all = vae.losses(x, COUNT, epsilon, levers), each = Array.from({ length: COUNT }, (_, i) =>
    vae.losses(x.slice(i * PIXELS), 1, epsilon.slice(i * 2), levers));
  /** @param {"reconstruction" | "kl"} name */
  const mean = (name) => each.reduce((sum, losses) => sum + losses[name], 0) / COUNT;
  assert.ok(Math.abs(all.reconstruction - mean("reconstruction")) < 1e-12);
  assert.ok(Math.abs(all.kl - mean("kl")) < 1e-12);
});

test("what is no number is not left out with the zeros", () => {
  const { vae, levers, x, epsilon } = setUp({});
  vae.encoder[0].kernel.fill(NaN);
  assert.ok(Number.isNaN(vae.gradients(x, COUNT, epsilon, levers).objective));
});

test("Adam's first step is the learning rate, against the sign of the gradient", () => {
  const adam = new Adam(3), weights = new Float64Array(3);
  adam.step(weights, Float64Array.of(4, -0.5, 0), 0.01);
  [-0.01, 0.01, 0].forEach((value, i) => assert.ok(Math.abs(weights[i] - value) < 1e-7));
});
