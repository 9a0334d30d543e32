/**
 * A variational autoencoder of dense layers, and everything that trains it: read it from above.
 * Numbers are 64 bits wide. Matrices lie row by row, one row an example; a kernel has one row an
 * input, as in Keras. Nothing here draws random numbers: noise comes in from outside.
 */

import { addProduct } from "./matrices.js";

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {Levers["activation"] | "linear"} Activation */

export const CAPACITY = 256; // examples at a time
const LOG_VAR_LIMIT = 40; // as in vae_tutorial.gaussians
export const LOG_2_PI = Math.log(2 * Math.PI);

/** y = activation(x kernel + bias) */
export class Dense {
  /** @param {number} inputs @param {number} outputs @param {Activation} activation */
  constructor(inputs, outputs, activation) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.activation = activation;
    /** @type {Float64Array} */
    this.y = new Float64Array(CAPACITY * outputs);
    this.dx = new Float64Array(CAPACITY * inputs);
    this.transposed = new Float64Array(inputs * outputs); // the kernel
    this.x = this.y; // what it was given last
    this.kernel = this.bias = this.kernelGradient = this.biasGradient = this.y; // until placed
  }

  /**
   * Lets the layer keep its weights and gradients in larger arrays; says where they end there.
   * @param {Float64Array} weights @param {Float64Array} gradients @param {number} start
   */
  place(weights, gradients, start) {
    const middle = start + this.inputs * this.outputs, end = middle + this.outputs;
    this.kernel = weights.subarray(start, middle);
    this.bias = weights.subarray(middle, end);
    this.kernelGradient = gradients.subarray(start, middle);
    this.biasGradient = gradients.subarray(middle, end);
    return end;
  }

  /** @param {Float64Array} x @param {number} count of examples */
  forward(x, count) {
    const { inputs, outputs, y } = this, n = count * outputs;
    this.x = x;
    for (let at = 0; at < n; at += outputs) y.set(this.bias, at);
    addProduct(x, inputs, 1, count, inputs, this.kernel, y, outputs);
    if (this.activation === "relu") for (let i = 0; i < n; i++) y[i] = Math.max(y[i], 0);
    if (this.activation === "tanh") for (let i = 0; i < n; i++) y[i] = Math.tanh(y[i]);
    return y;
  }

  /**
   * From the gradient by y, which becomes that before the activation, to those by the weights and,
   * where it is wanted, by x.
   * @param {Float64Array} dy @param {number} count of examples @param {boolean} [further]
   */
  backward(dy, count, further = true) {
    const { inputs, outputs, x, y, dx, kernel, transposed } = this, n = count * outputs;
    if (this.activation === "relu") for (let i = 0; i < n; i++) dy[i] *= +(y[i] > 0);
    if (this.activation === "tanh") for (let i = 0; i < n; i++) dy[i] *= 1 - y[i] * y[i];
    this.kernelGradient.fill(0);
    this.biasGradient.fill(0);
    addProduct(x, 1, inputs, inputs, count, dy, this.kernelGradient, outputs);
    for (let i = 0; i < n;) for (let j = 0; j < outputs; j++) this.biasGradient[j] += dy[i++];
    if (!further) return dx;
    for (let i = 0, at = 0; i < inputs; i++) {
      for (let j = 0; j < outputs; j++) transposed[j * inputs + i] = kernel[at++];
    }
    addProduct(dy, outputs, 1, count, outputs, transposed, dx.fill(0, 0, count * inputs), inputs);
    return dx;
  }
}

/**
 * Cross-entropy with a Bernoulli's logits, in nats, summed over a row. The logarithms of
 * 1 + exp(-|logit|) are one of a product, which lies below 2 to the number of pixels.
 * @param {Float64Array} x @param {Float64Array} logits @param {number} from @param {number} width
 * @param {Float64Array} slope becomes the gradient by the logits
 */
function bernoulli(x, logits, from, width, slope) {
  let sum = 0, factors = 1;
  for (let i = from; i < from + width; i++) {
    const logit = logits[i], e = Math.exp(-Math.abs(logit));
    sum += Math.max(logit, 0) - logit * x[i];
    factors *= 1 + e;
    slope[i] = (logit > 0 ? 1 : e) / (1 + e) - x[i];
  }
  return sum + Math.log(factors);
}

