/** The controls: the clock, the levers, and which of two runs the levers are of. */

import { box, button, choice, element, group } from "../dom.js";
import { leverRow } from "./lever_rows.js";
import { LEVERS, NAMES } from "./levers.js";

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Name} Name */
/** @typedef {import("./levers.js").Value} Value */
/** @typedef {"a" | "b"} Run */

/**
 * What the controls do.
 * @typedef {object} Acts
 * @property {() => void} play @property {() => void} pause
 * @property {() => void} step @property {() => void} epoch
 * @property {() => void} restart with the same seed @property {() => void} otherSeed
 * @property {(run: Run, name: Name, value: Value) => void} set
 * @property {(on: boolean) => void} beside whether a run b is wanted
 */

const WIDE = "(min-width: 601px)"; // where the levers are not folded

/** @param {string} title @param {string} className @param {...Node} parts */
function fold(title, className, ...parts) {
  const node = element("details", { className: `vae-fold ${className}` },
    element("summary", { textContent: title }), ...parts);
  node.open = matchMedia(WIDE).matches;
  return node;
}

/** Buttons for the time of the training. @param {Acts} acts @param {string[]} hide */
function clock(acts, hide) {
  let playing = false;
  const play = button("Play", () => (playing ? acts.pause() : acts.play()));
  play.classList.add("vae-play");
  /** @type {[string, HTMLButtonElement][]} */
  const others = [
    ["step", button("One step", acts.step)], ["epoch", button("One epoch", acts.epoch)],
    ["restart", button("Restart", acts.restart)],
    ["other_seed", button("Another seed", acts.otherSeed, "Restart with another seed")],
  ];
  const shown = others.filter(([name]) => !hide.includes(name)).map(([, node]) => node);
  return {
    node: group("vae-buttons", "Training", play, ...shown),
    /** @param {boolean} plays */
    show(plays) {
      if (plays === playing) return;
      playing = plays;
      play.textContent = plays ? "Pause" : "Play";
    },
  };
}

export class Panel {
  /**
   * @param {Acts} acts
   * @param {{chapters?: string, hide?: string[]}} [options] `chapters` is the folder that they lie
   *   in, with its "/"; `hide` names what is not shown
   */
  constructor(acts, { chapters = "", hide = [] } = {}) {
    this.acts = acts;
    /** @type {Run} whose levers are shown */
    this.run = "a";
    /** @type {Record<Run, Levers> | null} */
    this.levers = null;
    this.clock = clock(acts, hide);
    this.rows = NAMES.filter((name) => !hide.includes(name)).map((name) =>
      ({ name, ...leverRow(name, chapters, (value) => this.acts.set(this.run, name, value)) }));
    this.second = this.switch();
    this.second.node.hidden = hide.includes("beside");
    this.runs = choice("Levers of", [["a", "run A"], ["b", "run B"]], (run) => {
      this.run = /** @type {Run} */ (run);
      this.draw();
    });
    this.news = box("vae-news");
    this.news.setAttribute("role", "alert");
    this.node = group("vae-panel", "Controls", this.clock.node, this.news, this.runs.node,
      ...this.parts());
  }

  /** Whether there is a run b. */
  switch() {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => this.acts.beside(input.checked));
    const node = element("label", { className: "vae-choice" }, input, "a second run, B, beside it");
    return { node, input };
  }

  /** Beta, and below it the other levers in two groups. @returns {Node[]} */
  parts() {
    /** @param {(name: Name) => boolean} belongs */
    const nodes = (belongs) =>
      this.rows.filter(({ name }) => belongs(name)).map(({ node }) => node);
    const beta = nodes((name) => name === "beta");
    const live = nodes((name) => name !== "beta" && !LEVERS[name].restarts);
    const others = nodes((name) => LEVERS[name].restarts);
    const folds = [];
    if (live.length) folds.push(fold("Levers that act at once", "vae-live", ...live));
    if (others.length || !this.second.node.hidden) {
      folds.push(fold("Levers that restart the training", "vae-restarts", ...others,
        this.second.node));
    }
    return [...beta, ...folds];
  }

  /**
   * Show what both runs are trained with now.
   * @param {Levers} a @param {Levers | null} [b]
   */
  show(a, b = null) {
    this.levers = { a, b: b ?? a };
    this.runs.node.hidden = !b;
    this.second.input.checked = Boolean(b);
    if (!b) this.run = "a";
    this.draw();
  }

  draw() {
    if (!this.levers) return;
    this.runs.show(this.run);
    for (const row of this.rows) {
      row.show(this.levers[this.run]);
      if (row.name === "data" && this.run === "b") row.node.hidden = true; // which both share
    }
  }

  /** @param {boolean} plays */
  play(plays) {
    this.clock.show(plays);
  }

  /** Say what was refused, or why the training has stopped. @param {string[]} sentences */
  tell(sentences) {
    this.news.replaceChildren(...sentences.map((textContent) => element("p", { textContent })));
  }
}
