/* The widget manager asks for the module "anywidget"; this book serves it itself. */
requirejs.config({
  paths: {
    anywidget: (document.documentElement.dataset.content_root || "./") + "_static/widgets/anywidget",
  },
});

/* ipywidgets sets the formulas in its labels through MathJax 2's queue; this is MathJax 3. */
window.addEventListener("load", () => {
  if (window.MathJax && !window.MathJax.Hub) {
    window.MathJax.Hub = { Queue: ([, , element]) => window.MathJax.typesetPromise([element]) };
  }
});
