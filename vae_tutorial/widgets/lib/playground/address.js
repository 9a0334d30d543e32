/** The address of the page as the state of the playground, where the page is its own. */

import { format, parse } from "./link.js";
import { stateOf } from "./traits.js";

/** @typedef {import("./link.js").State} State */
/** @typedef {import("../model.js").Model<any>} Model */
/** @typedef {import("./session.js").Session} Session */

const SOON = 400; // milliseconds after a change; browsers refuse an address that changes too often
const PAGE = "playground.html";

/** Whether a part of an address is a state, and no place in the page. @param {string} hash */
const isState = (hash) => hash.includes("=");

/**
 * The state that a page opens with, and a sentence on each part of the address that is refused.
 * @param {Model} model
 */
export function opening(model) {
  return model.get("in_book") && isState(location.hash) ? parse(location.hash)
    : { ...stateOf(model), refused: [] };
}

export class Address {
  /**
   * @param {Model} model @param {Session} session
   * @param {(refused: string[]) => void} moved another address was gone to, on the same page
   */
  constructor(model, session, moved) {
    this.model = model;
    this.session = session;
    this.own = Boolean(model.get("in_book"));
    this.shown = format(session.state);
    this.timer = 0;
    this.moved = () => {
      const place = location.hash && !isState(location.hash);
      if (place || location.hash === this.shown) return;
      const { refused, ...state } = parse(location.hash);
      if (String(state.hide) !== String(model.get("hide"))) return location.reload();
      session.play(false);
      session.open(state);
      moved(refused);
    };
    if (this.own) addEventListener("hashchange", this.moved);
  }

  /** Where the same run can be opened, with its state behind it. */
  get page() {
    return this.own ? location.href.replace(/#.*/, "") : this.model.get("chapters") + PAGE;
  }

  /** Bring the address up to date, soon. */
  write() {
    if (!this.own || this.timer) return;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      const state = format(this.session.state);
      if (state === this.shown) return;
      this.shown = state;
      history.replaceState(history.state, "", location.href.replace(/#.*|$/, state));
    }, SOON);
  }

  stop() {
    clearTimeout(this.timer);
    removeEventListener("hashchange", this.moved);
  }
}
