/* anywidget comes as a module for an AMD loader: it calls `define` with the names of the modules
   that it needs and a function of them. This is all of such a loader that it takes. */
import * as base from "@jupyter-widgets/base";

export const anywidget = {};
window.define = (names, factory) => Object.assign(anywidget, factory(base));
