/** The picture that a decoder draws for a point, redrawn as the point moves. */

import { box, columns, readout } from "./lib/dom.js";
import { listen, networkOf } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, picture } from "./lib/picture.js";
import { smallPlane } from "./lib/small_plane.js";
import { fixed } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {string} network
 * @property {number} latent_dim
 * @property {number[]} shape height and width of a picture
 * @property {number} size pixels of the page
 * @property {string} label
 * @property {boolean} plane whether a small plane moves the point
 * @property {number} limit of the plane
 *
 * Each latent dimension has a trait of its own: z1, z2, ...
 */

/** @param {import("./lib/view.js").Props<State & Record<string, any>>} props */
async function build({ model, el }) {
  const network = await networkOf(model, "network");
  const names = Array.from({ length: model.get("latent_dim") }, (_, i) => `z${i + 1}`);
  const [shape, label] = [model.get("shape"), model.get("label")];
  const canvas = picture(shape[1], shape[0], "vae-pixels", label);
  const note = readout("vae-caption");
  for (const part of [canvas, note]) part.style.width = `${model.get("size")}px`;
  const plane = model.get("plane") ? smallPlane(model) : null;
  const { region, say } = speaker();

  const draw = () => {
    const z = names.map((name) => model.get(name));
    try {
      paint(canvas, decode(network, z), shape);
      note.textContent = names.map((name, i) => `${name} = ${fixed(z[i], 2)}`).join(", ");
      describe(canvas, `${label} at ${note.textContent}`);
    } catch (error) {
      note.textContent = /** @type {Error} */ (error).message;
    }
    plane?.show(z, note.textContent);
    say(note.textContent);
  };

  const { schedule, stop } = paced(draw);
  const drawn = box("vae-drawn", canvas, note);
  el.append(plane ? columns(drawn, plane.node) : drawn, region);
  draw();
  const deafen = listen(model, { [names.map((name) => `change:${name}`).join(" ")]: schedule });
  return () => { stop(); deafen(); };
}

export default view(build);
