/** What the sums, means and weights of a loss amount to: the beta that it trains with. */

/**
 * A loss: what is null is missing. The names are those of `effective_beta` in Python.
 * @typedef {object} Loss
 * @property {string | null} likelihood bernoulli, squared_error or gaussian
 * @property {string | null} pixels sum or mean
 * @property {string | null} latents sum or mean
 * @property {number | null} height
 * @property {number | null} width
 * @property {number | null} channels
 * @property {number | null} weight
 * @property {number | null} kl_weight
 * @property {number | null} latent_dim needed where latents is "mean"
 * @property {number | null} scale needed where likelihood is "gaussian"
 */

/** @typedef {keyof Loss} Field */
/** @typedef {{field: Field, question: string}} Missing */
/** @typedef {{beta: number, scale: number | null}} Units */

export const LIKELIHOODS = ["bernoulli", "squared_error", "gaussian"];
export const REDUCTIONS = ["sum", "mean"];

/** @param {string[]} choices */
const oneOf = (choices) => (/** @type {any} */ value) => choices.includes(value);
const count = (/** @type {any} */ value) => Number.isInteger(value) && value >= 1;
const above = (/** @type {any} */ value) => Number.isFinite(value) && value > 0;
const least = (/** @type {any} */ value) => Number.isFinite(value) && value >= 0;

/** What each field must be, and what is asked where it is not. @type {Record<Field, Rule>} */
const RULES = {
  likelihood: { fits: oneOf(LIKELIHOODS), question: "Which error does a pixel have?" },
  pixels: {
    fits: oneOf(REDUCTIONS), question: "Is the error summed or averaged over the pixels?",
  },
  weight: { fits: above, question: "By which number above 0 is the error multiplied?" },
  height: { fits: count, question: "How high is an image? A whole number of pixels, at least 1." },
  width: { fits: count, question: "How wide is an image? A whole number of pixels, at least 1." },
  channels: {
    fits: count, question: "How many channels does an image have? A whole number, at least 1.",
  },
  scale: {
    fits: above,
    question: "Which standard deviation, above 0, does the normal density of a pixel have?",
  },
  latents: {
    fits: oneOf(REDUCTIONS),
    question: "Is the KL divergence summed or averaged over the latent dimensions?",
  },
  latent_dim: {
    fits: count,
    question: "Over how many latent dimensions is the KL divergence averaged? "
      + "A whole number, at least 1.",
  },
  kl_weight: {
    fits: least, question: "By which number of at least 0 is the KL divergence multiplied?",
  },
};
const TOO_LARGE = "Which numbers do you mean? Those of both terms are too far apart.";

/** @typedef {{fits: (value: any) => boolean, question: string}} Rule */

export const FIELDS = /** @type {Field[]} */ (Object.keys(RULES));

/** Whether a field may have a value. @param {Field} field @param {any} value */
export const fits = (field, value) => RULES[field].fits(value);

/** Whether the answer depends on a field. @param {Loss} loss @param {Field} field */
export function needed({ likelihood, latents }, field) {
  if (field === "latent_dim") return latents === "mean";
  if (field === "scale") return likelihood === "gaussian";
  return true;
}

/** The first field that is missing or bad. @param {Loss} loss @returns {Missing | null} */
export function missing(loss) {
  const field = FIELDS.find((name) => needed(loss, name) && !fits(name, loss[name]));
  if (field) return { field, question: RULES[field].question };
  const { beta, scale } = effectiveBeta(loss);
  const finite = Number.isFinite(beta) && Number.isFinite(scale ?? 0);
  return finite ? null : { field: "weight", question: TOO_LARGE };
}

/** The beta of a loss in which nothing is missing. @param {Loss} loss @returns {Units} */
export function effectiveBeta(loss) {
  const averaged = loss.pixels === "mean" ? pixelsOf(loss) : 1;
  const klAveraged = loss.latents === "mean" ? Number(loss.latent_dim) : 1;
  const ratio = Number(loss.kl_weight) / Number(loss.weight) * (averaged / klAveraged);
  switch (loss.likelihood) {
    case "bernoulli": return { beta: ratio, scale: null };
    case "gaussian": return { beta: ratio, scale: Number(loss.scale) * Math.sqrt(ratio) };
    default: return { beta: ratio, scale: Math.sqrt(ratio / 2) };
  }
}

