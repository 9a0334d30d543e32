/**
 * Let swipes over the sliders of ipywidgets scroll the page.
 *
 * They take every finger for a drag. A swipe up or down is for the page: they hear of a finger once
 * it goes sideways, and of a tap as of a mouse's.
 */
export function letSwipesScroll() {
  let held = null; // a finger of which nothing is known yet
  const listening = { capture: true, passive: true };
  addEventListener("touchstart", (event) => {
    held = null;
    if (!event.isTrusted || !event.target.closest(".noUi-target")) return;
    event.stopPropagation();
    [held] = event.changedTouches;
  }, listening);
  addEventListener("touchmove", ({ changedTouches: [now] }) => {
    if (!held) return;
    const across = Math.abs(now.clientX - held.clientX);
    const down = Math.abs(now.clientY - held.clientY);
    if (Math.max(across, down) < 6) return;
    const only = [held];
    const told = { bubbles: true, touches: only, targetTouches: only, changedTouches: only };
    if (across >= down) held.target.dispatchEvent(new TouchEvent("touchstart", told));
    held = null;
  }, listening);
}
