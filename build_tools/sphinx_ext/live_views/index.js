/* What a page with live views does, in this order: the views that are near, the theme's scripts,
   the formulas. A reader's first look is at a view. */
import { drawViews, pause } from "./start.js";
import { letSwipesScroll } from "./swipes.js";

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
  .then(() => MathJax.startup.promise);
Promise.all([standing, started]).then(() => {
  document.documentElement.dataset.ready = "true"; // the page has finished
});
