/* A deck: reveal.js turns the slides, MathJax sets the formulas, and what is on a slide is as large
   as there is room. A live view is drawn when its slide comes near. */
/* global Reveal, RevealNotes */
import { formulasWith } from "../../sphinx_ext/live_views/formulas.js";
import { drawViews } from "../../sphinx_ext/live_views/start.js";
import "./slides.css";

const printing = new URLSearchParams(location.search).has("print-pdf");
const SIZE = 27; // pixels of a letter, as in slides.css
const SMALLEST = 0.6, LARGEST_TEXT = 1.5, STEP = 0.05;
const LARGEST_VIEW = 2; // a view that is enlarged more would take its place for a phone

const isWide = (tag) => tag.scrollWidth > tag.clientWidth;
const overflows = (tag) => isWide(tag) || tag.scrollHeight > tag.clientHeight;

/** Set the largest factor at which something fits. */
function largest(most, set, fits) {
  let factor = most;
  for (set(factor); !fits() && factor > SMALLEST; set(factor)) factor -= STEP;
}

/** Text alone on a slide grows; beside a picture it leaves that most of the slide. */
function fitText(slide) {
  const most = slide.querySelector("figure, .picture, .live, table") ? 1 : LARGEST_TEXT;
  const size = (factor) => { slide.style.fontSize = `${SIZE * factor}px`; };
  const parts = [...slide.querySelectorAll("pre, div.math")];
  largest(most, size, () => !overflows(slide) && !parts.some(isWide));
}

function fitView(place) {
  const view = place.querySelector(".widget-subarea");
  const zoom = (factor) => { view.style.zoom = factor; };
  largest(LARGEST_VIEW, zoom, () => !overflows(place));
}

/** Draw the views, and fit each to its place when it stands, and when it changes its size. */
function startViews() {
  drawViews();
  const observer = new ResizeObserver((entries) =>
    entries.forEach(({ target }) => fitView(target.closest(".live"))));
  document.querySelectorAll(".live .widget-subarea").forEach((view) => observer.observe(view));
}

/** On paper a view is its still picture. */
function showStills() {
  for (const still of document.querySelectorAll(".live noscript")) {
    still.outerHTML = still.textContent;
  }
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

const formulas = formulasWith({
  chtml: { matchFontHeight: false },
  options: { ignoreHtmlClass: "slides|notes", processHtmlClass: "math" },
});

/** Fit the text of the slide that is shown; on paper that of all, before they are laid out. */
function fitShown() {
  const slides = printing ? document.querySelectorAll(".slide")
    : Reveal.getCurrentSlide()?.querySelectorAll(":scope > .slide") ?? [];
  slides.forEach(fitText);
}

Reveal.on("slidechanged", () => {
  document.activeElement?.blur();
  fitShown();
});
Reveal.initialize({
  plugins: [RevealNotes], width: 1280, height: 720, margin: 0.03, center: false, hash: true,
  slideNumber: "c/t", transition: "none", maxScale: 4, keyboardCondition: () => !isInView(),
});
if (printing) showStills();
/* Formulas come first: they keep a deck busy for longer than anywidget waits for a view. */
formulas.then(() => document.fonts.ready).then(() => {
  fitShown();
  if (!printing) startViews();
  document.documentElement.dataset.ready = "true"; // formulas are set, and the text fits
});