/**
 * Minus the log density of a normal distribution around the sigmoid of the logits, as above.
 * @param {Float64Array} x @param {Float64Array} logits @param {number} from @param {number} width
 * @param {Float64Array} slope @param {number} scale its standard deviation
 */
function gaussian(x, logits, from, width, slope, scale) {
  const precision = 1 / (scale * scale);
  let squares = 0;
  for (let i = from; i < from + width; i++) {
    const gray = 1 / (1 + Math.exp(-logits[i])), error = gray - x[i];
    squares += error * error;
    slope[i] = precision * error * gray * (1 - gray);
  }
  return 0.5 * (precision * squares + width * (LOG_2_PI + 2 * Math.log(scale)));
}

export const LIKELIHOODS = { bernoulli, gaussian };

/**
 * The Kullback-Leibler divergence of N(mean, exp(logVar)) from N(0, 1), in nats.
 * @param {number} mean @param {number} logVar
 */
export const divergence = (mean, logVar) => 0.5 * (mean * mean + Math.exp(logVar) - logVar - 1);

/** The encoder, the draw and the decoder. */
export class Vae {
  /** @param {Levers} levers @param {number} pixels of an example */
  constructor({ latent_dim: latent, units, layers, activation }, pixels) {
    const last = layers ? units : 0;
    const hidden = (/** @type {number} */ from) => Array.from({ length: layers }, (_, i) =>
      new Dense(i ? units : from, units, activation));
    this.pixels = pixels;
    this.latent = latent;
    this.encoder = hidden(pixels);
    this.mean = new Dense(last || pixels, latent, "linear");
    this.logVar = new Dense(last || pixels, latent, "linear");
    this.decoder = hidden(latent);
    this.logits = new Dense(last || latent, pixels, "linear");
    this.layers = [...this.encoder, this.mean, this.logVar, ...this.decoder, this.logits];
    const size = this.layers.reduce((sum, layer) => sum + (layer.inputs + 1) * layer.outputs, 0);
    this.weights = new Float64Array(size);
    this.gradient = new Float64Array(size);
    this.layers.reduce((at, layer) => layer.place(this.weights, this.gradient, at), 0);
    const [codes, pictures] = [CAPACITY * latent, CAPACITY * pixels];
    this.held = new Float64Array(codes); // log variances within the limits
    this.z = new Float64Array(codes);
    this.dMean = new Float64Array(codes);
    this.dLogVar = new Float64Array(codes);
    this.dLogits = new Float64Array(pictures);
    this.nats = new Float64Array(CAPACITY); // reconstruction loss of each example
    this.kl = new Float64Array(latent); // mean over the examples
  }

  /** Glorot's kernels, and biases of 0. @param {() => number} uniform random numbers in [0, 1) */
  initialize(uniform) {
    for (const { inputs, outputs, kernel, bias } of this.layers) {
      const limit = Math.sqrt(6 / (inputs + outputs));
      for (let i = 0; i < kernel.length; i++) kernel[i] = limit * (2 * uniform() - 1);
      bias.fill(0);
    }
  }

  /** Leaves q(z|x) in `mean.y` and `held`. @param {Float64Array} x @param {number} count */
  encode(x, count) {
    for (const layer of this.encoder) x = layer.forward(x, count);
    this.mean.forward(x, count);
    const raw = this.logVar.forward(x, count);
    for (let i = 0; i < count * this.latent; i++) {
      this.held[i] = Math.min(Math.max(raw[i], -LOG_VAR_LIMIT), LOG_VAR_LIMIT);
    }
  }

  /** z = mean + sigma epsilon, or the mean alone. @param {Float64Array | null} epsilon */
  draw(epsilon, count = CAPACITY) {
    const { z, held } = this, mean = this.mean.y;
    for (let i = 0; i < count * this.latent; i++) {
      z[i] = epsilon ? mean[i] + Math.exp(held[i] / 2) * epsilon[i] : mean[i];
    }
    return z;
  }

  /** The logits of the pictures at latent points. @param {Float64Array} z @param {number} count */
  decode(z, count) {
    for (const layer of this.decoder) z = layer.forward(z, count);
    return this.logits.forward(z, count);
  }

