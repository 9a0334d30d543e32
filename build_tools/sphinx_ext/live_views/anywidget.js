/* anywidget comes as a module for an AMD loader: it calls `define` with the names of the modules
   that it needs and a function of them. This is all of such a loader that it takes. */
import * as base from "@jupyter-widgets/base";

/* It gives a view's script two seconds to be read, and then gives the view up. A phone or a busy
   machine may need more, and nothing else in a page asks for such a signal. */
const PATIENCE = 30;
const { timeout } = AbortSignal;
AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, PATIENCE * milliseconds);

export const anywidget = {};
window.define = (names, factory) => Object.assign(anywidget, factory(base));
