/** A network, computed in the page: a chain of Keras layers over float16 weights. */

/** @param {DataView} bytes @returns {Float32Array} the float16 numbers in `bytes` */
export function halfToFloat(bytes) {
  const out = new Float32Array(bytes.byteLength / 2);
  for (let i = 0; i < out.length; i++) {
    const h = bytes.getUint16(2 * i, true);
    const exponent = (h >> 10) & 31, fraction = h & 1023;
    const magnitude = exponent === 0 ? fraction * 2 ** -24
      : exponent === 31 ? (fraction ? NaN : Infinity)
      : (1 + fraction / 1024) * 2 ** (exponent - 15);
    out[i] = h & 0x8000 ? -magnitude : magnitude;
  }
  return out;
}

/**
 * Where a strided convolution with padding "same" starts, before the edge of its larger side.
 * @param {number} large @param {number} small @param {number} kernel @param {number} stride
 */
function padding(large, small, kernel, stride) {
  return Math.floor(Math.max((small - 1) * stride + kernel - large, 0) / 2);
}

const product = (shape) => shape.reduce((a, b) => a * b, 1);

/** How many weights a layer has: [kernel, bias]. */
function sizes(layer) {
  if (layer.kind === "Flatten" || layer.kind === "Reshape" || layer.kind === "Activation") return [0, 0];
  const channels = [layer.input.at(-1), layer.output.at(-1)];
  const window = layer.kind === "Dense" ? 1 : product(layer.kernel);
  return [window * channels[0] * channels[1], layer.bias ? channels[1] : 0];
}

/** Rows of x times the matrix w, added to rows of y. Zeros, which relu leaves plenty of, cost nothing. */
function dense(x, layer, w, y) {
  const [n, m] = [layer.input.at(-1), layer.output.at(-1)], used = new Int32Array(n + 3);
  for (let row = 0, o = 0; row < x.length / n; row++, o += m) {
    let count = 0;
    for (let i = 0; i < n; i++) if (x[row * n + i] !== 0) used[count++] = i;
    for (let i = 0; i + 3 < count; i += 4) {
      const [a, b, c, d] = used.subarray(i, i + 4);
      const [p, q, r, s] = [x[row * n + a], x[row * n + b], x[row * n + c], x[row * n + d]];
      const wa = a * m, wb = b * m, wc = c * m, wd = d * m;
      for (let j = 0; j < m; j++) y[o + j] += p * w[wa + j] + q * w[wb + j] + r * w[wc + j] + s * w[wd + j];
    }
    for (let i = count - count % 4; i < count; i++) {
      const v = x[row * n + used[i]], k = used[i] * m;
      for (let j = 0; j < m; j++) y[o + j] += v * w[k + j];
    }
  }
}

/** Visit each pair of pixels that a kernel joins, on the large and on the small grid. */
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

const STEPS = { Conv2D: convolve, Conv2DTranspose: convolveTransposed };

/** A network that is ready to run. */
export class Network {
  /** @param {object[]} layers @param {DataView} bytes float16 weights, layer by layer */
  constructor(layers, bytes) {
    const needed = layers.reduce((sum, layer) => sum + sizes(layer)[0] + sizes(layer)[1], 0);
    if (bytes.byteLength !== 2 * needed)
      throw new Error(`the network needs ${2 * needed} bytes of weights, got ${bytes.byteLength}`);
    const all = halfToFloat(bytes);
    let at = 0;
    this.layers = layers.map((layer) => {
      const [kernel, bias] = sizes(layer);
      const step = { ...layer, w: all.subarray(at, at + kernel), b: all.subarray(at + kernel, at + kernel + bias) };
      at += kernel + bias;
      return step;
    });
  }

  /**
   * @param {ArrayLike<number>} input `count` examples, one after the other
   * @returns {Float32Array} what the network makes of them, in the same order
   */
  run(input, count = 1) {
    let x = Float32Array.from(input);
    for (const layer of this.layers) {
      if (layer.output) {
        const y = new Float32Array(count * product(layer.output));
        const channels = layer.b.length;
        if (channels) for (let i = 0; i < y.length; i++) y[i] = layer.b[i % channels];
        const [from, to] = [x.length / count, y.length / count];
        if (layer.kind === "Dense") dense(x, layer, layer.w, y);
        else for (let i = 0; i < count; i++)
          STEPS[layer.kind](x.subarray(i * from, (i + 1) * from), layer, layer.w, y.subarray(i * to, (i + 1) * to));
        x = y;
      }
      if (layer.activation === "relu") for (let i = 0; i < x.length; i++) x[i] = Math.max(0, x[i]);
      if (layer.activation === "sigmoid") for (let i = 0; i < x.length; i++) x[i] = 1 / (1 + Math.exp(-x[i]));
    }
    return x;
  }
}

const ready = new WeakMap();

/** The network that a trait of `model` refers to, unpacked once however many views use it. */
async function networkOf(model, trait) {
  const shared = await model.widget_manager.get_model(model.get(trait).slice("IPY_MODEL_".length));
  if (!ready.has(shared)) ready.set(shared, new Network(shared.get("layers"), shared.get("weights")));
  return ready.get(shared);
}
