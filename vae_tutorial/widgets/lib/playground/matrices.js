/** The product of matrices, where the time of training goes. */

const MOST = 257; // numbers in a row of what is multiplied, and one more
const LANES = 8; // sums that a processor keeps at hand
const factors = new Float64Array(MOST); // the numbers of a row that are not 0
const places = new Int32Array(MOST); // where the rows stand that they are multiplied with

/**
 * Matrices: c += a b. Pixels without ink and units at rest are 0 in `a`, and are left out: that is
 * about half the work.
 * @param {Float64Array} a whose element (i, k) is at `i * down + k * across`
 * @param {number} down @param {number} across @param {number} rows @param {number} inner
 * @param {Float64Array} b @param {Float64Array} c @param {number} width of `b` and `c`
 */
export function addProduct(a, down, across, rows, inner, b, c, width) {
  for (let i = 0, to = 0; i < rows; i++, to += width) {
    const from = i * down, gathered = width < LANES ? 0 : inner;
    let n = 0, j = 0;
    for (let k = 0, at = from; k < gathered; k++, at += across) {
      factors[n] = a[at];
      places[n] = k * width;
      n += +(a[at] !== 0); // no branch, which a processor would guess wrong every other time
    }
    for (; j + LANES <= width; j += LANES) {
      let s = 0, t = 0, u = 0, v = 0, w = 0, x = 0, y = 0, z = 0;
      for (let k = 0; k < n; k++) {
        const f = factors[k], at = places[k] + j;
        s += f * b[at]; t += f * b[at + 1]; u += f * b[at + 2]; v += f * b[at + 3];
        w += f * b[at + 4]; x += f * b[at + 5]; y += f * b[at + 6]; z += f * b[at + 7];
      }
      const at = to + j;
      c[at] += s; c[at + 1] += t; c[at + 2] += u; c[at + 3] += v;
      c[at + 4] += w; c[at + 5] += x; c[at + 6] += y; c[at + 7] += z;
    }
    for (; j < width; j++) {
      let s = 0;
      for (let k = 0, at = from, o = j; k < inner; k++, at += across, o += width) s += a[at] * b[o];
      c[to + j] += s;
    }
  }
}
