/** Long work in slices that leave the page free to answer. */

const BUDGET = 6; // milliseconds a frame

/**
 * Take some steps of a work in each frame, until it ends.
 * @param {() => Generator<void>} work
 * @param {() => void} show what has been made so far, once a frame
 */
export function sliced(work, show) {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  const start = () => {
    stop();
    const steps = work();
    const slice = () => {
      const begin = performance.now();
      let ended = false;
      while (!ended && performance.now() - begin < BUDGET) ended = Boolean(steps.next().done);
      show();
      if (!ended) frame = requestAnimationFrame(slice);
    };
    frame = requestAnimationFrame(slice);
  };
  return { start, stop };
}
