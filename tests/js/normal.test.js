/** The normal distribution, against values of SciPy 1.15. */

import assert from "node:assert/strict";
import test from "node:test";

import { steps } from "../../vae_tutorial/widgets/lib/chart.js";
import { density, klOf, logRatio, widthOf } from "../../vae_tutorial/widgets/lib/normal.js";

/** @param {number} a @param {number} b */
const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-12, `${a} is not ${b}`);

test("densities and their ratio are those of scipy.stats.norm", () => {
  near(density(0), 0.3989422804014327);
  near(density(1.3, 0.5, 0.25), 0.009536352805859362);
  near(logRatio(1.3, 0.5, 0.25), -2.8887056388801096);
});

test("a bell that is so high is so wide", () => near(widthOf(density(2, 2, 0.7)), 0.7));

test("the divergence is zero at the standard normal and grows from there", () => {
  near(klOf(0, 1), 0);
  near(klOf(1, 0.5), 0.8181471805599453);
});

test("steps are even and have both ends", () => {
  assert.deepEqual(steps([-1, 1], 4), [-1, -0.5, 0, 0.5, 1]);
});
