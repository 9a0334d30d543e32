/** The controls: the clock, the levers, and which of two runs the levers are of. */

import { box, button, choice, element, group } from "../dom.js";
import { fold } from "./fold.js";
import { leverRow } from "./lever_rows.js";
import { LEVERS, NAMES, otherBeta } from "./levers.js";

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
 * @property {(pace: number) => void} pace epochs a second at most, 0 for no limit
 * @property {(run: Run, name: Name, value: Value) => void} set
 * @property {(on: boolean) => void} beside whether a run b is wanted
 */

const WIDE = "(min-width: 601px)"; // where the levers are not folded
const SLOW = 5; // epochs a second, at which eyes follow

/** How fast it trains: as it can, slowly, or as a link or Python says. @param {Acts} acts */
function speed({ pace: act }) {
  const other = element("option", { hidden: true });
  const input = element("select", {},
    element("option", { value: "0", textContent: "full" }),
    element("option", { value: String(SLOW), textContent: `slow, ${SLOW} epochs a second` }),
    element("option", { value: "1", textContent: "one epoch a second" }),
    other);
  input.addEventListener("change", () => act(Number(input.value)));
  let shown = 0;
  return {
    node: element("label", { className: "vae-choice vae-speed" }, "speed", input),
    /** @param {number} pace */
    show(pace) {
      if (pace === shown) return;
      shown = pace;
      other.hidden = [0, 1, SLOW].includes(pace);
      Object.assign(other, other.hidden ? { value: "", textContent: "" }
        : { value: String(pace), textContent: `${pace} epochs a second` });
      input.value = String(pace);
    },
  };
}

/** What sets the time of the training. @param {Acts} acts @param {string[]} hide */
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
  const hidden = hide.includes("seed") ? [...hide, "other_seed"] : hide;
  const shown = others.filter(([name]) => !hidden.includes(name)).map(([, node]) => node);
  const pace = speed(acts);
  return {
    node: group("vae-buttons", "Training", play, ...shown,
      ...hide.includes("pace") ? [] : [pace.node]),
    /** @param {boolean} plays @param {number} epochs a second at most */
    show(plays, epochs) {
      pace.show(epochs);
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
    this.news.setAttribute("aria-live", "assertive");
    this.node = group("vae-panel", "Controls", this.clock.node, this.news, this.runs.node,
      ...this.parts());
  }

  /** Whether there is a run b. */
  switch() {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => this.acts.beside(input.checked));
    const news = element("p", { className: "vae-caption" });
    const node = box("vae-second",
      element("label", { className: "vae-choice" }, input, "a second run, B, beside it"), news);
    return {
      node,
      /** @param {Levers} a @param {boolean} two */
      show(a, two) {
        input.checked = two;
        const text = two ? "Without B, A restarts."
          : `Restarts both; B starts with beta ${otherBeta(a.beta)}.`;
        if (news.textContent !== text) news.textContent = text;
      },
    };
  }

  /** Beta, and below it the other levers in two groups. @returns {Node[]} */
  parts() {
    /** @param {(name: Name) => boolean} belongs */
    const nodes = (belongs) =>
      this.rows.filter(({ name }) => belongs(name)).map(({ node }) => node);
    const beta = nodes((name) => name === "beta");
    const live = nodes((name) => name !== "beta" && !LEVERS[name].restarts);
    const others = nodes((name) => LEVERS[name].restarts);
    const folds = [], wide = matchMedia(WIDE).matches;
    if (live.length) folds.push(fold("Levers that act at once", wide, ...live));
    if (others.length || !this.second.node.hidden) {
      folds.push(fold("Levers that restart the training", wide, ...others,
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
    this.second.show(a, Boolean(b));
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

  /** @param {boolean} plays @param {number} [pace] epochs a second at most, 0 for no limit */
  play(plays, pace = 0) {
    this.clock.show(plays, pace);
  }

  /** Say what was refused, or why the training has stopped. @param {string[]} sentences */
  tell(sentences) {
    this.news.replaceChildren(...sentences.map((textContent) => element("p", { textContent })));
  }
}
