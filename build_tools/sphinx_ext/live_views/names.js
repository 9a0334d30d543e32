/**
 * Name the sliders of ipywidgets below a node.
 *
 * They have a label beside them, and no name; so has the number that can be typed over. And they
 * would say that number with all sixteen digits.
 */
export function nameSliders(node) {
  for (const slider of node.querySelectorAll(".widget-slider")) {
    const name = slider.querySelector(".widget-label")?.textContent || "value";
    const readout = slider.querySelector(".widget-readout");
    readout?.setAttribute("role", "textbox");
    readout?.setAttribute("aria-label", `${name}, as a number`);
    for (const handle of slider.querySelectorAll(".noUi-handle")) {
      handle.setAttribute("aria-label", name);
      if (readout) new MutationObserver(() => {
        const text = readout.textContent;
        if (handle.ariaValueText !== text) handle.ariaValueText = text;
      }).observe(handle, { attributeFilter: ["aria-valuetext"] });
    }
  }
}
