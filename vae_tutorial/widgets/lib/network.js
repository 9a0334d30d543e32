/** A network, computed in the page: a chain of Keras layers over float16 weights. */

/**
 * One layer, as `page_network.py` describes it.
 * @typedef {object} Layer
 * @property {string} kind the name of its class in Keras
 * @property {string} name
 * @property {"linear" | "relu" | "sigmoid"} [activation]
 * @property {boolean} [bias]
 * @property {number[]} [input] shape of one example
 * @property {number[]} [output] shape of one example
 * @property {number[]} [kernel] height and width
 * @property {number[]} [strides]
 * @property {number[]} [inputs] numbers of each input, of the layer that joins them in one row
 */

/**
 * A layer with weights, which `page_network.py` describes in full.
 * @typedef {Required<Omit<Layer, "inputs">>} Weighted
 */

/** @typedef {(x: Float32Array, layer: Weighted, w: Float32Array, y: Float32Array) => void} Pass */

/** @param {DataView} bytes @returns {Float32Array} the float16 numbers in `bytes` */
export function halfToFloat(bytes) {
  const numbers = new Float32Array(bytes.byteLength / 2);
  for (let i = 0; i < numbers.length; i++) {
    const half = bytes.getUint16(2 * i, true);
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    let magnitude = (1 + fraction / 1024) * 2 ** (exponent - 15);
    if (exponent === 0) magnitude = fraction * 2 ** -24;
    if (exponent === 31) magnitude = fraction ? NaN : Infinity;
    numbers[i] = half & 0x8000 ? -magnitude : magnitude;
  }
  return numbers;
}

/**
 * Where a strided convolution with padding "same" starts, before the edge of its larger side.
 * @param {number} large @param {number} small @param {number} kernel @param {number} stride
 */
function padding(large, small, kernel, stride) {
  return Math.floor(Math.max((small - 1) * stride + kernel - large, 0) / 2);
}

/** @param {number[]} shape */
const product = (shape) => shape.reduce((a, b) => a * b, 1);

/** @param {Layer} layer @returns {layer is Weighted} */
const isWeighted = (layer) => layer.output !== undefined;

/** How many weights a layer has: [kernel, bias]. @param {Layer} layer */
function sizes(layer) {
  if (!isWeighted(layer)) return [0, 0];
  const channels = [layer.input, layer.output].map((shape) => shape[shape.length - 1]);
  const window = layer.kind === "Dense" ? 1 : product(layer.kernel);
  return [window * channels[0] * channels[1], layer.bias ? channels[1] : 0];
}

/**
 * Rows of x times the matrix w, added to rows of y. Zeros, which relu leaves plenty of, cost
 * nothing; the others go four at a time, which is faster.
 * @type {Pass}
 */
function dense(x, layer, w, y) {
  const [n, m] = [layer.input[0], layer.output[0]];
  const used = new Int32Array(n);
  for (let row = 0, o = 0; row < x.length / n; row++, o += m) {
    let count = 0;
    for (let i = 0; i < n; i++) if (x[row * n + i] !== 0) used[count++] = i;
    const even = count - count % 4;
    for (let i = 0; i < even; i += 4) {
      const [a, b, c, d] = [used[i], used[i + 1], used[i + 2], used[i + 3]];
      const [p, q, r, s] = [x[row * n + a], x[row * n + b], x[row * n + c], x[row * n + d]];
      const [wa, wb, wc, wd] = [a * m, b * m, c * m, d * m];
      for (let j = 0; j < m; j++) {
        y[o + j] += p * w[wa + j] + q * w[wb + j] + r * w[wc + j] + s * w[wd + j];
      }
    }
    for (let i = even; i < count; i++) {
      const v = x[row * n + used[i]], k = used[i] * m;
      for (let j = 0; j < m; j++) y[o + j] += v * w[k + j];
    }
  }
}

/**
 * Visit each pair of pixels that a kernel joins, on the large and on the small grid.
 * @param {number[]} large @param {number[]} small @param {Weighted} layer
 * @param {(large: number, small: number, tap: number) => void} visit
 */
