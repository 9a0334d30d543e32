/** Labels that keep away from each other. */

const ROUNDS = 200; // more than ten labels have ever needed

/**
 * Push places apart until no two are closer than a gap.
 * @param {number[][]} places pixels, two a place
 * @param {number} gap
 * @returns {number[][]}
 */
export function apart(places, gap) {
  const moved = places.map((place) => [...place]);
  for (let round = 0, close = true; close && round < ROUNDS; round++) {
    close = false;
    for (let i = 0; i < moved.length; i++) {
      for (let k = 0; k < i; k++) {
        let [dx, dy] = [moved[i][0] - moved[k][0], moved[i][1] - moved[k][1]];
        let distance = Math.hypot(dx, dy);
        if (distance >= gap) continue;
        close = true;
        if (distance < 1e-6) [dx, dy, distance] = [1, 0, 1]; // one on the other: to the sides
        const push = (gap - Math.min(distance, gap)) / 2 + 0.5;
        moved[i] = [moved[i][0] + push * dx / distance, moved[i][1] + push * dy / distance];
        moved[k] = [moved[k][0] - push * dx / distance, moved[k][1] - push * dy / distance];
      }
    }
  }
  return moved;
}
