/** Each lesson shows what it says: asserted on its runs. */

import assert from "node:assert/strict";
import test from "node:test";

import { dataOf } from "../../vae_tutorial/widgets/lib/playground/data.js";
import { LESSONS } from "../../vae_tutorial/widgets/lib/playground/lessons.js";
import { check, started } from "../../vae_tutorial/widgets/lib/playground/levers.js";
import { neighbours } from "../../vae_tutorial/widgets/lib/playground/measure.js";
import { NOTHING, Observer } from "../../vae_tutorial/widgets/lib/playground/observer.js";
import { NONE, PRESETS } from "../../vae_tutorial/widgets/lib/playground/presets.js";
import { Trainer } from "../../vae_tutorial/widgets/lib/playground/trainer.js";
import { smallDigits } from "./small_digits.js";

const digits = await smallDigits();

/** A lesson's run a or b. @param {string} preset @param {"a" | "b"} run */
function runOf(preset, run) {
  const { levers, beside, turns } = PRESETS[preset];
  const set = run === "a" ? levers : { ...levers, ...beside };
  const all = started(set.data ?? "digits", set);
  return new Trainer(all, dataOf(all.data, digits), turns.filter((turn) => turn.run === run));
}

/** @param {Trainer} trainer @param {number} epoch */
function train(trainer, epoch) {
  while (trainer.epoch < epoch) assert.equal(trainer.advance(), "");
  const snapshot = new Observer(trainer).snapshot(NOTHING, 0);
  return { ...snapshot, ...trainer.evaluate() };
}

/** Both runs at the end of a lesson. @param {string} preset */
function ended(preset) {
  const { stop_at } = PRESETS[preset];
  return { a: train(runOf(preset, "a"), stop_at), b: train(runOf(preset, "b"), stop_at) };
}

const TEST = 360;

/**
 * The share of the test digits whose means lie beyond a circle.
 * @param {{mean: Float32Array}} snapshot @param {number} radius
 */
const beyond = ({ mean }, radius) =>
  digits.labels.subarray(0, TEST).filter((_, i) =>
    Math.hypot(mean[2 * i], mean[2 * i + 1]) > radius).length / TEST;

/** The share whose class the nearest training means have. */
function agreement({ mean, levers }) {
  const counting = neighbours(mean, levers.latent_dim, digits.labels, TEST, digits.labels.length);
  for (;;) {
    const { done, value } = counting.next();
    if (done) return value;
  }
}

/** Numbers of a text. @param {string} text */
const numbers = (text) => [...text.matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));

test("what to look at is two sentences that tell no figure of the run", () => {
  for (const { preset, look, question, answer } of LESSONS) {
    assert.equal(look.match(/[.!?](?= |$)/g)?.length, 2, look);
    assert.match(question, /\?$/);
    assert.ok(!answer.includes("?"));
    const { levers, beside, turns } = PRESETS[preset];
    const set = [...Object.values({ ...levers, ...beside }), ...turns.map(({ value }) => value)];
    // What the levers are, the ten epochs between turns, the digits' pixels, and lesson 1's nats.
    const known = [...set, ...preset === "mean" ? [64] : [], ...preset === "holes" ? [23] : [],
      ...preset === "warm_up" ? [0, 1] : []];
    for (const number of numbers(look)) assert.ok(known.includes(number), `${preset}: ${number}`);
  }
});

test("a lesson is slow enough to be followed", () => {
  for (const { preset } of LESSONS) {
    const { pace, stop_at } = PRESETS[preset], seconds = stop_at / pace;
    assert.ok(seconds >= 8 && seconds <= 20, `${preset}: ${seconds}`);
  }
});

const AVERAGE = 27.2; // nats, which `average` is held against below

test("each preset has a lesson, levers that are sound and turns that can be made", () => {
  assert.deepEqual(LESSONS.map(({ preset }) => preset),
    Object.keys(PRESETS).filter((preset) => preset !== NONE));
  for (const { preset } of LESSONS) {
    const { levers, beside, turns, stop_at } = PRESETS[preset];
    for (const [name, value] of Object.entries({ ...levers, ...beside })) check(name, value);
    for (const { name, value } of turns) check(name, value);
    assert.ok(stop_at > 0 && !("data" in beside));
  }
});