function eachTap(large, small, layer, visit) {
  const [kh, kw] = layer.kernel, [sh, sw] = layer.strides;
  const top = padding(large[0], small[0], kh, sh), left = padding(large[1], small[1], kw, sw);
  for (let r = 0; r < small[0]; r++)
    for (let c = 0; c < small[1]; c++)
      for (let a = 0; a < kh; a++)
        for (let b = 0; b < kw; b++) {
          const R = r * sh + a - top, C = c * sw + b - left;
          if (R >= 0 && C >= 0 && R < large[0] && C < large[1])
            visit(R * large[1] + C, r * small[1] + c, a * kw + b);
        }
}

/** @type {Pass} */
function convolve(x, layer, w, y) {
  const n = layer.input[2], m = layer.output[2];
  eachTap(layer.input, layer.output, layer, (from, to, tap) => {
    for (let i = 0; i < n; i++) {
      const v = x[from * n + i];
      if (v === 0) continue;
      for (let j = 0, k = (tap * n + i) * m, o = to * m; j < m; j++) y[o + j] += v * w[k + j];
    }
  });
}

/** @type {Pass} */
function convolveTransposed(x, layer, w, y) {
  const n = layer.input[2], m = layer.output[2];
  eachTap(layer.output, layer.input, layer, (to, from, tap) => {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let i = 0, k = (tap * m + j) * n, o = from * n; i < n; i++) sum += x[o + i] * w[k + i];
      y[to * m + j] += sum;
    }
  });
}

/** @type {Record<string, Pass>} */
const CONVOLUTIONS = { Conv2D: convolve, Conv2DTranspose: convolveTransposed };

/** @param {Float32Array} x changed in place @param {Layer["activation"]} activation */
function activate(x, activation) {
  if (activation === "relu") for (let i = 0; i < x.length; i++) x[i] = Math.max(0, x[i]);
  if (activation === "sigmoid") {
    for (let i = 0; i < x.length; i++) x[i] = 1 / (1 + Math.exp(-x[i]));
  }
}

/**
 * What a layer with weights makes of `count` examples, before its activation.
 * @param {Weighted & Weights} layer @param {Float32Array} x @param {number} count
 */
function apply(layer, x, count) {
  const y = new Float32Array(count * product(layer.output));
  const channels = layer.b.length;
  if (channels) for (let i = 0; i < y.length; i++) y[i] = layer.b[i % channels];
  if (layer.kind === "Dense") {
    dense(x, layer, layer.w, y);
    return y;
  }
  const [from, to] = [x.length / count, y.length / count];
  for (let i = 0; i < count; i++) {
    const image = x.subarray(i * from, (i + 1) * from);
    CONVOLUTIONS[layer.kind](image, layer, layer.w, y.subarray(i * to, (i + 1) * to));
  }
  return y;
}

/** @typedef {{w: Float32Array, b: Float32Array}} Weights kernel and bias, perhaps empty */

/** A network that is ready to run. */
export class PageNetwork {
  /** @param {Layer[]} layers @param {DataView} bytes float16 weights, layer by layer */
  constructor(layers, bytes) {
    const needed = layers.reduce((sum, layer) => sum + sizes(layer)[0] + sizes(layer)[1], 0);
    if (bytes.byteLength !== 2 * needed) {
      const got = bytes.byteLength;
      throw new Error(`the network needs ${2 * needed} bytes of weights, got ${got}`);
    }
    const all = halfToFloat(bytes);
    let at = 0;
    /** @type {(Layer & Weights)[]} */
    this.layers = layers.map((layer) => {
      const [kernel, bias] = sizes(layer);
      const w = all.subarray(at, at + kernel);
      const b = all.subarray(at + kernel, at + kernel + bias);
      at += kernel + bias;
      return { ...layer, w, b };
    });
  }

  /**
   * @param {ArrayLike<number>} input `count` examples, one after the other; where a network has
   *   several inputs, each example holds all of them in a row
   * @param {number} [count]
   * @returns {Float32Array} what the network makes of them, in the same order
   */
  run(input, count = 1) {
    let x = Float32Array.from(input);
    for (const layer of this.layers) {
      if (isWeighted(layer)) x = apply(layer, x, count);
      activate(x, layer.activation);
    }
    return x;
  }
}
