/** Where the lessons start: levers, what stands beside, turns to come, pause and speed. */

import presets from "../../presets.json" with { type: "json" }; // which Python reads as well

/**
 * @typedef {object} Preset
 * @property {Partial<import("./levers.js").Levers>} levers that differ from where they start
 * @property {Partial<import("./levers.js").Levers>} beside what differs in run b; none: no run b
 * @property {import("./levers.js").Turn[]} turns @property {number} stop_at
 * @property {number} pace epochs a second at most, so that eyes can follow
 */

export const NONE = ""; // the name of the preset with nothing in it

/** @type {Record<string, Preset>} */
export const PRESETS = {
  [NONE]: { levers: {}, beside: {}, turns: [], stop_at: 0, pace: 0 },
  .../** @type {Record<string, any>} */ (presets),
};