  /**
   * From examples to their losses, in nats: sums over pixels, means over the examples. The loss of
   * each is left in `nats`, the KL divergence of each dimension in `kl`.
   * @param {Float64Array} x @param {number} count
   * @param {Float64Array | null} epsilon noise, one number a latent dimension; null for no draw
   * @param {Pick<Levers, "likelihood" | "scale">} levers
   */
  losses(x, count, epsilon, { likelihood, scale }) {
    this.encode(x, count);
    const logits = this.decode(this.draw(epsilon, count), count);
    const { pixels, latent, nats, held, kl } = this, mean = this.mean.y;
    let reconstruction = 0;
    for (let i = 0; i < count; i++) {
      nats[i] = LIKELIHOODS[likelihood](x, logits, i * pixels, pixels, this.dLogits, scale);
      reconstruction += nats[i] / count;
    }
    kl.fill(0);
    for (let i = 0; i < count * latent; i++) kl[i % latent] += divergence(mean[i], held[i]) / count;
    return { reconstruction, kl: kl.reduce((sum, value) => sum + value, 0) };
  }

  /**
   * The losses of a batch, the objective that is trained, and in `gradient` its gradient.
   * @param {Float64Array} x @param {number} count @param {Float64Array} epsilon
   * @param {Levers} levers @param {number} warm factor on beta, at most 1
   */
  gradients(x, count, epsilon, levers, warm = 1) {
    const { latent, z, held, dMean, dLogVar, dLogits } = this, mean = this.mean.y;
    const { reconstruction, kl } = this.losses(x, count, levers.draw ? epsilon : null, levers);
    const share = levers.mean_over_pixels ? 1 / this.pixels : 1, beta = levers.beta * warm;
    for (let i = 0; i < count * this.pixels; i++) dLogits[i] *= share / count;
    let d = this.logits.backward(dLogits, count);
    for (let i = this.decoder.length - 1; i >= 0; i--) d = this.decoder[i].backward(d, count);
    for (let i = 0; i < count * latent; i++) {
      const pull = this.kl[i % latent] > levers.free_bits ? beta / count : 0;
      const within = Math.abs(this.logVar.y[i]) < LOG_VAR_LIMIT ? 0.5 : 0;
      dMean[i] = d[i] + pull * mean[i];
      dLogVar[i] = within * (d[i] * (z[i] - mean[i]) + pull * (Math.exp(held[i]) - 1));
    }
    this.encodeBackward(count);
    const charged = this.kl.reduce((sum, value) => sum + Math.max(value, levers.free_bits), 0);
    return { reconstruction, kl, objective: share * reconstruction + beta * charged };
  }

  /** From the gradients by mean and log variance to those of the encoder. @param {number} count */
  encodeBackward(count) {
    const deep = this.encoder.length > 0;
    let d = this.mean.backward(this.dMean, count, deep);
    const other = this.logVar.backward(this.dLogVar, count, deep);
    if (deep) for (let i = 0; i < count * this.mean.inputs; i++) d[i] += other[i];
    for (let i = this.encoder.length - 1; i >= 0; i--) {
      d = this.encoder[i].backward(d, count, i > 0);
    }
  }
}

/** Adam, as Keras writes it. */
export class Adam {
  /** @param {number} size how many weights there are */
  constructor(size) {
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
    // 0.9 and 0.999 to the power of the steps: browsers agree on products, and not on powers.
    this.firstLeft = this.secondLeft = 1;
  }

  /** @param {Float64Array} weights @param {Float64Array} gradient @param {number} rate */
  step(weights, gradient, rate) {
    const { first, second } = this;
    this.firstLeft *= 0.9;
    this.secondLeft *= 0.999;
    const alpha = rate * Math.sqrt(1 - this.secondLeft) / (1 - this.firstLeft);
    for (let i = 0; i < weights.length; i++) {
      first[i] += (gradient[i] - first[i]) * 0.1;
      second[i] += (gradient[i] * gradient[i] - second[i]) * 0.001;
      weights[i] -= alpha * first[i] / (Math.sqrt(second[i]) + 1e-7);
    }
  }
}
