/** A run: levers, data and a seed become a network that learns, batch by batch. */

import { normals, uniform } from "../random.js";
import { Adam, CAPACITY, Vae } from "./engine.js";
import { History } from "./history.js";
import { LEVERS } from "./levers.js";
import { averagePicture } from "./measure.js";

/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./snapshot.js").Row} Row */

const STREAMS = 8; // of random numbers a seed
export const LOOKING = 5; // the seed of what is only looked at: no run trains on its noise
const [MOST_TIMES, MOST_NATS] = [1000, 1e4]; // of the untrained network's loss, above it

/** Standard normal numbers of the state that never changes. @param {number} count */
export function stillNoise(count) {
  const noise = normals(LOOKING);
  return Float64Array.from({ length: count }, noise);
}

/** Biases with which the decoder starts at the average picture. @param {Data} data */
const logOdds = (data) => averagePicture(data).map((p) => Math.log(p / (1 - p)));

/** Fisher and Yates's shuffle, in place. @param {Int32Array} order @param {() => number} next */
function shuffle(order, next) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1)), other = order[j];
    order[j] = order[i];
    order[i] = other;
  }
}

/**
 * The same levers, data and turns give the same numbers bit for bit, however the batches are
 * spread over time, and whatever is looked at between them.
 */
export class Trainer {
  /** @param {Levers} levers @param {Data} data @param {Turn[]} [turns] of this run */
  constructor(levers, data, turns = []) {
    const [weights, order, noise] = [0, 1, 2].map((i) => STREAMS * levers.seed + i);
    this.levers = { ...levers };
    this.data = data;
    this.turns = [...turns].sort((a, b) => a.step - b.step);
    this.vae = new Vae(levers, data.pixels);
    this.vae.initialize(uniform(weights));
    if (levers.log_odds) this.vae.logits.bias.set(logOdds(data));
    this.adam = new Adam(this.vae.weights.length);
    this.sound = this.vae.weights.slice();
    this.soundEpoch = 0; // epochs that were finished then
    this.restores = 0; // how often it went back to them
    this.most = NaN; // nats of a batch, with which a run is sound
    this.nextOrder = uniform(order);
    this.nextNoise = normals(noise);
    this.order = data.training.slice();
    this.position = 0; // in the order of this epoch
    this.step = 0;
    this.epoch = 0;
    this.x = new Float64Array(CAPACITY * data.pixels);
    this.epsilon = new Float64Array(CAPACITY * levers.latent_dim);
    this.still = stillNoise(CAPACITY * levers.latent_dim);
    this.history = new History();
    this.history.add(this.evaluate());
  }

  /** Epochs, with the part of the one that has begun. */
  get progress() {
    return this.epoch + this.position / this.order.length;
  }

  /** The factor on beta now. */
  get warm() {
    const { warm_up: epochs, batch_size: size } = this.levers;
    const batches = epochs * Math.ceil(this.order.length / size);
    return batches > 0 ? Math.min(1, this.step / batches) : 1;
  }

  /**
   * Changes a lever from the next batch on.
   * @param {string} name @param {any} value
   * @throws {Error} if the lever is one that starts a run anew
   */
  turn(name, value) {
    const lever = LEVERS[/** @type {keyof Levers} */ (name)];
    if (!lever || lever.restarts) throw new Error(`${name} cannot be turned while it trains`);
    Object.assign(this.levers, { [name]: value });
  }

  /** Makes the turns that are due. */
  catchUp() {
    for (; this.turns[0]?.step <= this.step; this.turns.shift()) {
      this.turn(this.turns[0].name, this.turns[0].value);
    }
  }

  /** Fills the batch that comes next, and says how many examples it has. */
  load() {
    const { data: { x, pixels }, order, position, levers } = this;
    if (position === 0) shuffle(order, this.nextOrder);
    const count = Math.min(levers.batch_size, order.length - position);
    for (let i = 0, at = 0; i < count; i++) {
      const from = order[position + i] * pixels;
      for (let j = from; j < from + pixels; j++) this.x[at++] = x[j];
    }
    for (let i = 0; i < count * levers.latent_dim; i++) this.epsilon[i] = this.nextNoise();
    return count;
  }

  /**
   * Trains on one batch.
   * @returns {string} a sentence on why it cannot go on, or nothing
   */
  advance() {
    this.catchUp();
    const { vae, levers } = this, count = this.load();
    const { objective } = vae.gradients(this.x, count, this.epsilon, levers, this.warm);
    if (this.step === 0) {
      this.most = Math.max(MOST_TIMES * Math.abs(objective), objective + MOST_NATS);
    }
    if (!(objective <= this.most)) return this.restore(objective);
    if (this.position === 0) this.keep();
    this.adam.step(vae.weights, vae.gradient, levers.learning_rate);
    this.step += 1;
    this.position += count;
    if (this.position === this.order.length) this.finishEpoch();
    return "";
  }

  finishEpoch() {
    this.position = 0;
    this.epoch += 1;
    if (this.history.takes(this.epoch)) this.history.add(this.evaluate());
  }

  /** Keeps weights of which a batch has shown that they are sound. */
  keep() {
    this.sound.set(this.vae.weights);
    this.soundEpoch = this.epoch;
  }

  /** Goes back to the last weights that were sound. @param {number} objective nats */
  restore(objective) {
    this.vae.weights.set(this.sound);
    this.adam = new Adam(this.sound.length);
    this.restores += 1;
    const loss = Number.isFinite(objective) ? `rose to ${objective.toPrecision(2)} nats`
      : "was no longer a finite number";
    return `The training stopped in epoch ${this.epoch + 1}: the loss of a batch ${loss}. The `
      + `network has its weights from the start of epoch ${this.soundEpoch + 1} again. Steps that `
      + `are too large do this: try a learning rate below ${this.levers.learning_rate}.`;
  }

  /**
   * Losses of the test examples and of as many training examples, in nats with beta 1.
   * @returns {Row}
   */
  evaluate() {
    const { test } = this.data, tested = this.lossesOf(0, test);
    const trained = this.lossesOf(test, test);
    const bound = this.levers.draw ? 0 : NaN;
    return {
      epoch: this.epoch,
      train_reconstruction: trained.reconstruction, train_kl: trained.kl,
      train_loss: trained.reconstruction + trained.kl + bound,
      test_reconstruction: tested.reconstruction, test_kl: tested.kl,
      test_loss: tested.reconstruction + tested.kl + bound,
    };
  }

  /**
   * Mean losses of examples that lie one after the other, always with the same noise.
   * @param {number} from @param {number} count
   */
  lossesOf(from, count) {
    const { vae, levers, data: { x, pixels } } = this, end = from + count;
    let reconstruction = 0, kl = 0;
    for (let i = from; i < end; i += CAPACITY) {
      const part = Math.min(CAPACITY, end - i);
      const losses = vae.losses(
        x.subarray(i * pixels, (i + part) * pixels), part, levers.draw ? this.still : null, levers,
      );
      reconstruction += losses.reconstruction * part / count;
      kl += losses.kl * part / count;
    }
    return { reconstruction, kl };
  }
}