const sound = runOf("sound", "a"), untrained = train(sound, 0);
const first = train(sound, 1), early = train(sound, 10);
const summed = train(sound, PRESETS.mean.stop_at);
const formed = train(sound, PRESETS.sound.stop_at);

test("a sound VAE fills the prior, with two active dimensions and about 25 nats", () => {
  assert.ok(untrained.test_reconstruction > 27 && Math.abs(formed.test_loss - 25) < 0.5);
  assert.ok(Math.abs(formed.test_reconstruction - 23) < 0.3 && Math.abs(formed.test_kl - 2) < 0.3);
  assert.ok(first.test_kl < untrained.test_kl && untrained.test_kl < formed.test_kl);
  assert.deepEqual([first, early, formed].map(({ active }) => active), [0, 2, 2]);
  assert.ok(beyond(formed, 3) < 0.01 && beyond(formed, 1) > 0.4);
  assert.ok(Math.abs(formed.average - AVERAGE) < 0.05);
  assert.ok(agreement(formed) > 0.6);
});

test("an autoencoder's codes leave the circles, and it has no bound", () => {
  const { stop_at } = PRESETS.holes, after = train(runOf("holes", "a"), stop_at);
  assert.equal(stop_at, PRESETS.sound.stop_at);
  assert.ok(Math.abs(beyond(after, 3) - 0.75) < 0.1);
  assert.ok(beyond(after, 1) > 0.9); // few in the middle
  assert.ok(after.test_reconstruction < formed.test_reconstruction - 1);
  assert.ok(Number.isNaN(after.test_loss));
});

test("beta takes the KL step by step, and the ELBO is best at 1", () => {
  const trainer = runOf("beta", "a"), { turns, stop_at } = PRESETS.beta;
  const rows = [0, ...turns.map(({ value }) => value)].map((beta, k) => {
    const row = train(trainer, 10 * (k + 1));
    assert.equal(trainer.levers.beta, beta);
    return { beta, ...row };
  });
  assert.equal(trainer.epoch, stop_at);
  assert.ok(rows[0].test_kl > 10);
  const upTo5 = rows.filter(({ beta }) => Number(beta) <= 5), from1 = rows.slice(4);
  upTo5.slice(1).forEach((row, k) => assert.ok(row.test_kl < upTo5[k].test_kl));
  rows.slice(6).forEach((row) => assert.ok(row.test_kl < 0.05 && row.active === 0));
  assert.ok(from1[0].test_reconstruction + 1 < from1[1].test_reconstruction);
  assert.ok(from1[1].test_reconstruction + 1 < from1[2].test_reconstruction);
  assert.ok(Math.abs(rows[8].test_reconstruction - AVERAGE) < 0.2);
  const best = rows.toSorted((a, b) => a.test_loss - b.test_loss)[0];
  assert.equal(best.beta, 1);
});

test("a mean over pixels collapses within ten epochs, and the sum does not", () => {
  const run = runOf("mean", "a"), at10 = train(run, 10);
  assert.ok(at10.test_kl < 0.05 && at10.active === 0);
  const a = train(run, PRESETS.mean.stop_at), b = summed;
  assert.deepEqual(runOf("mean", "b").levers, b.levers, "it is the sound run, on its way");
  assert.ok(a.active === 0 && Math.abs(a.test_reconstruction - a.average) < 0.1);
  assert.ok(Math.abs(a.average - AVERAGE) < 0.05);
  assert.ok(b.active === 2 && b.test_loss < a.test_loss - 1.5);
});

test("warm-up rescues a run that collapses without it", () => {
  const { a, b } = ended("warm_up");
  assert.ok(a.active === 0 && Math.abs(a.test_loss - AVERAGE) < 0.2);
  assert.ok(b.active === 2 && b.test_loss < a.test_loss - 2);
  assert.deepEqual([a.levers.beta, PRESETS.warm_up.beside.warm_up], [1, 30]);
});

test("eight dimensions are better by a nat, and half of them are used", () => {
  const { a, b } = ended("dimensions");
  assert.ok(b.test_loss < a.test_loss - 1);
  assert.ok(b.active >= 3 && b.active <= 5, `${b.active}`);
  assert.ok(Math.abs(a.test_kl - 1) < 0.4 && Math.abs(b.test_kl - 3) < 0.4);
  assert.ok(agreement(a) < 0.5 && agreement(b) > 0.8);
});
