/** A step of training in slow motion: what each of its steps is called, computes, and means. */

import { fixed, point } from "../text.js";

/** @typedef {import("./snapshot.js").Explained} Explained */
/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {"x" | "mean" | "width" | "noise" | "z" | "decoded" | "loss" | "gradient"} Name */

/**
 * @typedef {object} Step
 * @property {Name} name
 * @property {string} title
 * @property {(e: Explained, levers: Levers, epoch: number) => string} formula lines of plain text
 * @property {(e: Explained, levers: Levers) => string} sentence
 */

/** @param {number[]} values */
const numbers = (values) => values.length === 1 ? fixed(values[0], 2) : point(values);

/** @param {Levers} levers */
const thing = ({ data }) => data === "digits" ? "picture" : "point";

/** @param {Levers} levers @param {Explained} e */
function input({ data }, { x }) {
  return data === "digits" ? `x: ${x.length} gray values, from 0, paper, to 1, ink`
    : `x = ${point([...x])}`;
}

/** @param {Explained} e @param {Levers} levers */
const output = ({ gray }, { data }) => data === "digits" ? "x̂ = sigmoid(decoder(z))"
  : `x̂ = sigmoid(decoder(z)) = ${point([...gray])}`;

/** @param {Levers} levers */
const reconstruction = ({ likelihood }) => likelihood === "bernoulli"
  ? "−log p(x|z) = −Σ [x log x̂ + (1 − x) log(1 − x̂)]"
  : "−log p(x|z) = Σ [(x − x̂)² / 2s² + log s + ½ log 2π]";

/** @param {number} value */
const rounded = (value) => String(Number(value.toPrecision(3)));

/** Beta as it is at an epoch. @param {Levers} levers @param {number} epoch */
function betaNow({ beta, warm_up: rise }, epoch) {
  return epoch < rise ? `${rounded(beta * epoch / rise)} (rising to ${rounded(beta)})`
    : rounded(beta);
}

/**
 * What training makes small.
 * @param {Levers} levers @param {number} pixels @param {number} epoch
 */
function objective(levers, pixels, epoch) {
  const { mean_over_pixels: averaged, free_bits: free } = levers;
  const first = averaged ? `(−log p(x|z)) / ${pixels}` : "−log p(x|z)";
  const [kl, what] = free
    ? ["Σ max(λ, KL of each dimension)", ` and free bits λ = ${rounded(free)} nats`] : ["KL", ""];
  return `trained on: ${first} + β ${kl}, with β = ${betaNow(levers, epoch)}${what}`;
}

/** The sum of numbers as they are printed, which adds up. @param {number[]} values */
const printedSum = (values) => values.reduce((sum, v) => sum + Number(v.toFixed(2)), 0);

/** @param {Levers} levers @param {number} pixels */
const share = ({ mean_over_pixels: averaged }, pixels) => averaged ? ` / ${pixels}` : "";

/** @param {Levers} levers @param {number} pixels */
const byLogit = (levers, pixels) => levers.likelihood === "bernoulli"
  ? `by each logit: ${levers.mean_over_pixels ? "(x̂ − x)" : "x̂ − x"}${share(levers, pixels)}`
  : `by each logit: (x̂ − x) x̂ (1 − x̂) / s²${share(levers, pixels)}`;

/** @type {Step[]} */
const STEPS = [
  {
    name: "x", title: "an example",
    formula: (e, levers) => input(levers, e),
    sentence: (_, levers) => `This ${thing(levers)} of the test data goes through the model once, `
      + "as if it were trained on: every training example does so in every epoch.",
  },
  {
    name: "mean", title: "the mean",
    formula: ({ mean }) => `μ = encoder(x) = ${numbers(mean)}`,
    sentence: (_, levers) => "The encoder answers with a place in the latent space: the middle of "
      + `the codes that stand for this ${thing(levers)}.`,
  },
  {
    name: "width", title: "the width",
    formula: ({ sigma }) => `σ = exp(½ log σ²) = ${numbers(sigma)}`,
    sentence: (_, levers) => levers.draw
      ? "And with a width along each dimension: 95 % of the codes lie within 2 σ of the mean, in "
        + "each dimension."
      : "The encoder answers with a width as well, but without the draw nothing uses it.",
  },
  {
    name: "noise", title: "noise",
    formula: ({ epsilon }) => `ε ~ N(0, I), here ${numbers(epsilon)}`,
    sentence: () => "A draw from a standard normal distribution, which knows nothing of the "
      + "weights: no gradient has to go through it.",
  },
  {
    name: "z", title: "the code",
    formula: ({ mean, sigma, epsilon, z }, { draw }) => {
      const first = `${fixed(mean[0], 3)} + ${fixed(sigma[0], 3)} × ${braced(epsilon[0])}`;
      return draw ? `z = μ + σ ε = ${numbers(z)}\nz₁ = ${first} = ${fixed(z[0], 2)}`
        : `z = μ = ${numbers(z)}`;
    },
    sentence: (_, { draw }) => draw
      ? "Scaled by the width and moved to the mean, the noise becomes a code: a sum and a product, "
        + "through which the gradient reaches μ and σ."
      : "Without the draw the code is the mean itself, as in an autoencoder.",
  },
  {
    name: "decoded", title: "what is decoded",
    formula: output,
    sentence: (_, levers) => `The decoder makes a ${thing(levers)} of the code, and sees nothing `
      + "else.",
  },
  {
    name: "loss", title: "the loss",
    formula: ({ reconstruction: nats, kl, x }, levers, epoch) => [
      `${reconstruction(levers)} = ${fixed(nats, 2)} nats`,
      `KL = ½ Σ (μ² + σ² − 1 − log σ²) = ${fixed(kl, 2)} nats`,
      ...levers.draw ? [`negative ELBO of this draw: ${
        fixed(printedSum([nats, kl]), 2)} nats`] : [],
      objective(levers, x.length, epoch),
    ].join("\n"),
    sentence: (_, { data }) => data === "digits"
      ? "Each pixel costs some nats, shown as ink; the KL divergence is what the code itself costs."
      : "Both coordinates cost some nats; the KL divergence is what the code itself costs.",
  },
  {
    name: "gradient", title: "the gradient",
    formula: ({ z_gradient: z, mean_gradient: mean, log_var_gradient: width, x }, levers) => [
      byLogit(levers, x.length),
      `of the reconstruction${share(levers, x.length)} by z: ${numbers(z)}`,
      `of the whole loss by μ: ${numbers(mean)}`,
      `of the whole loss by log σ²: ${numbers(width)}`,
    ].join("\n"),
    sentence: (_, { data }) => (data === "digits"
      ? "Where a pixel is blue it should have more ink, where it is orange less. " : "")
      + "The arrows point where descent would move the code and the mean; the weights change so "
      + "that they do.",
  },
];

/** Those that the model makes: without the draw there is no noise. @param {Levers} levers */
export const stepsOf = ({ draw }) => draw ? STEPS : STEPS.filter(({ name }) => name !== "noise");

/** A factor. @param {number} value */
const braced = (value) => value < 0 ? `(${fixed(value, 3)})` : fixed(value, 3);
