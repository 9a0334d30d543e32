/** Arrays as a file that numpy.load reads: a .npy for each, in a zip that compresses nothing. */

/** @typedef {{name: string, shape: number[], values: Float32Array | Uint8Array}} Entry */

const DAY = 0x21; // 1980-01-01, so that the same arrays are the same file
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of a zip. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let value = -1;
  for (const byte of bytes) value = CRC[(value ^ byte) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

const ascii = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Numbers of 2 or 4 bytes, the lowest byte first. @param {[number, 2 | 4][]} fields */
function packed(fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const data = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) data.setUint16(at, value, true);
    else data.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** An array as NumPy's format 1.0 has it. @param {Entry} entry */
function npy({ shape, values }) {
  const kind = values instanceof Uint8Array ? "|u1" : "<f4", tuple = `(${shape.join(", ")},)`;
  const header = `{'descr': '${kind}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const padded = header.padEnd(64 * Math.ceil((header.length + 11) / 64) - 11) + "\n";
  const data = new DataView(new ArrayBuffer(values.byteLength));
  values.forEach((/** @type {number} */ value, /** @type {number} */ i) => {
    if (values instanceof Uint8Array) data.setUint8(i, value);
    else data.setFloat32(4 * i, value, true);
  });
  const magic = new Uint8Array([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]); // "\x93NUMPY", 1.0
  return joined([magic, packed([[padded.length, 2]]), ascii(padded), new Uint8Array(data.buffer)]);
}

/** @param {Entry[]} entries whose names are ASCII @returns {Uint8Array} the file */
export function npz(entries) {
  const files = [], directory = [];
  let at = 0;
  for (const entry of entries) {
    const name = ascii(`${entry.name}.npy`), content = npy(entry), size = content.length;
    /** @type {[number, 2 | 4][]} version, flags, no compression, time, checksum, sizes, name */
    const common = [[20, 2], [0, 2], [0, 2], [0, 2], [DAY, 2], [crc32(content), 4], [size, 4],
      [size, 4], [name.length, 2], [0, 2]];
    const file = [packed([[0x04034b50, 4], ...common]), name, content];
    directory.push(packed([[0x02014b50, 4], [20, 2], ...common,
      [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), name);
    files.push(...file);
    at += file.reduce((sum, { length }) => sum + length, 0);
  }
  const index = joined(directory), count = entries.length;
  const end = packed([[0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [index.length, 4],
    [at, 4], [0, 2]]);
  return joined([...files, index, end]);
}
