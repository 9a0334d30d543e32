/** The beta of a loss: known values, what is asked for, and the words for both. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  FIELDS, claim, conventionOf, effectiveBeta, meaning, missing, needed, rounded, sentence,
} from "../../vae_tutorial/widgets/lib/loss_units.js";

/** @type {import("../../vae_tutorial/widgets/lib/loss_units.js").Loss} */
const PLAIN = {
  likelihood: "bernoulli", scale: null, pixels: "sum", height: 28, width: 28, channels: 1,
  weight: 1, latents: "sum", latent_dim: null, kl_weight: 1,
};
const COLOUR = { ...PLAIN, height: 64, width: 64, channels: 3 };
const SQUARED = { likelihood: "squared_error", pixels: "mean" };

/** @param {number | null} a @param {number} b */
const near = (a, b) => assert.ok(Math.abs(Number(a) / b - 1) < 1e-12, `${a} is not ${b}`);

test("known losses have their known betas", () => {
  near(effectiveBeta(PLAIN).beta, 1);
  near(effectiveBeta({ ...PLAIN, pixels: "mean" }).beta, 784);
  near(effectiveBeta({ ...PLAIN, pixels: "mean", latents: "mean", latent_dim: 2 }).beta, 392);
  near(effectiveBeta({ ...PLAIN, latents: "mean", latent_dim: 20 }).beta, 0.05);
  near(effectiveBeta({ ...PLAIN, ...SQUARED, weight: 500 }).beta, 1.568);
  near(effectiveBeta({ ...COLOUR, ...SQUARED, kl_weight: 0.00025 }).beta, 3.072);
});

test("squared errors stand for a standard deviation, and cross-entropies for none", () => {
  assert.equal(effectiveBeta(PLAIN).scale, null);
  near(effectiveBeta({ ...PLAIN, ...SQUARED, kl_weight: 1 / 784 }).scale, Math.SQRT1_2);
  near(effectiveBeta({ ...PLAIN, likelihood: "gaussian", scale: 0.1, kl_weight: 4 }).scale, 0.2);
});

test("what is missing is asked for, the first field first", () => {
  const empty = /** @type {any} */ (Object.fromEntries(FIELDS.map((name) => [name, null])));
  const order = [];
  const full = {
    ...PLAIN, likelihood: "gaussian", scale: 0.5, latents: "mean", latent_dim: 2,
  };
  for (let asked = missing(empty); asked; asked = missing(empty)) {
    order.push(asked.field);
    empty[asked.field] = full[asked.field];
  }
  assert.deepEqual(order, FIELDS);
});

for (const [field, values] of /** @type {[string, any[]][]} */ ([
  ["likelihood", ["normal", ""]], ["pixels", ["max"]], ["latents", ["mode"]],
  ["height", [0, -1, 2.5, NaN, Infinity, "28"]], ["channels", [0]],
  ["weight", [0, -1, NaN, Infinity]], ["kl_weight", [-1e-9, NaN, Infinity]],
])) {
  test(`a bad ${field} is asked for`, () => {
    for (const value of values) {
      const asked = missing({ ...PLAIN, [field]: value });
      assert.equal(asked?.field, field);
      assert.match(asked.question, /\?/);
    }
  });
}

test("a field is asked for only where the answer depends on it", () => {
  assert.equal(missing(PLAIN), null);
  assert.equal(missing({ ...PLAIN, latent_dim: -1, scale: -1 }), null);
  assert.equal(missing({ ...PLAIN, latents: "mean" })?.field, "latent_dim");
  assert.equal(missing({ ...PLAIN, likelihood: "gaussian" })?.field, "scale");
  assert.ok(!needed(PLAIN, "scale") && needed(PLAIN, "height"));
});

test("a KL term without weight leaves nothing to claim", () => {
  const loss = { ...PLAIN, ...SQUARED, kl_weight: 0 }, units = effectiveBeta(loss);
  assert.deepEqual(units, { beta: 0, scale: 0 });
  assert.match(claim(units, loss), /No standard deviation/);
  assert.match(meaning(0), /counts 0 times: an autoencoder/);
});

test("numbers that are too far apart have no answer", () => {
  assert.match(missing({ ...PLAIN, weight: 1e-300, kl_weight: 1e300 })?.question ?? "", /apart/);
});

test("words follow the beta", () => {
  for (const [beta, words] of /** @type {[number, RegExp][]} */ ([
    [0.0099, /an autoencoder in all but name/], [0.01, /0.01 times: codes keep all/],
    [0.98, /codes keep all/], [0.991, /negative ELBO.*to within 1 %/],
    [1, /^The negative ELBO, but for a factor and a constant\.$/], [1.009, /to within 1 %/],
    [1.568, /1.568 times: codes keep only/], [10, /codes keep only/], [784, /784 .*collapse/],
  ])) assert.match(meaning(beta), words);
});

test("a standard deviation that gray values cannot have is called so", () => {
  const loss = { ...PLAIN, ...SQUARED };
  assert.match(claim({ beta: 1, scale: 0.7071 }, loss), /of 0.7071 gray values.*No gray values/);
  assert.doesNotMatch(claim({ beta: 0.1, scale: 0.2236 }, loss), /No gray values/);
  assert.doesNotMatch(claim({ beta: 1, scale: 0.2 }, { ...loss, likelihood: "gaussian" }), /told/);
  assert.equal(claim({ beta: 1, scale: null }, PLAIN), "");
});

test("a loss is read back", () => {
  assert.equal(sentence({ ...COLOUR, ...SQUARED, kl_weight: 0.00025 }),
    "loss = squared error, averaged over 12,288 pixel values, + 0.00025 × KL divergence, "
    + "summed over the latent dimensions");
  assert.match(sentence({ ...PLAIN, weight: 500, latents: "mean", latent_dim: 2 }),
    /500 × cross-entropy, summed .* averaged over 2 latent dimensions/);
});

test("a convention is known by what it needs", () => {
  const mean = { ...PLAIN, latents: "mean", latent_dim: 2 };
  const all = /** @type {[string, typeof PLAIN][]} */ ([["plain", PLAIN], ["mean", mean]]);
  assert.equal(conventionOf(all, { ...PLAIN, latent_dim: 7, scale: 3 }), "plain");
  assert.equal(conventionOf(all, mean), "mean");
  assert.equal(conventionOf(all, { ...mean, latent_dim: 3 }), null);
});

test("numbers have four digits, or all before the point", () => {
  assert.deepEqual([784, 1.568, 0.70710678, 12288, 0, 1 / 784, 123456.7].map(rounded),
    ["784", "1.568", "0.7071", "12,288", "0", "0.001276", "123,457"]);
  assert.deepEqual([1e12, 2.5e-8].map(rounded), ["1.000 × 10^12", "2.500 × 10^−8"]);
});
