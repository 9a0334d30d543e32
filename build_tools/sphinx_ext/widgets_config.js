/* The widget manager asks for the module "anywidget"; this book serves it itself. */
requirejs.config({
  paths: {
    anywidget: `${document.documentElement.dataset.content_root || "./"}_static/widgets/anywidget`,
  },
});

(() => {
  const VIEW = 'script[type="application/vnd.jupyter.widget-view+json"]';

  /* A reader's first look is at the live view: it is drawn as soon as the page is read. */
  const parsed = new Promise((done) => {
    if (document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", done);
  });
  window.drawLiveViews = (manager) => parsed.then(() => manager.renderWidgets());

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  /** Wait until every view shows something, and a moment for the first key or pointer. */
  async function standing() {
    const something = "canvas, img, .widget-hprogress, [role=alert]";
    const waits = (tag) => !tag.previousElementSibling?.querySelector(something);
    await parsed;
    do await pause(20);
    while ([...document.querySelectorAll(VIEW)].some(waits));
    await pause(300);
  }

  /* The sliders of ipywidgets have a label beside them, and no name; so has the number that can be
     typed over. And they would say that number with all sixteen digits. */
  function nameSliders() {
    for (const slider of document.querySelectorAll(".widget-slider")) {
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

  /* And they take every finger for a drag. A swipe up or down is for the page: they hear of a
     finger once it goes sideways, and of a tap as of a mouse's. */
  function letSwipesScroll() {
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

  function startLater() {
    const later = [...document.querySelectorAll('script[type="text/later"]')].map(({ dataset }) =>
      new Promise((onload) => {
        const script = { src: dataset.src, async: false, onload, onerror: onload };
        document.head.append(Object.assign(document.createElement("script"), script));
      }));
    return Promise.all(later);
  }

  /* The theme's scripts and the formulas keep a page busy for a second together: they come after
     the views, but do not wait for them for long. */
  letSwipesScroll();
  const named = standing().then(nameSliders);
  const started = parsed.then(() => Promise.race([named, pause(3000)])).then(startLater)
    .then(() => MathJax.startup.promise);
  Promise.all([named, started]).then(() => {
    document.documentElement.dataset.ready = "true"; // the page has finished
  });

  /* ipywidgets sets the formulas in its labels through MathJax 2's queue; this is MathJax 3. */
  let ready;
  const formulas = new Promise((done) => { ready = done; });
  const Hub = { Queue: ([, , element]) => formulas.then(() => MathJax.typesetPromise([element])) };
  window.MathJax = {
    ...window.MathJax,
    Hub,
    startup: {
      ready() {
        MathJax.startup.defaultReady();
        MathJax.Hub = Hub;
        MathJax.startup.promise.then(ready);
      },
    },
  };
})();
