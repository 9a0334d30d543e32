/** What a run looks like: all that the page draws, read off the trainer between two batches. */

import { normals } from "../random.js";
import { CAPACITY, LIKELIHOODS, divergence } from "./engine.js";
import { active, neighbours, yardsticks } from "./measure.js";
import { boundNats, exactNats, modelDensity } from "./quadrature.js";
import { NO_LABEL, SIDE } from "./snapshot.js";
import { LOOKING, stillNoise } from "./trainer.js";

/** @typedef {import("./snapshot.js").Exact} Exact */
/** @typedef {import("./snapshot.js").Explained} Explained */
/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./trainer.js").Trainer} Trainer */
/** @typedef {Extract<import("./snapshot.js").Request, {kind: "want"}>} Wants */

const SAMPLES = 16;
const EXACT = 6; // of the examples that are shown
const CELLS = 64; // along a density's edge

/** @type {Wants} */
export const NOTHING = { kind: "want", exact: false, manifold: 0, density: false, axes: [0, 1] };

/** @param {number} logit */
const sigmoid = (logit) => 1 / (1 + Math.exp(-logit));

/** @param {import("./data.js").Density} density */
const onSquare = (density) => Float32Array.from({ length: CELLS * CELLS }, (_, i) =>
  density((i % CELLS + 0.5) / CELLS, 1 - (Math.floor(i / CELLS) + 0.5) / CELLS));

export class Observer {
  /** @param {Trainer} trainer */
  constructor(trainer) {
    const { data, levers } = trainer, { pixels } = data;
    this.trainer = trainer;
    this.shown = new Float64Array(data.shown.length * pixels);
    data.shown.forEach((i, n) => this.shown.set(this.example(i), n * pixels));
    this.noise = stillNoise(SAMPLES * levers.latent_dim);
    this.labelled = data.labels.length - data.labels.filter((label) => label === NO_LABEL).length;
    /** @type {Exact[] | undefined} */
    this.exact = undefined;
    /** @type {Snapshot["density"]} */
    this.density = undefined;
    this.truth = data.density && onSquare(data.density);
    this.neighbours = NaN;
    this.scale = levers.scale;
    this.measured = yardsticks(data, levers);
    this.looked = ""; // at which weights, and for what
  }

  /** @param {number} i */
  example(i) {
    const { x, pixels } = this.trainer.data;
    return x.subarray(i * pixels, (i + 1) * pixels);
  }

  /** q(z|x) of all examples. */
  codes() {
    const { vae, data: { x, pixels, labels } } = this.trainer, count = labels.length;
    const mean = new Float32Array(count * vae.latent), logVar = new Float32Array(mean.length);
    for (let i = 0; i < count; i += CAPACITY) {
      const part = Math.min(CAPACITY, count - i);
      vae.encode(x.subarray(i * pixels, (i + part) * pixels), part);
      mean.set(vae.mean.y.subarray(0, part * vae.latent), i * vae.latent);
      logVar.set(vae.held.subarray(0, part * vae.latent), i * vae.latent);
    }
    return { mean, logVar };
  }

  /** The mean pictures of latent points. @param {Float64Array} z @param {number} count */
  pictures(z, count) {
    const { vae } = this.trainer;
    return Float32Array.from(vae.decode(z, count).subarray(0, count * vae.pixels), sigmoid);
  }

  /** @param {Wants} wants */
  manifold({ manifold: half, axes }) {
    const { latent } = this.trainer.vae, z = new Float64Array(SIDE * SIDE * latent);
    for (let i = 0; i < SIDE * SIDE; i++) {
      const across = ((i % SIDE + 0.5) / SIDE * 2 - 1) * half;
      const up = (1 - (Math.floor(i / SIDE) + 0.5) / SIDE * 2) * half;
      if (axes[1] < latent) z[i * latent + axes[1]] = up;
      if (axes[0] < latent) z[i * latent + axes[0]] = across;
    }
    return this.pictures(z, SIDE * SIDE);
  }

  /** Means over the test examples. @param {Float32Array} mean @param {Float32Array} logVar */
  klByDimension(mean, logVar) {
    const { vae: { latent }, data: { test } } = this.trainer, kl = new Array(latent).fill(0);
    for (let i = 0; i < test * latent; i++) {
      kl[i % latent] += divergence(mean[i], logVar[i]) / test;
    }
    return kl;
  }

