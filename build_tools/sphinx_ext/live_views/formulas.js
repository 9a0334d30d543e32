/**
 * Let MathJax 3 set the formulas in the labels of ipywidgets, which ask the queue of MathJax 2.
 *
 * @param {object} options of MathJax, beside its start
 * @returns {Promise<void>} settled when the formulas of the page are set
 */
export function formulasWith(options) {
  let ready;
  const formulas = new Promise((done) => { ready = done; });
  const Hub = { Queue: ([, , element]) => formulas.then(() => MathJax.typesetPromise([element])) };
  window.MathJax = {
    ...options,
    Hub,
    startup: {
      ready() {
        MathJax.startup.defaultReady();
        MathJax.Hub = Hub;
        MathJax.startup.promise.then(ready);
      },
    },
  };
  return formulas;
}
