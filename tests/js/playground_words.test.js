/** What the playground says has formed: of codes whose arrangement is known. */

import assert from "node:assert/strict";
import test from "node:test";

import { normals } from "../../vae_tutorial/widgets/lib/random.js";
import { DEFAULTS } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import {
  arrangement, clusters, formed, shortName,
} from "../../vae_tutorial/widgets/lib/playground/words.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/snapshot.js").Snapshot} Snapshot */
/** @typedef {import("../../vae_tutorial/widgets/lib/playground/snapshot.js").Row} Row */

const EACH = 30; // examples of a class

/**
 * Codes around one center a class, and what a run would tell of them.
 * @param {number[][]} centers @param {number} spread @param {Partial<Snapshot>} [parts]
 */
function runWith(centers, spread, parts = {}) {
  const noise = normals(3), size = centers[0].length;
  const labels = Uint8Array.from({ length: EACH * centers.length }, (_, i) => i % centers.length);
  const mean = Float32Array.from([...labels].flatMap((label) =>
    centers[label].map((v) => v + spread * noise())));
  const snapshot = /** @type {Snapshot} */ ({
    levers: { ...DEFAULTS, latent_dim: size }, epoch: 40, mean, active: size, neighbours: 0.71,
    kl_by_dimension: new Array(size).fill(1.05), rows: [], ...parts,
  });
  return { snapshot, data: { labels, test: labels.length } };
}

/** A row with this loss on test data. @param {number} loss */
const rowWith = (loss) => /** @type {Row} */ ({
  epoch: 40, test_loss: loss, test_reconstruction: 22.4,
});

for (const [x, y, side] of /** @type {[number, number, string][]} */ ([
  [-5, 0, "on the left"], [5, 0, "on the right"], [0, 5, "above"], [0, -5, "below"],
  [-4, 4, "at the upper left"], [4, -4, "at the lower right"],
])) {
  test(`a class at (${x}, ${y}) lies ${side}`, () => {
    const { snapshot, data } = runWith([[0, 0], [x, y], [0, 0]], 0.5);
    assert.equal(arrangement(snapshot, data, [0, 1]), `ones lie apart ${side}`);
  });
}

test("classes that mix do not lie apart", () => {
  const { snapshot, data } = runWith([[0, 0], [0, 0], [0.1, 0]], 1);
  assert.equal(arrangement(snapshot, data, [0, 1]), "no class lies apart from the others");
});

test("a class around which all others lie is in the middle", () => {
  const around = [[6, 0], [0, 6], [-6, 0], [0, -6]];
  const { snapshot, data } = runWith([[0, 0], ...around], 0.5);
  assert.match(arrangement(snapshot, data, [0, 1]), /^all five classes lie apart.*zeros in the m/);
});

test("classes lie apart along the axes that are shown, and only there", () => {
  const { snapshot, data } = runWith([[0, 0, 4], [0, 0, -4]], 0.5);
  assert.equal(arrangement(snapshot, data, [0, 1]), "no class lies apart from the others");
  assert.equal(arrangement(snapshot, data, [0, 2]), "zeros lie apart above and ones below");
});

test("along one dimension there is no above", () => {
  const { snapshot, data } = runWith([[4], [-4]], 0.5);
  for (const axes of [[0], [0, 0]]) {
    assert.equal(arrangement(snapshot, data, axes),
      "zeros lie apart on the right and ones on the left");
  }
});

test("a class is as pure as its neighbourhood", () => {
  const { snapshot, data } = runWith([[0, 0], [9, 0]], 0.5);
  assert.deepEqual(clusters(snapshot, data, [0, 1]).map(({ purity }) => purity), [1, 1]);
});

test("a run is told in one sentence", () => {
  const { snapshot, data } = runWith([[0, 0], [-5, 0], [0, 0]], 0.5);
  assert.equal(formed(snapshot, data, [0, 1], rowWith(24.84)),
    "Epoch 40: ones lie apart on the left; 5 nearest neighbours agree for 71 %; KL 2.1 nats in two "
    + "active dimensions; negative ELBO 24.8 nats on test digits.");
});

test("a collapse is called by its name", () => {
  const { snapshot, data } = runWith([[0, 0], [0, 0]], 1e-4, { active: 0 });
  assert.equal(formed(snapshot, data, [0, 1], rowWith(27.2)),
    "Epoch 40: no dimension is active: every digit has nearly the same code; negative ELBO 27.2 "
    + "nats on test digits.");
});

test("without the draw and at beta 0 there is no bound, and codes go where they like", () => {
  const levers = { ...DEFAULTS, draw: false, beta: 0 };
  const { snapshot, data } = runWith([[30, 0], [-30, 0]], 0, { levers, epoch: 0 });
  assert.equal(formed(snapshot, data, [0, 1], rowWith(NaN)),
    "Before training: zeros lie apart on the right and ones on the left; 5 nearest neighbours "
    + "agree for 71 %; "
    + "without the draw, at beta 0, nothing holds the codes near 0: 95 % of the digits lie within "
    + "30.0 units of it; reconstruction 22.4 nats on test digits, and no bound on log p(x).");
});

test("without the draw the KL holds the codes wherever beta is above 0", () => {
  const levers = { ...DEFAULTS, draw: false, beta: 0.5 };
  const { snapshot, data } = runWith([[1, 0], [-1, 0]], 0, { levers });
  const said = formed(snapshot, data, [0, 1], rowWith(NaN));
  assert.match(said, /only the KL holds the codes near 0: 95 % of the digits lie within 1.0 units/);
  assert.doesNotMatch(said, /nothing holds/);
});

test("of two runs it is said whose it is", () => {
  const { snapshot, data } = runWith([[0, 0], [-5, 0], [0, 0]], 0.5);
  assert.match(formed(snapshot, data, [0, 1], rowWith(24.84), "Run A: "),
    /^Run A: epoch 40, ones lie apart/);
});

test("classes of toy data have the same names in pictures and in words", () => {
  assert.deepEqual(["digits", "ring", "moons"].map((data) => shortName(data, 1)),
    ["1", "1", "lower"]);
});

test("codes that are no numbers are said to be none", () => {
  const { snapshot, data } = runWith([[0, 0], [NaN, 0]], 1);
  assert.equal(formed(snapshot, data, [0, 1]), "Epoch 40: the codes are no longer numbers.");
});

test("toy data have points, not digits", () => {
  const levers = { ...DEFAULTS, data: /** @type {const} */ ("moons") };
  const { snapshot, data } = runWith([[-4, 0], [4, 0]], 0.5, { levers });
  const said = formed(snapshot, data, [0, 1], rowWith(-1));
  assert.match(said, /points of the upper moon lie apart on the left/);
  assert.match(said, /−1.0 nats on test points, below 0 because a density can exceed 1\.$/);
  assert.match(formed(snapshot, data, [0, 1], rowWith(-0.04)), / 0.0 nats on test points\.$/);
});
