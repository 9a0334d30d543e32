/**
 * Train the playground's model where it starts, without a page, and write its weights as the page
 * does: digits and labels come in as JSON, the .npz goes out.
 */

import { Buffer } from "node:buffer";
import { stdin, stdout } from "node:process";
import { text } from "node:stream/consumers";

import { dataOf, inflated } from "../vae_tutorial/widgets/lib/playground/data.js";
import { DEFAULTS } from "../vae_tutorial/widgets/lib/playground/levers.js";
import { Observer } from "../vae_tutorial/widgets/lib/playground/observer.js";
import { runNpz } from "../vae_tutorial/widgets/lib/playground/saved.js";
import { Trainer } from "../vae_tutorial/widgets/lib/playground/trainer.js";

const { digits, labels, epochs } = JSON.parse(await text(stdin));
const pixels = await inflated(Buffer.from(digits, "base64"));
const data = dataOf(DEFAULTS.data, { pixels, labels: Buffer.from(labels, "base64") });
const trainer = new Trainer(DEFAULTS, data);
while (trainer.epoch < epochs) {
  const problem = trainer.advance();
  if (problem) throw new Error(problem);
}
const weights = new Observer(trainer).weights();
stdout.write(runNpz({ levers: DEFAULTS, epoch: trainer.epoch, weights }));
