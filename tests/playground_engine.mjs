/** The playground's engine at work, for Keras to be held against: JSON in, JSON out. */

import { stdin, stdout } from "node:process";
import { text } from "node:stream/consumers";

import { Adam, Vae } from "../vae_tutorial/widgets/lib/playground/engine.js";
import { started } from "../vae_tutorial/widgets/lib/playground/levers.js";
import { Trainer } from "../vae_tutorial/widgets/lib/playground/trainer.js";
import { normals, uniform } from "../vae_tutorial/widgets/lib/random.js";

/** Kernels and biases in the order of Keras. @param {Vae} vae @param {Float64Array} all */
function shaped(vae, all) {
  let at = 0;
  return vae.layers.flatMap(({ inputs, outputs }) => [[inputs, outputs], [outputs]].map((shape) => {
    const size = shape.reduce((a, b) => a * b);
    return { shape, values: Array.from(all.subarray(at, at += size)) };
  }));
}

/** Loss and gradients of a batch, with weights and noise at random. */
function batch({ levers: set, warm, count, pixels }) {
  const levers = started(pixels === 2 ? "ring" : "digits", set), next = uniform(levers.seed);
  const vae = new Vae(levers, pixels), noise = normals(levers.seed + 1);
  vae.initialize(next);
  for (const { bias } of vae.layers) for (let i = 0; i < bias.length; i++) bias[i] = 0.3 * noise();
  const x = Float64Array.from({ length: count * pixels }, () => Math.max(0, 1.5 * next() - 0.5));
  const epsilon = Float64Array.from({ length: count * levers.latent_dim }, noise);
  const losses = vae.gradients(x, count, epsilon, levers, warm);
  return {
    ...losses, kl_by_dimension: Array.from(vae.kl), levers, x: Array.from(x),
    epsilon: Array.from(epsilon), weights: shaped(vae, vae.weights),
    gradients: shaped(vae, vae.gradient),
  };
}

/** Weights after each step with a gradient and a learning rate. */
function adam({ start, steps }) {
  const weights = Float64Array.from(start), optimizer = new Adam(start.length);
  return steps.map(({ gradient, rate }) => {
    optimizer.step(weights, Float64Array.from(gradient), rate);
    return Array.from(weights);
  });
}

/** A run on data of which it tells every batch and its noise. */
function run({ levers: set, x, test, epochs }) {
  const levers = started("digits", set), count = x.length / 64;
  const training = Int32Array.from({ length: count - test }, (_, i) => test + i);
  const data = {
    x: Float64Array.from(x), labels: new Uint8Array(count), pixels: 64, test, training, shown: [0],
  };
  const trainer = new Trainer(levers, data), { vae } = trainer;
  const before = shaped(vae, vae.weights), batches = [];
  const load = trainer.load.bind(trainer);
  trainer.load = () => {
    const size = load(), { warm } = trainer;
    batches.push({
      size, warm, x: Array.from(trainer.x.subarray(0, size * 64)),
      epsilon: Array.from(trainer.epsilon.subarray(0, size * levers.latent_dim)),
    });
    return size;
  };
  while (trainer.epoch < epochs) trainer.advance();
  return { before, batches, after: shaped(vae, vae.weights), row: trainer.history.rows.at(-1) };
}

const WORK = { batch, adam, run };
const { kind, tasks } = JSON.parse(await text(stdin));
stdout.write(JSON.stringify(tasks.map(WORK[kind])));
