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

  /** Wait until every view shows something, but never for long. */
  async function standing() {
    const waits = (tag) => !tag.previousElementSibling?.querySelector("canvas, img, [role=alert]");
    const views = () => [...document.querySelectorAll(VIEW)];
    const limit = performance.now() + 3000;
    await parsed;
    do await new Promise((done) => setTimeout(done, 20));
    while (views().some(waits) && performance.now() < limit);
    // A moment in which the page is free for the first key or pointer.
    await new Promise((done) => setTimeout(done, 300));
  }

  /* The theme's scripts and the formulas come after that: together they keep a page busy for a
     second. */
  standing().then(() => {
    // The sliders of ipywidgets have a label beside them, and no name; so has
    // the number that can be typed over. And they would say that number with
    // all sixteen digits.
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
    const later = [...document.querySelectorAll('script[type="text/later"]')].map(({ dataset }) =>
      new Promise((onload) => {
        const script = { src: dataset.src, async: false, onload, onerror: onload };
        document.head.append(Object.assign(document.createElement("script"), script));
      }));
    return Promise.all(later);
  }).then(() => MathJax.startup.promise).then(() => {
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
