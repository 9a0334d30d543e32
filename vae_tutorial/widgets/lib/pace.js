/** When things happen: drawing once a frame, speech after a pause, motion where it is wanted. */

import { box } from "./dom.js";

const PAUSE = 600; // milliseconds without a change, after which a text is spoken

/** A region that says its last text once changes have paused; not what a view starts with. */
export function speaker() {
  const region = box("vae-spoken");
  region.setAttribute("aria-live", "polite");
  let waiting = 0;
  /** @type {string | undefined} */
  let said;
  return {
    region,
    /** @param {string} text */
    say(text) {
      clearTimeout(waiting);
      said ??= text;
      if (text === said) return;
      waiting = window.setTimeout(() => { region.textContent = said = text; }, PAUSE);
    },
  };
}

/**
 * Draw at once, but at most once a frame: the last of many changes is drawn in the next one.
 * @param {() => void} draw
 */
export function paced(draw) {
  let frame = 0, again = false;
  const run = () => {
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!again) return;
      again = false;
      run();
    });
    draw();
  };
  const schedule = () => {
    if (frame) again = true;
    else run();
  };
  return { schedule, stop: () => cancelAnimationFrame(frame) };
}

/** Whether the reader wants less motion. */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
