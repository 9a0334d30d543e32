/* What a page with live views does, in this order: the views that are near, the theme's scripts,
   the formulas. A reader's first look is at a view. */
import { formulasWith } from "./formulas.js";
import { drawViews, pause } from "./start.js";
import { letSwipesScroll } from "./swipes.js";

const formulas = formulasWith(window.MathJax);

function startLater() {
  const later = [...document.querySelectorAll('script[type="text/later"]')].map(({ dataset }) =>
    new Promise((onload) => {
      const script = { src: dataset.src, async: false, onload, onerror: onload };
      document.head.append(Object.assign(document.createElement("script"), script));
    }));
  return Promise.all(later);
}

/* The theme's scripts and the formulas keep a page busy for a second together: they come after
   the views and a moment for the first key or pointer, but do not wait for them for long. */
letSwipesScroll();
const standing = drawViews();
const started = Promise.race([standing.then(() => pause(300)), pause(3000)]).then(startLater)
  .then(() => window.MathJax.version && formulas); // a page may have none
Promise.all([standing, started]).then(() => {
  document.documentElement.dataset.ready = "true"; // the page has finished
});
