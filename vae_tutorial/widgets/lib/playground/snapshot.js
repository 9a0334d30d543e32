/** What a run tells the page: the types of its messages, and nothing else. */

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Turn} Turn */

/**
 * A row of the history: nats an example with beta at 1, on the test data and on as many training
 * examples. Without the draw there is no bound: its ELBOs are NaN.
 * @typedef {object} Row
 * @property {number} epoch
 * @property {number} train_reconstruction @property {number} train_kl @property {number} train_loss
 * @property {number} test_reconstruction @property {number} test_kl @property {number} test_loss
 *   the negative ELBO, reconstruction + KL
 */

/**
 * @typedef {object} Exact of one test example, in nats
 * @property {number} nll minus log p(x), by quadrature over the latent space
 * @property {number} bound minus its ELBO, by quadrature as well; NaN without the draw
 */

/**
 * What a run looks like at one moment. Arrays hold one row after the other.
 * @typedef {object} Snapshot
 * @property {Levers} levers
 * @property {number} step batches seen @property {number} epoch epochs that are finished
 * @property {number} rate epochs a second, lately; 0 while it does not play
 * @property {Float32Array} mean of q(z|x), of the test examples first and then of the training ones
 * @property {Float32Array} log_var
 * @property {number[]} kl_by_dimension means over the test examples
 * @property {number} active dimensions whose KL is above 0.05 nats
 * @property {number} neighbours share of the test examples whose class the five nearest training
 *   means have, in all dimensions
 * @property {Float32Array} originals of ten test examples @property {Float32Array} reconstructions
 * @property {Float32Array} samples of sixteen draws from the prior, always the same noise
 * @property {Row[]} rows of the history that were not told before; the first has epoch 0
 * @property {number} average @property {number} floor as in "ready", with the likelihood of now
 * @property {Exact[]} [exact] of the first six of `originals`, where latent_dim is 1 or 2
 * @property {Float32Array} [manifold] gray values of SIDE x SIDE decoded points, from above: at the
 *   centers of equal cells
 * @property {{side: number, model: Float32Array, truth: Float32Array}} [density] of a toy set on
 *   the unit square, row by row from above
 */

/**
 * A step of training of one test example, taken apart.
 * @typedef {object} Explained
 * @property {Float32Array} x @property {number[]} mean @property {number[]} sigma
 * @property {number[]} epsilon @property {number[]} z @property {Float32Array} gray the picture
 * @property {Float32Array} pixel_losses nats of each pixel
 * @property {number} reconstruction @property {number} kl nats
 * @property {Float32Array} pixel_gradient of the loss by each logit
 * @property {number[]} z_gradient of the reconstruction loss by z
 * @property {number[]} mean_gradient @property {number[]} log_var_gradient of the whole loss
 */

/**
 * From the page to the trainer. `a` is the run; `b` stands beside it under the same clock, or is
 * null.
 * @typedef {{kind: "start", a: Levers, b: Levers | null, turns: Turn[], drawings: Float32Array[]}
 *   | {kind: "play", until: number, id: number, pace?: number} | {kind: "pause"}
 *   | {kind: "step"} | {kind: "epoch"}
 *   | {kind: "turn", run: "a" | "b", name: string, value: any}
 *   | {kind: "want", exact: boolean, manifold: number, density: boolean, axes: [number, number]}
 *   | {kind: "explain", example: number, draw: number, id: number}
 *   | {kind: "weights", id: number}} Request
 * `until` is an epoch to pause at, 0 for none; `pace` is how many epochs a second there are at
 * most, 0 for as many as it can; `id` comes back as the `plays` of what follows. `manifold` is half
 * the width of the plane that is decoded, 0 for none, along the dimensions `axes`, with 0 in all
 * others.
 * `example` is one of the ten `originals`, from 0; `draw` counts draws of its noise.
 */

/**
 * From the trainer to the page. A turn is answered with the batch from which on it counts.
 * @typedef {{kind: "ready", labels: Uint8Array, test: number, points: Float32Array,
 *     average: number, floor: number, shown: number[], drawings: number}
 *   | {kind: "snapshot", a: Snapshot, b: Snapshot | null, playing: boolean, plays: number}
 *   | {kind: "turned", turn: Turn}
 *   | {kind: "stopped", run: "a" | "b", reason: string, unstarted?: boolean}
 *   | {kind: "explained", id: number, explained: Explained}
 *   | {kind: "weights", id: number, weights: {shape: number[], values: number[]}[]}} Answer
 * `labels` are those of the test examples, then of the training ones, in the order of `mean`;
 * `points` are the examples themselves, where they are points of a plane; `average` and `floor` are
 * nats on the test data: of the average picture, and of a decoder that draws each picture itself;
 * `shown` says which test examples the ten `originals` are; `drawings` is how many drawings are
 * trained on, none with toy data: they come last and have NO_LABEL. Where a start fails, "stopped"
 * says `unstarted`, and no "ready" follows.
 */

export const SIDE = 16; // pictures along a manifold's edge
export const NO_LABEL = 255; // of a drawing
