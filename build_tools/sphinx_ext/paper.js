/* A page is printed in its light colours, whichever it has on the screen. */
(() => {
  const { dataset } = document.documentElement, paper = matchMedia("print");
  let screen = "";

  function turn(toPaper) {
    if (toPaper && dataset.theme === "dark") {
      screen = dataset.theme;
      dataset.theme = "light";
    } else if (!toPaper && screen) {
      dataset.theme = screen;
      screen = "";
    }
  }

  paper.addEventListener("change", () => turn(paper.matches));
  addEventListener("beforeprint", () => turn(true)); // not every browser tells it by the query
  addEventListener("afterprint", () => turn(false));
})();
