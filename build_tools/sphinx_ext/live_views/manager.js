import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as controls from "@jupyter-widgets/controls";
import { anywidget } from "./anywidget.js";
import "anywidget";
import "@jupyter-widgets/controls/css/labvariables.css";
import "@jupyter-widgets/controls/css/widgets-base.css";
import "@lumino/widgets/style/index.css";

delete window.define; // other scripts of a page would take it for a loader

const MODULES = {
  "@jupyter-widgets/base": base,
  "@jupyter-widgets/controls": controls,
  anywidget,
};

/**
 * Makes the widgets of a page that has no kernel.
 *
 * Jupyter's own HTMLManager does it too. It brings outputs, editors and the widgets of ipywidgets
 * 7 with it, and weighs five times as much.
 */
export class PageManager extends ManagerBase {
  async loadClass(name, module) {
    const found = MODULES[module]?.[name];
    if (!found) throw new Error(`pages of this book have no ${name} of ${module}`);
    return found;
  }

  async _get_comm_info() {
    return {};
  }

  async _create_comm() {
    return { on_close() {}, on_msg() {}, close() {} };
  }
}