  /** They move with the scale alone. */
  yardsticks() {
    const { data, levers } = this.trainer;
    if (this.scale !== levers.scale) this.measured = yardsticks(data, levers);
    this.scale = levers.scale;
    return this.measured;
  }

  /** @param {Wants} wants @param {number} rate @returns {Snapshot} */
  snapshot(wants, rate) {
    const { vae, levers, data, step, epoch, history } = this.trainer, count = data.shown.length;
    const { mean, logVar } = this.codes(), kl = this.klByDimension(mean, logVar);
    vae.encode(this.shown, count);
    return {
      levers: { ...levers }, step, epoch, rate,
      mean, log_var: logVar, kl_by_dimension: kl, active: active(kl),
      neighbours: this.neighbours,
      originals: Float32Array.from(this.shown),
      reconstructions: this.pictures(vae.mean.y, count),
      samples: this.pictures(this.noise, SAMPLES),
      rows: history.news(),
      ...this.yardsticks(),
      ...(wants.manifold > 0 ? { manifold: this.manifold(wants) } : {}),
      ...(wants.exact && this.exact ? { exact: this.exact } : {}),
      ...(wants.density && this.density ? { density: this.density } : {}),
    };
  }

  /**
   * The slow part, for the snapshots to come. It yields between parts, with the network at rest.
   * @param {Wants} wants @returns {Generator<void, boolean>} whether there is anything new
   */
  *look(wants) {
    const { vae, levers, step, restores, data } = this.trainer;
    const exact = wants.exact && vae.latent <= 2, density = wants.density && data.density;
    const now = JSON.stringify([step, restores, levers, exact, Boolean(density)]);
    if (now === this.looked) return false;
    this.neighbours = yield* neighbours(
      this.codes().mean, vae.latent, data.labels, data.test, this.labelled,
    );
    if (exact) {
      const x = this.shown.subarray(0, EXACT * data.pixels);
      const nlls = yield* exactNats(vae, x, levers), bounds = yield* boundNats(vae, x, levers);
      this.exact = nlls.map((nll, i) => ({ nll, bound: levers.draw ? bounds[i] : NaN }));
    } else this.exact = undefined; // or an old one would be shown when it is wanted again
    if (density && this.truth) {
      const model = yield* modelDensity(vae, levers.scale, CELLS);
      this.density = { side: CELLS, model, truth: this.truth };
    }
    this.looked = now; // not before: a look can be given up
    return true;
  }

  /**
   * A step of training with one of the examples that are shown, taken apart.
   * @param {number} shown which one, from 0 @param {number} draw counts draws of its noise
   * @returns {Explained}
   */
  explain(shown, draw) {
    const { vae, levers, data, warm } = this.trainer, { latent, pixels } = vae;
    const x = this.example(data.shown[shown % data.shown.length]);
    const noise = normals(LOOKING + 1 + draw);
    const epsilon = Float64Array.from({ length: latent }, () => levers.draw ? noise() : 0);
    const { reconstruction, kl } = vae.gradients(x, 1, epsilon, levers, warm);
    const logits = vae.logits.y, slope = new Float64Array(pixels);
    /** @param {Float64Array} values */
    const numbers = (values) => Array.from(values.subarray(0, latent));
    return {
      x: Float32Array.from(x), mean: numbers(vae.mean.y),
      sigma: numbers(vae.held).map((v) => Math.exp(v / 2)),
      epsilon: Array.from(epsilon), z: numbers(vae.z),
      gray: Float32Array.from(logits.subarray(0, pixels), sigmoid),
      pixel_losses: Float32Array.from(slope, (_, i) =>
        LIKELIHOODS[levers.likelihood](x, logits, i, 1, slope, levers.scale)),
      reconstruction, kl,
      pixel_gradient: Float32Array.from(vae.dLogits.subarray(0, pixels)),
      z_gradient: numbers((vae.decoder[0] ?? vae.logits).dx),
      mean_gradient: numbers(vae.dMean), log_var_gradient: numbers(vae.dLogVar),
    };
  }

  /** Kernels and biases, from the encoder to the logits, the head of the mean before the other. */
  weights() {
    return this.trainer.vae.layers.flatMap(({ inputs, outputs, kernel, bias }) => [
      { shape: [inputs, outputs], values: Array.from(kernel) },
      { shape: [outputs], values: Array.from(bias) },
    ]);
  }
}
