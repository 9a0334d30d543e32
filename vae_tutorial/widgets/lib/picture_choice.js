/** Radio buttons, each with a picture of what it stands for. */

import { choice, element } from "./dom.js";

/**
 * @param {string} legend @param {string[]} names
 * @param {number[]} shape height and width of a picture
 * @param {(k: number) => void} act which of them has been chosen
 */
export function pictureChoice(legend, names, [height, width], act) {
  const thumbs = names.map(() => {
    const thumb = element("canvas", { width, height, className: "vae-picture vae-pixels" });
    thumb.setAttribute("aria-hidden", "true");
    return thumb;
  });
  const { node, show } = choice(legend,
    names.map((name, k) => [String(k), element("span", {}, name, thumbs[k])]),
    (value) => act(Number(value)));
  return { node, thumbs, show: (/** @type {number} */ k) => show(String(k)) };
}
