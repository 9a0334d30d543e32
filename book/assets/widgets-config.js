/* The widget manager asks for the module "anywidget"; this book serves it itself. */
requirejs.config({
  paths: {
    anywidget: (document.documentElement.dataset.content_root || "./") + "_static/widgets/anywidget",
  },
});