/** @param {Loss} loss how many numbers an image has */
export const pixelsOf = ({ height, width, channels }) =>
  Number(height) * Number(width) * Number(channels);

/**
 * The first convention with which a loss agrees in all that is needed, or null.
 * @param {[string, Loss][]} conventions names and losses @param {Loss} loss
 */
export function conventionOf(conventions, loss) {
  const same = (/** @type {Loss} */ other) =>
    FIELDS.every((field) => !needed(loss, field) || other[field] === loss[field]);
  return conventions.find(([, other]) => same(other))?.[0] ?? null;
}

/** A number that is read: four digits, or all before the point. @param {number} value */
export function rounded(value) {
  if (value !== 0 && (value < 1e-6 || value >= 1e9)) {
    const [digits, power] = value.toExponential(3).split("e");
    return `${digits} × 10^${Number(power)}`.replace("-", "−");
  }
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(4)));
}

const ERRORS = /** @type {Record<string, string>} */ ({
  bernoulli: "cross-entropy", squared_error: "squared error", gaussian: "negative log density",
});

/** A loss in which nothing is missing, read back. @param {Loss} loss */
export function sentence(loss) {
  const times = (/** @type {number | null} */ weight) =>
    weight === 1 ? "" : `${rounded(Number(weight))} × `;
  const how = (/** @type {string | null} */ reduction) =>
    reduction === "mean" ? "averaged" : "summed";
  const dimensions = loss.latents === "mean" ? rounded(Number(loss.latent_dim)) : "the";
  return `loss = ${times(loss.weight)}${ERRORS[loss.likelihood ?? ""]}, ${how(loss.pixels)} over `
    + `${rounded(pixelsOf(loss))} pixel values, + ${times(loss.kl_weight)}KL divergence, `
    + `${how(loss.latents)} over ${dimensions} latent dimensions`;
}

/** What training with a beta does, in a sentence or two. @param {number} beta */
export function meaning(beta) {
  const times = rounded(beta);
  if (beta < 0.01) return `The KL term counts ${times} times: an autoencoder in all but name.`;
  if (Math.abs(beta - 1) <= 0.01) {
    const within = Math.abs(beta - 1) < 1e-9 ? "" : ", to within 1 %";
    return `The negative ELBO, but for a factor and a constant${within}.`;
  }
  if (beta < 1) {
    return `The KL term counts ${times} times: codes keep all that saves more than ${times} nats `
      + "of reconstruction for each nat of KL.";
  }
  if (beta <= 10) {
    return `The KL term counts ${times} times: codes keep only what saves more than ${times} nats `
      + "of reconstruction for each nat of KL.";
  }
  return `The KL term counts ${times} times: expect collapse. A latent dimension pays only if it `
    + `saves ${times} nats of reconstruction for each nat of KL.`;
}

const WIDEST = 0.5; // standard deviation of a gray value that is 0 or 1, each as often

/**
 * The standard deviation of a pixel that squared errors stand for; nothing for cross-entropy.
 * @param {Units} units @param {Loss} loss
 */
export function claim({ scale }, { likelihood }) {
  if (scale === null) return "";
  if (scale === 0) return "No standard deviation of a pixel makes this loss a negative ELBO.";
  const told = likelihood === "squared_error" ? ` Beta is told for ${rounded(Math.SQRT1_2)}, at `
    + "which a squared error is a negative log density, but for a constant." : "";
  const wide = scale > WIDEST ? " No gray values between 0 and 1 vary as much as that." : "";
  return `The loss claims that a pixel has a standard deviation of ${rounded(scale)} gray values, `
    + `for which it is the negative ELBO, but for a factor and a constant.${wide}${told}`;
}
