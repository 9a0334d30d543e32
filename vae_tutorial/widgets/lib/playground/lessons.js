/** Six lessons: what each starts with is in presets.js, what to look for is said here. */

import { box, button, element, group } from "../dom.js";

/**
 * @typedef {object} Lesson
 * @property {string} preset @property {string} title
 * @property {string} look two sentences on what to look for
 * @property {string} question @property {string} answer
 */

/** What they say is asserted on the runs themselves, in tests/js/playground_lessons.test.js. */
/** @type {Lesson[]} */
export const LESSONS = [
  {
    preset: "sound",
    title: "A sound VAE",
    look: "Digits of one class gather, and all classes together fill the circles of the prior. The "
      + "negative ELBO falls from more than 27 nats to about 25, and both dimensions stay active.",
    question: "No training digit has exactly the code of a sample from the prior. Why do many of "
      + "these samples still look like digits?",
    answer: "The decoder is trained on draws: it sees a small cloud around each mean, not one "
      + "point. The KL keeps the clouds where the prior is, so that most points which the prior "
      + "draws lie in the cloud of some digit.",
  },
  {
    preset: "holes",
    title: "An autoencoder's holes",
    look: "Without the draw and the KL nothing holds the codes together: most of them leave the "
      + "outer circle, three standard deviations of the prior. The samples come from the middle, "
      + "where few digits have their codes, although the reconstruction is better than the VAE's.",
    question: "The reconstruction is better by more than a nat. Why is this not a better model of "
      + "digits?",
    answer: "It has learned to copy. Its decoder was never trained between the codes, and nothing "
      + "says which codes to draw. Nor is there a bound on log p(x): the negative ELBO is missing "
      + "from the curves.",
  },
  {
    preset: "beta",
    title: "Beta from 0 to 20",
    look: "Every ten epochs beta rises, from 0 over 0.1, 0.2, 0.5, 1, 2, 5 and 10 to 20, and the "
      + "run leaves a trail on the plane of rate and distortion. The KL falls with each step until "
      + "at 5 nothing is left of it; from 1 on the reconstruction pays for that, and ends at the "
      + "27.2 nats of the average digit.",
    question: "At which of these betas is the negative ELBO the lowest, and why there?",
    answer: "At 1, where the objective is the negative ELBO itself. A smaller beta pays more KL "
      + "than the reconstruction gains; a larger one saves KL that was worth its price.",
  },
  {
    preset: "mean",
    title: "A mean over pixels, and its cure",
    look: "Run A divides the reconstruction by its 64 pixels, so that a nat of KL weighs 64 times "
      + "as much: both bars sink to 0 within ten epochs, and each picture is the average digit. "
      + "Run B has the same levers but for the sum, and both of its dimensions are active.",
    question: "The loss that run A minimises is a small number that falls. Which figures give the "
      + "fault away?",
    answer: "The KL of 0, which is no success: the code says nothing about the digit. And the "
      + "reconstruction summed over pixels, 27.2 nats, which is what the average digit costs "
      + "without any code.",
  },
  {
    preset: "warm_up",
    title: "Warm-up rescues a collapse",
    look: "With two hidden layers and a learning rate of 0.02 run A collapses although beta is 1: "
      + "it stays at the 27.2 nats of the average digit. In run B beta rises from 0 to 1 over 30 "
      + "epochs: both dimensions stay active, and its negative ELBO is lower by more than 2 nats.",
    question: "After epoch 30 both runs have the same objective. Why does run A not catch up?",
    answer: "Where all digits have the same code, the decoder has learned to ignore it. Then "
      + "hardly any gradient of the reconstruction reaches the encoder, and the KL, at its "
      + "minimum, has none either: no small step leads out.",
  },
  {
    preset: "dimensions",
    title: "One dimension against eight",
    look: "In run A the digits have to stand in one row, and classes lie on top of each other; in "
      + "run B, with eight dimensions, the negative ELBO is lower by more than a nat. The bars of "
      + "run B show that only about half of its dimensions are active.",
    question: "Are eight dimensions eight times as expensive as one?",
    answer: "No: the KL rises from about 1 nat to about 3. A dimension that the encoder leaves as "
      + "wide as the prior costs nothing, so the model opens one only where it saves more "
      + "reconstruction than it costs.",
  },
];

export class Lessons {
  /** @param {(preset: string) => void} open what starts a lesson, also the one that is open */
  constructor(open) {
    this.buttons = LESSONS.map(({ title, preset }, i) =>
      button(`${i + 1} ${title}`, () => open(preset)));
    this.title = element("p", { className: "vae-title", tabIndex: -1 });
    this.look = element("p");
    this.question = element("summary");
    this.answer = element("p");
    this.fold = element("details", { className: "vae-fold" }, this.question, this.answer);
    this.next = button("", () => {
      open(LESSONS[this.at + 1].preset);
      this.title.focus();
    });
    this.text = box("vae-lesson", this.title, this.look, this.fold, this.next);
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
  }
}
