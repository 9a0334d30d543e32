/** Six lessons: what each starts with is in presets.js, what to look for is said here. */

import { box, button, element, group } from "../dom.js";

/**
 * @typedef {object} Lesson
 * @property {string} preset @property {string} title
 * @property {string} look two sentences on what to look at, which tell nothing of what comes
 * @property {string} question @property {string} answer what the run shows, and why
 */

/** What they say is asserted on the runs themselves, in tests/js/playground_lessons.test.js. */
/** @type {Lesson[]} */
export const LESSONS = [
  {
    preset: "sound",
    title: "A sound VAE",
    look: "Watch what becomes of the heap in which all codes lie at first, and how far it spreads "
      + "against the circles of the prior. Follow both terms of the loss in the curves, and the "
      + "number of active dimensions from the first epoch on.",
    question: "Which of the two terms of the loss rises in the end, and what does the model buy "
      + "with it?",
    answer: "The KL. At first it falls, for the codes say nothing yet: both dimensions switch off "
      + "first, and come back within ten epochs. Then it rises to about 2 nats, which buy codes "
      + "that tell the digits apart: the reconstruction falls from more than 27 nats to about 23, "
      + "and the negative ELBO to about 25. Digits of one class gather, and all classes together "
      + "fill the circles of the prior.",
  },
  {
    preset: "holes",
    title: "An autoencoder's holes",
    look: "The draw is off and the KL costs nothing: this is an autoencoder. Compare its codes "
      + "with the circles of the prior, the samples with digits, and the reconstruction with the "
      + "23 nats of the sound VAE.",
    question: "Which of the two models copies digits better, and from which would you draw new "
      + "ones?",
    answer: "The autoencoder copies better, by more than a nat. But nothing holds its codes "
      + "together: about three of four leave the outer circle, three standard deviations of the "
      + "prior. The samples come from the middle, where few digits have their codes, and the "
      + "decoder was never trained between them. Nor is there a bound on log p(x): the negative "
      + "ELBO is missing from the curves.",
  },
  {
    preset: "beta",
    title: "Beta from 0 to 20",
    look: "Every ten epochs beta rises, from 0 over 0.1, 0.2, 0.5, 1, 2, 5 and 10 to 20, and the "
      + "run leaves a trail on the plane of rate and distortion. Before each turn, say where the "
      + "point goes next.",
    question: "At which of these betas is the negative ELBO the lowest, and why there?",
    answer: "At 1, where the objective is the negative ELBO itself. A smaller beta pays more KL "
      + "than the reconstruction gains; a larger one saves KL that was worth its price. The KL "
      + "falls with each step, from more than 10 nats to nothing at 5; from 1 on the "
      + "reconstruction pays for that, and ends at the 27.2 nats of the average digit.",
  },
  {
    preset: "mean",
    title: "A mean over pixels, and its cure",
    look: "Run A divides the reconstruction by its 64 pixels, as code does that calls mean in "
      + "place of sum; run B has the same levers but for that. Watch the bars, the "
      + "reconstructions and the curves of both.",
    question: "The loss that run A minimises is a small number that falls. Which figures give the "
      + "fault away?",
    answer: "The KL of 0, which is no success: a nat of it weighs 64 times as much, so both bars "
      + "sink within ten epochs, and the code says nothing about the digit. And the reconstruction "
      + "summed over pixels, 27.2 nats, which is what the average digit costs without any code. "
      + "In run B, with the sum, both dimensions are active.",
  },
  {
    preset: "warm_up",
    title: "Warm-up rescues a collapse",
    look: "Both runs have two hidden layers and a learning rate of 0.02; in run A beta is 1 from "
      + "the start, in run B it rises from 0 to 1 over 30 epochs. Compare their bars and curves, "
      + "before epoch 30 and after it.",
    question: "After epoch 30 both runs have the same objective. Do they come to the same end, and "
      + "why?",
    answer: "No: run A stays at the 27.2 nats of the average digit, without an active dimension; "
      + "run B keeps both, and ends lower by more than 2 nats. Where all digits have the same "
      + "code, the decoder has learned to ignore it. Then hardly any gradient of the "
      + "reconstruction reaches the encoder, and the KL, at its minimum, has none either: no small "
      + "step leads out.",
  },
  {
    preset: "dimensions",
    title: "One dimension against eight",
    look: "Run A has one latent dimension, and run B has eight. Count the bars of run B that stand "
      + "in the end, and compare the KL and the negative ELBO of both runs.",
    question: "How many of the eight dimensions are used, and are they eight times as expensive as "
      + "one?",
    answer: "About half of them, and the KL only rises from about 1 nat to about 3. A dimension "
      + "that the encoder leaves as wide as the prior costs nothing, so the model opens one only "
      + "where it saves more reconstruction than it costs. The negative ELBO is lower by more than "
      + "a nat: in run A the digits have to stand in one row, where classes lie on top of each "
      + "other.",
  },
];

const HERE = "The run pauses here: now the question.";

export class Lessons {
  /** @param {(preset: string) => void} open what starts a lesson, also the one that is open */
  constructor(open) {
    this.buttons = LESSONS.map(({ title, preset }, i) =>
      button(`${i + 1} ${title}`, () => open(preset)));
    this.title = element("p", { className: "vae-title", tabIndex: -1 });
    this.look = element("p");
    this.pause = element("p", { className: "vae-pause" });
    this.pause.setAttribute("role", "status");
    this.question = element("summary");
    this.answer = element("p");
    this.fold = element("details", { className: "vae-fold" }, this.question, this.answer);
    this.next = button("", () => {
      open(LESSONS[this.at + 1].preset);
      this.title.focus();
    });
    this.text = box("vae-lesson", this.title, this.look, this.pause, this.fold, this.next);
    this.node = group("vae-lessons", "Lessons", box("vae-buttons", ...this.buttons), this.text);
    /** @type {string | undefined} */
    this.preset = undefined;
    this.show("");
  }

  /** Which lesson is open, counted from 0; -1 for none. */
  get at() { return LESSONS.findIndex(({ preset }) => preset === this.preset); }

  /** Show the lesson that is open. @param {string} preset nothing where none is */
  show(preset) {
    if (preset === this.preset) return;
    this.preset = preset;
    const { at } = this;
    this.buttons.forEach((node, i) => node.setAttribute("aria-pressed", String(i === at)));
    this.text.hidden = at < 0;
    if (at < 0) return;
    const { title, look, question, answer } = LESSONS[at], next = LESSONS[at + 1];
    this.title.textContent = `Lesson ${at + 1}: ${title}`;
    this.look.textContent = look;
    this.question.textContent = question;
    this.answer.textContent = answer;
    this.fold.open = false;
    this.next.hidden = !next;
    this.next.textContent = next ? `Next lesson: ${next.title}` : "";
    this.paused(false);
  }

  /** @param {boolean} isAt whether the run stands where the lesson pauses it */
  paused(isAt) {
    const text = isAt ? HERE : "\u00a0"; // a line is kept, so that nothing jumps
    if (this.pause.textContent !== text) this.pause.textContent = text;
  }
}
