/** Slow motion: one example goes through a step of training, one thing after the other. */

import { box, button, element, group } from "../dom.js";
import {
  drawGradient, drawGray, drawLosses, drawPlane, drawPoint, square,
} from "./slow_pictures.js";
import { STEPS } from "./slow_steps.js";

/** @typedef {import("./snapshot.js").Explained} Explained */
/** @typedef {import("./levers.js").Levers} Levers */

const EXAMPLES = 10; // that can be looked at

export class SlowMotion {
  /** @param {(example: number, draw: number) => void} ask for it to be explained */
  constructor(ask) {
    this.ask = ask;
    this.at = 0;
    this.example = 0;
    this.draws = 0;
    /** @type {{e: Explained, levers: Levers, axes: number[]} | null} */
    this.shown = null;
    this.first = square("vae-pixels");
    this.second = square("vae-pixels");
    this.plane = square("");
    this.title = box("vae-title");
    this.formula = element("p", { className: "vae-formula" });
    this.sentence = element("p", { className: "vae-sentence" });
    const text = box("vae-slow-text", this.title, this.formula, this.sentence);
    text.setAttribute("role", "status");
    this.back = button("Back", () => this.go(this.at - 1));
    this.next = button("Next", () => this.go(this.at + 1));
    this.another = button("Another draw", () => this.again(this.example, this.draws + 1));
    const digit = button("Another digit", () => this.again((this.example + 1) % EXAMPLES, 0));
    this.other = digit;
    this.buttons = group("vae-buttons", "Slow motion", this.back, this.next, this.another, digit);
    this.figures = box("vae-figures", this.first, this.plane, this.second);
    this.node = box("vae-slow", this.buttons, this.figures, text);
    this.node.hidden = true;
  }

  /** Begin, or begin again with the weights as they are now. */
  open() {
    this.at = 0;
    this.again(this.example, this.draws);
  }

  /** @param {number} example @param {number} draws */
  again(example, draws) {
    this.example = example;
    this.draws = draws;
    this.ask(example, draws);
  }

  /** @param {number} step */
  go(step) {
    this.at = Math.min(STEPS.length - 1, Math.max(0, step));
    this.draw();
  }

  /**
   * The answer to what was asked.
   * @param {Explained} e @param {Levers} levers of the run
   * @param {number[]} [axes] of the plane, across and upwards
   */
  show(e, levers, axes = [0, Math.min(1, e.z.length - 1)]) {
    this.shown = { e, levers, axes: e.z.length === 1 ? [0, 0] : axes };
    this.node.hidden = false;
    this.draw();
  }

  draw() {
    if (!this.shown) return;
    const { e, levers } = this.shown, step = STEPS[this.at];
    // A button that is pressed keeps the focus: it says that it does nothing, and is not disabled.
    this.back.setAttribute("aria-disabled", String(this.at === 0));
    this.next.setAttribute("aria-disabled", String(this.at === STEPS.length - 1));
    this.another.hidden = !levers.draw;
    this.other.textContent = levers.data === "digits" ? "Another digit" : "Another point";
    this.title.textContent = `Step ${this.at + 1} of ${STEPS.length}: ${step.title}`;
    this.formula.textContent = step.formula(e, levers);
    this.sentence.textContent = step.sentence(e, levers);
    this.pictures();
  }

  pictures() {
    if (!this.shown) return;
    const { e, levers, axes } = this.shown, { name } = STEPS[this.at];
    const decoded = this.at >= STEPS.findIndex((step) => step.name === "decoded");
    this.plane.hidden = this.at === 0;
    if (this.at) drawPlane(this.plane, e, name, axes, levers.draw);
    this.second.hidden = !decoded || levers.data !== "digits";
    if (levers.data !== "digits") return drawPoint(this.first, e.x, decoded ? e.gray : null);
    drawGray(this.first, e.x, "The example, a test digit");
    if (name === "decoded") drawGray(this.second, e.gray, "The decoded picture");
    if (name === "loss") drawLosses(this.second, e.pixel_losses);
    if (name === "gradient") drawGradient(this.second, e.pixel_gradient);
  }
}
