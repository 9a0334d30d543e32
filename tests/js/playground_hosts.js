/** A host whose time and slices are the test's. */

import { deflateSync } from "node:zlib";

import { Host } from "../../vae_tutorial/widgets/lib/playground/host.js";
import { started } from "../../vae_tutorial/widgets/lib/playground/levers.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/snapshot.js").Answer} Answer */
/** @typedef {import("../../vae_tutorial/widgets/lib/playground/host.js").Told} Told */

const ring = started("ring", { latent_dim: 1, units: 8 }); // small, so that it is quick
const EXAMPLES = 500;
const DIGITS = {
  digits: new Uint8Array(deflateSync(Uint8Array.from({ length: 64 * EXAMPLES }, (_, i) => i % 17))),
  labels: Uint8Array.from({ length: EXAMPLES }, (_, i) => i % 10),
};
export const EXACT = /** @type {const} */ ({
  kind: "want", exact: true, manifold: 0, density: true, axes: [0, 1],
});

/**
 * @param {boolean} [draws] snapshots, at once
 * @param {number} [tick] milliseconds that go by between two looks at the time
 */
export async function hostOf(draws = true, tick = 0.5) {
  /** @type {(() => void)[]} */
  const slices = [];
  /** @type {{at: number, act: () => void}[]} */
  const naps = [];
  /** @type {Answer[]} */
  const answers = [];
  let time = 0;
  const host = new Host({
    post: (answer) => answers.push(answer), later: (slice) => slices.push(slice),
    wait: (act, delay) => naps.push({ at: time + delay, act }), now: () => (time += tick),
  });
  await host.receive({ kind: "data", ...DIGITS });
  /** @param {Answer["kind"]} kind @returns {any[]} */
  const heard = (kind) => answers.filter((answer) => answer.kind === kind);
  return {
    host, answers, slices, naps, heard,
    time: () => time,
    /** @param {Told[]} requests */
    async tell(...requests) {
      for (const request of requests) await host.receive(request);
    },
    /** Lets it work, and time go by, until it rests. */
    async rest(most = 10_000) {
      for (let i = 0; (slices.length || naps.length) && i < most; i++) {
        if (slices.length) slices.shift()?.();
        else {
          const nap = /** @type {{at: number, act: () => void}} */ (naps.shift());
          time = Math.max(time, nap.at);
          nap.act();
        }
        if (draws) await host.receive({ kind: "drawn" });
      }
    },
    last: () => heard("snapshot").at(-1),
  };
}

/**
 * @param {Partial<import("../../vae_tutorial/widgets/lib/playground/levers.js").Levers>} [b]
 * @param {import("../../vae_tutorial/widgets/lib/playground/levers.js").Turn[]} [turns]
 * @returns {Told}
 */
export const start = (b, turns = []) => ({
  kind: "start", a: ring, b: b ? { ...ring, ...b } : null, turns, drawings: [],
});
