/** The levers of the playground: what each may be, where it starts, and whether it restarts. */

import { fixed } from "../text.js";

/**
 * @typedef {object} Levers what makes a run, together with its turns
 * @property {"digits" | "ring" | "moons"} data
 * @property {number} latent_dim
 * @property {number} units of each hidden layer
 * @property {number} layers that are hidden, in the encoder and again in the decoder
 * @property {"relu" | "tanh"} activation
 * @property {"bernoulli" | "gaussian"} likelihood
 * @property {boolean} log_odds whether the output's biases start at the data's log-odds
 * @property {number} seed
 * @property {number} beta
 * @property {number} scale of a Gaussian pixel, in gray values
 * @property {number} learning_rate
 * @property {number} batch_size
 * @property {boolean} mean_over_pixels
 * @property {boolean} draw
 * @property {number} warm_up epochs over which beta rises from 0
 * @property {number} free_bits nats a dimension
 */

/** @typedef {keyof Levers} Name */
/** @typedef {Levers[Name]} Value */

/**
 * A lever that has neither options nor ends is on or off.
 * @typedef {object} Lever
 * @property {string} title what it is called
 * @property {string} about a sentence on what it does
 * @property {string} place the section that derives it, from the folder of the chapters
 * @property {boolean} restarts whether a new value starts the training anew
 * @property {Value[]} [options] the values that there are
 * @property {[number, number]} [ends] the least and the greatest value, where any between will do
 * @property {"linear" | "logarithmic"} [steps] of its slider
 * @property {number} [stops] of its slider, besides the first one
 * @property {boolean} [whole] whether it must be an integer
 */

/** A change while it trains: at this batch, in this run, this lever. */
/** @typedef {{step: number, run: "a" | "b", name: Name, value: Value}} Turn */

/** @type {Levers} */
export const DEFAULTS = {
  data: "digits", latent_dim: 2, units: 64, layers: 1, activation: "relu",
  likelihood: "bernoulli", log_odds: true, seed: 1,
  beta: 1, scale: 0.2, learning_rate: 2e-3, batch_size: 64,
  mean_over_pixels: false, draw: true, warm_up: 0, free_bits: 0,
};

/** What toy data start with instead: points in a square are no gray pixels. */
/** @type {Partial<Levers>} */
export const FOR_TOYS = { likelihood: "gaussian", scale: 0.05, learning_rate: 5e-3 };

/** @type {Record<Name, Lever>} */
export const LEVERS = {
  beta: {
    title: "beta", restarts: false, ends: [0, 20], steps: "logarithmic", stops: 100,
    about: "The price of a nat of KL: at 1 the objective is the ELBO, at 0 the KL costs nothing.",
    place: "07-levers.html#sec-07-beta",
  },
  draw: {
    title: "draw from q(z|x)", restarts: false,
    about: "Off, the decoder gets the mean instead of a draw: no noise, as in an autoencoder.",
    place: "03-reparameterization.html#sec-03-picture",
  },
  mean_over_pixels: {
    title: "mean over pixels (a fault)", restarts: false,
    about: "Code that circulates takes the mean where the ELBO has a sum: the reconstruction is "
      + "divided by the number of pixels, and the KL weighs as many times more.",
    place: "07-levers.html#sec-07-units",
  },
  warm_up: {
    title: "KL warm-up, epochs", restarts: false, ends: [0, 200], steps: "linear", stops: 200,
    whole: true,
    about: "Over so many epochs beta rises from 0 to its value: codes are learned before they "
      + "cost anything.",
    place: "07-levers.html#sec-07-collapse",
  },
  free_bits: {
    title: "free bits, nats", restarts: false, ends: [0, 2], steps: "linear",
    stops: 40,
    about: "So much KL is charged for each dimension in any case, so that none gains by carrying "
      + "less.",
    place: "07-levers.html#sec-07-collapse",
  },
  learning_rate: {
    title: "learning rate", restarts: false, ends: [1e-5, 10], steps: "logarithmic", stops: 120,
    about: "About how far Adam moves a weight in a step.",
    place: "05-training-a-vae.html#sec-05-train-step",
  },
  batch_size: {
    title: "batch size", restarts: false, ends: [16, 256], steps: "logarithmic", stops: 4,
    whole: true,
    about: "How many examples share a step: more of them make a quieter gradient and fewer steps.",
    place: "03-reparameterization.html#sec-03-batch",
  },
  scale: {
    title: "Gaussian scale", restarts: false, ends: [0.02, 1], steps: "logarithmic",
    stops: 34,
    about: "The standard deviation of each pixel around its mean: a small one makes errors dear.",
    place: "07-levers.html#sec-07-likelihood",
  },
  data: {
    title: "data", restarts: true, options: ["digits", "ring", "moons"],
    about: "Real handwritten digits of 8 x 8 pixels, or points in a square whose true density is "
      + "known.",
    place: "02-from-points-to-distributions.html#sec-02-story",
  },
  latent_dim: {
    title: "latent dimensions", restarts: true, options: [1, 2, 3, 8],
    about: "How many numbers a code has.",
    place: "07-levers.html#sec-07-latent",
  },
  layers: {
    title: "hidden layers", restarts: true, options: [0, 1, 2],
    about: "In the encoder, and as many in the decoder; without any, both are linear.",
    place: "07-levers.html#sec-07-architecture",
  },
  units: {
    title: "units a layer", restarts: true, ends: [8, 128], steps: "linear", stops: 15,
    whole: true,
    about: "How wide each hidden layer is.",
    place: "07-levers.html#sec-07-architecture",
  },
  activation: {
    title: "activation", restarts: true, options: ["relu", "tanh"],
    about: "What a hidden unit does with its sum.",
    place: "07-levers.html#sec-07-architecture",
  },
  likelihood: {
    title: "likelihood", restarts: true, options: ["bernoulli", "gaussian"],
    about: "What a pixel is: ink with a probability, or a gray value around a mean.",
    place: "07-levers.html#sec-07-likelihood",
  },
  log_odds: {
    title: "start at log-odds", restarts: true,
    about: "The output's biases start at the log-odds of the data's pixels, so that the untrained "
      + "decoder draws the average picture.",
    place: "05-training-a-vae.html#sec-05-train-step",
  },
  seed: {
    title: "seed", restarts: true, ends: [0, 9999], whole: true,
    about: "Of the first weights, the order of the examples and the noise: the same seed, the "
      + "same run.",
    place: "05-training-a-vae.html#sec-05-save",
  },
};

