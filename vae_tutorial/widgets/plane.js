/** A latent plane: encoded images or decoded pictures, and points and paths on top. */

const PLANE = 560;

class Plane {
  /**
   * @param {number} limit the plane goes from -limit to limit along both axes
   * @param {string} label what it is called to those who cannot see it
   */
  constructor(limit, label) {
    this.limit = limit;
    this.canvas = canvasOf(PLANE, PLANE, `${PICTURE}; width: 340px`, label);
    this.sheet = new OffscreenCanvas(PLANE, PLANE);
    this.sheet.getContext("2d").fillStyle = "#fff";
    this.sheet.getContext("2d").fillRect(0, 0, PLANE, PLANE);
  }

  across(z) { return (z + this.limit) / (2 * this.limit) * PLANE; }
  down(z) { return (this.limit - z) / (2 * this.limit) * PLANE; }

  /** Where on the plane an event with a pointer happened. */
  at(event) {
    const box = this.canvas.getBoundingClientRect();
    const inside = (share) => Math.min(1, Math.max(0, share));
    return [
      this.limit * (2 * inside((event.clientX - box.left) / box.width) - 1),
      this.limit * (1 - 2 * inside((event.clientY - box.top) / box.height)),
    ];
  }

  /** Put encoded images behind everything else, each class with its number at the median. */
  scatter(codes, labels, colors) {
    const context = this.sheet.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, PLANE, PLANE);
    context.globalAlpha = 0.6;
    labels.forEach((label, i) => {
      context.fillStyle = colors[label % colors.length];
      context.fillRect(this.across(codes[2 * i]) - 2.5, this.down(codes[2 * i + 1]) - 2.5, 5, 5);
    });
    context.globalAlpha = 1;
    context.font = "bold 26px sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineWidth = 6;
    context.strokeStyle = "#fff";
    const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
    for (const kind of new Set(labels)) {
      const own = [...labels.keys()].filter((i) => labels[i] === kind);
      const place = [this.across(median(own.map((i) => codes[2 * i]))), this.down(median(own.map((i) => codes[2 * i + 1])))];
      context.strokeText(kind, ...place);
      context.fillStyle = "#222";
      context.fillText(kind, ...place);
    }
  }

  /** Put what the decoder draws at n by n places behind everything else. */
  manifold(decoder, shape, n = 20) {
    const places = [], step = 2 * this.limit / n;
    for (let r = 0; r < n; r++)
      for (let c = 0; c < n; c++) places.push(-this.limit + (c + 0.5) * step, this.limit - (r + 0.5) * step);
    const logits = decoder.run(places, n * n), size = shape[0] * shape[1];
    for (let i = 0; i < n * n; i++) {
      const gray = logits.subarray(i * size, (i + 1) * size).map((l) => 1 / (1 + Math.exp(-l)));
      paint(this.sheet, gray, shape, [(i % n) * PLANE / n, Math.floor(i / n) * PLANE / n, PLANE / n, PLANE / n]);
    }
  }

  /** The circles of the prior's 1, 2 and 3 standard deviations. */
  circles() {
    const context = this.sheet.getContext("2d");
    context.lineWidth = 2;
    context.strokeStyle = "#4d4d4d";
    context.setLineDash([6, 6]);
    for (const radius of [1, 2, 3]) {
      context.beginPath();
      context.arc(PLANE / 2, PLANE / 2, this.across(radius) - PLANE / 2, 0, 2 * Math.PI);
      context.stroke();
    }
    context.setLineDash([]);
  }

  /** Start a new picture of the plane with what lies behind. */
  clear() {
    this.canvas.getContext("2d").drawImage(this.sheet, 0, 0);
  }

  dot(z, radius = 7, color = "#d55e00") {
    const context = this.canvas.getContext("2d");
    context.fillStyle = color;
    context.beginPath();
    context.arc(this.across(z[0]), this.down(z[1]), radius, 0, 2 * Math.PI);
    for (const [ring, width] of [["#fff", 10], ["#000", 5]]) {
      context.strokeStyle = ring;
      context.lineWidth = width;
      context.stroke();
    }
    context.fill();
  }

  line(points) {
    const context = this.canvas.getContext("2d");
    context.beginPath();
    points.forEach((z) => context.lineTo(this.across(z[0]), this.down(z[1])));
    context.strokeStyle = "#fff";
    context.lineWidth = 7;
    context.stroke();
    context.strokeStyle = "#000";
    context.lineWidth = 3;
    context.stroke();
  }

  ellipse(mean, radii) {
    const context = this.canvas.getContext("2d"), unit = PLANE / (2 * this.limit);
    context.lineWidth = 4;
    context.strokeStyle = "#000";
    context.fillStyle = "rgba(0, 0, 0, 0.25)";
    context.beginPath();
    context.ellipse(this.across(mean[0]), this.down(mean[1]), Math.max(radii[0] * unit, 3), Math.max(radii[1] * unit, 3), 0, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }

  /**
   * Let pointer and keys move a point on the plane.
   * @param {() => number[]} get @param {(z: number[]) => void} set
   * @param {(from: number[], to: number[], done: boolean) => void} [walk] for a drag with shift
   */
  steer(get, set, walk) {
    const { canvas, limit } = this;
    let from = null;
    canvas.tabIndex = 0;
    canvas.style.touchAction = "none";
    canvas.style.cursor = "crosshair";
    canvas.setAttribute("role", "slider");
    canvas.setAttribute("aria-roledescription", "2D slider");
    canvas.setAttribute("aria-valuemin", -limit);
    canvas.setAttribute("aria-valuemax", limit);
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button || !event.isPrimary) return;
      canvas.setPointerCapture(event.pointerId);
      from = walk && event.shiftKey ? this.at(event) : null;
      if (!from) set(this.at(event));
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      if (from) walk(from, this.at(event), false);
      else set(this.at(event));
    });
    canvas.addEventListener("pointerup", (event) => {
      if (from) walk(from, this.at(event), true);
      from = null;
    });
    canvas.addEventListener("pointercancel", () => { from = null; });
    canvas.addEventListener("keydown", (event) => {
      const step = limit / (event.shiftKey ? 16 : 80);
      const [z1, z2] = get();
      const to = {
        ArrowLeft: [z1 - step, z2], ArrowRight: [z1 + step, z2], ArrowDown: [z1, z2 - step], ArrowUp: [z1, z2 + step],
        PageDown: [z1, z2 - 5 * step], PageUp: [z1, z2 + 5 * step], Home: [0, 0],
      }[event.key];
      if (!to) return;
      event.preventDefault();
      event.stopPropagation();
      set(to.map((z) => Math.min(limit, Math.max(-limit, z))));
    });
  }

  /** Say where the point is. */
  tell(z, text) {
    this.canvas.setAttribute("aria-valuenow", z[0].toFixed(2));
    this.canvas.setAttribute("aria-valuetext", text);
  }
}

/** The commonest label among the k encoded images next to a point. */
function nearest(codes, labels, z, k = 15) {
  const order = Array.from(labels.keys(), (i) => [Math.hypot(codes[2 * i] - z[0], codes[2 * i + 1] - z[1]), labels[i]]);
  const counts = new Map();
  for (const [, label] of order.sort((a, b) => a[0] - b[0]).slice(0, k)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
