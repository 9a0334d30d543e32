/* A deck: reveal.js turns the slides, MathJax sets the formulas, and a live view is drawn when its
   slide is shown for the first time, as large as there is room. */
requirejs.config({ paths: { anywidget: "assets/widgets/anywidget" } });

(() => {
  const embedded = new Promise((done) => { window.drawLiveViews = done; });
  const printing = new URLSearchParams(location.search).has("print-pdf");
  const SMALLEST = 0.6, LARGEST_TEXT = 1.5, LARGEST_VIEW = 2.6, STEP = 0.05;

  /** The largest factor at which something fits its place. */
  function largest(most, set, fits) {
    let factor = most;
    for (set(factor); !fits() && factor > SMALLEST; set(factor)) factor -= STEP;
  }

  /** Text alone on a slide grows; beside a picture it leaves that most of the slide. */
  function fitText(slide) {
    const most = slide.querySelector("figure, .picture, .live, table") ? 1 : LARGEST_TEXT;
    const size = (factor) => { slide.style.fontSize = `${27 * factor}px`; };
    const wide = [...slide.querySelectorAll("pre, .math")];
    largest(most, size, () => slide.scrollHeight <= slide.clientHeight
      && wide.every((tag) => tag.scrollWidth <= tag.clientWidth));
  }

  function fitView(place) {
    const view = place.querySelector(".widget-subarea");
    if (!view) return;
    largest(LARGEST_VIEW, (factor) => { view.style.zoom = factor; }, () =>
      place.scrollHeight <= place.clientHeight && place.scrollWidth <= place.clientWidth);
  }

  /* As in the book's pages: the sliders of ipywidgets have a label beside them, and no name. */
  function nameSliders(place) {
    for (const slider of place.querySelectorAll(".widget-slider")) {
      const name = slider.querySelector(".widget-label")?.textContent || "value";
      const readout = slider.querySelector(".widget-readout");
      readout?.setAttribute("role", "textbox");
      readout?.setAttribute("aria-label", `${name}, as a number`);
      slider.querySelector(".noUi-handle")?.setAttribute("aria-label", name);
    }
  }

  /** Wait until a view shows something: it is built a while after its place in the page. */
  function standing(place) {
    const something = ":is(canvas, .vae-frame, .vae-view)";
    return new Promise((done) => {
      const look = () => place.querySelector(something) ? done() : requestAnimationFrame(look);
      look();
    });
  }

  async function draw(place) {
    if (place.dataset.drawn) return;
    place.dataset.drawn = "begun";
    await (await embedded).renderWidgets(place);
    await standing(place);
    nameSliders(place);
    const refit = () => fitView(place);
    await document.fonts.ready;
    refit();
    place.querySelector("img.vae-frame")?.addEventListener("load", refit, { once: true });
    place.dataset.drawn = "done";
  }

  function show(section) {
    const slide = section?.querySelector(".slide");
    if (!slide) return;
    fitText(slide);
    if (!printing) slide.querySelectorAll(".live").forEach(draw);
  }

  const isInView = () => Boolean(document.activeElement?.closest(".live"));

  /* In a view the keys are the view's, until Escape; a presenter's remote still turns slides. */
  addEventListener("keydown", (event) => {
    const act = {
      PageDown: () => Reveal.next(),
      PageUp: () => Reveal.prev(),
      Escape: () => document.activeElement.blur(),
    }[event.key];
    if (!act || !isInView()) return;
    event.stopPropagation();
    event.preventDefault();
    act();
  }, true);

  /* ipywidgets sets the formulas in its labels through MathJax 2's queue; this is MathJax 3. */
  let ready;
  const formulas = new Promise((done) => { ready = done; });
  const Hub = { Queue: ([, , element]) => formulas.then(() => MathJax.typesetPromise([element])) };

  window.MathJax = {
    Hub,
    chtml: { matchFontHeight: false },
    options: { ignoreHtmlClass: "slides|notes", processHtmlClass: "math" },
    startup: {
      ready() {
        MathJax.startup.defaultReady();
        MathJax.Hub = Hub;
        MathJax.startup.promise.then(() => {
          ready();
          document.querySelectorAll(".slide").forEach((slide) => { if (printing) fitText(slide); });
          show(Reveal.getCurrentSlide());
          document.documentElement.dataset.ready = "true"; // formulas are set, and the text fits
        });
      },
    },
  };

  Reveal.on("slidechanged", ({ currentSlide }) => {
    document.activeElement?.blur();
    show(currentSlide);
  });
  Reveal.initialize({
    plugins: [RevealNotes], width: 1280, height: 720, margin: 0.03, center: false, hash: true,
    slideNumber: "c/t", transition: "none", maxScale: 4,
    keyboardCondition: () => !isInView(),
  });
})();