export const NAMES = /** @type {Name[]} */ (Object.keys(LEVERS));

/** What else can be hidden: buttons of the clock, and parts of the page. */
export const PARTS = [
  "step", "epoch", "restart", "other_seed", "pace", "lessons", "beside", "drawings",
  "slow_motion", "take_along",
];

/** @type {Record<string, string>} */
const TITLES = {
  digits: "digits, 8 × 8", ring: "ring of eight", moons: "two moons",
  bernoulli: "Bernoulli", gaussian: "Gaussian", true: "on", false: "off",
};

/** A value as it is shown. @param {Value} value */
export function text(value) {
  if (typeof value !== "number") return TITLES[String(value)] ?? String(value);
  if (value && Math.abs(value) < 1e-3) return value.toExponential().replace("-", "−");
  return fixed(value, 6).replace(/\.?0+$/, "");
}

/** What a lever may be, as the end of a sentence. @param {Lever} lever */
function needs({ options, ends, whole }) {
  if (options) return `must be one of ${options.join(", ")}`;
  if (!ends) return "must be on or off";
  return `must ${whole ? "be an integer" : "lie"} from ${ends[0]} to ${ends[1]}`;
}

/** Anything at all, as it is quoted. @param {unknown} value */
export function quoted(value) {
  const whole = String(value);
  if (!whole) return "nothing";
  return whole.length > 24 ? `${whole.slice(0, 24)}…` : whole;
}

/** @param {Lever} lever @param {unknown} value @returns {value is Value} */
function fits({ options, ends, whole }, value) {
  if (options) return options.some((option) => option === value);
  if (!ends) return typeof value === "boolean";
  return typeof value === "number" && value >= ends[0] && value <= ends[1]
    && (!whole || Number.isInteger(value));
}

/**
 * The value, or an Error whose sentence says what the lever needs.
 * @param {string} name @param {unknown} value @returns {Value}
 */
export function check(name, value) {
  if (!Object.hasOwn(LEVERS, name)) throw new Error(`there is no lever ${quoted(name)}`);
  const lever = LEVERS[/** @type {Name} */ (name)];
  if (fits(lever, value)) return value;
  throw new Error(`${name} ${needs(lever)}, got ${quoted(value)}`);
}

/** Whether a pixel of these data is no gray value. @param {Levers["data"]} data */
export const isToy = (data) => data !== "digits";

/**
 * All levers of a run, or an Error: each by itself, and the data with the likelihood.
 * @param {Levers} levers @returns {Levers}
 */
export function checkAll(levers) {
  for (const name of NAMES) check(name, levers[name]);
  if (isToy(levers.data) && levers.likelihood !== "gaussian") {
    throw new Error(`likelihood must be gaussian for the data ${levers.data}, whose points are no `
      + `gray pixels, got ${levers.likelihood}`);
  }
  return levers;
}

/**
 * Where levers start that nobody has set.
 * @param {Levers["data"]} data @param {Partial<Levers>} [set] @returns {Levers}
 */
export const started = (data, set = {}) =>
  ({ ...DEFAULTS, ...(isToy(data) ? FOR_TOYS : {}), ...set, data });

/** Beta of a run b that joins: it differs from that of run a. @param {number} beta */
export const otherBeta = (beta) => beta === 4 ? 1 : 4;

/** The same levers for other data, with what suits those. @param {Levers} levers */
export function withData(levers, /** @type {Levers["data"]} */ data) {
  const names = /** @type {Name[]} */ (Object.keys(FOR_TOYS));
  const usual = Object.fromEntries(names.map((name) => [name, DEFAULTS[name]]));
  return isToy(levers.data) === isToy(data) ? { ...levers, data }
    : { ...levers, ...usual, ...(isToy(data) ? FOR_TOYS : {}), data };
}
