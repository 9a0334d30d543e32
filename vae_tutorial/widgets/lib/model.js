/** What Python and the page say to each other: traits, bytes, networks. */

import { PageNetwork } from "./network.js";

/**
 * The state of a view on both sides of the wire; S names its traits.
 * @template {Record<string, any>} S
 * @typedef {import("@anywidget/types").AnyModel<S>} Model
 */

/** @param {DataView} view @returns {Uint8Array} the same bytes */
export const bytesOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

/**
 * Change traits together, and tell the kernel where there is one.
 * @template {Record<string, any>} S
 * @param {Model<S>} model @param {Partial<S>} changes
 */
export function save(model, changes) {
  /** @type {any} */ (model).set(changes); // all at once, which the type does not know
  model.save_changes();
}

/**
 * Call handlers when traits change, until the function that is returned is called.
 * @param {Model<any>} model @param {Record<string, () => void>} handlers by events
 */
export function listen(model, handlers) {
  const entries = Object.entries(handlers);
  for (const [events, handler] of entries) model.on(events, handler);
  return () => {
    for (const [events, handler] of entries) model.off(events, handler);
  };
}

/** @type {WeakMap<object, PageNetwork>} */
const ready = new WeakMap();

/**
 * The network that a trait of `model` refers to, unpacked once however many views use it.
 * @param {Model<any>} model @param {string} trait
 */
export async function networkOf(model, trait) {
  const id = model.get(trait).slice("IPY_MODEL_".length);
  const shared = await model.widget_manager.get_model(id);
  const network = ready.get(shared) ?? new PageNetwork(shared.get("layers"), shared.get("weights"));
  ready.set(shared, network);
  return network;
}
