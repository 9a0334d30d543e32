/** A finger on a slider or a plane, which may be about to scroll the page. */

const STIR = 6; // pixels that a finger moves before it is known where it goes

/** @typedef {{clientX: number, clientY: number}} Place */

/** Where a finger goes, once that is known. @param {Place} from @param {Place} to */
export function heading(from, to) {
  const across = Math.abs(to.clientX - from.clientX), along = Math.abs(to.clientY - from.clientY);
  if (Math.max(across, along) < STIR) return null;
  return across >= along ? "sideways" : "up or down";
}

/**
 * Act on the values of a native slider. It takes one from wherever a finger is put: that is taken
 * back, until the finger moves sideways or is lifted, after which it counts as a mouse's click.
 * @param {HTMLInputElement} slider @param {(value: number) => void} act
 */
export function followSlider(slider, act) {
  /** @type {Place | null} */
  let from = null;
  let kept = "";
  slider.addEventListener("pointerdown", (event) => {
    [from, kept] = [event.pointerType === "mouse" ? null : event, slider.value];
  });
  slider.addEventListener("pointermove", (event) => {
    if (from && heading(from, event) === "sideways") from = null;
  });
  const lift = () => { from = null; };
  slider.addEventListener("pointerup", lift);
  slider.addEventListener("pointercancel", lift);
  slider.addEventListener("input", () => {
    if (from) slider.value = kept;
    else act(Number(slider.value));
  });
}
