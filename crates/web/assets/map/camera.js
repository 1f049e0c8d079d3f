// camera.js: where the eye is. Screen pixels to tenths of a millimetre and back; zooming and moving.

const CLOSEST = 6;

/**
 * `k`, `x`, `y`: the view is drawn k times as large and moved by x, y (in mm of its box).
 * While fingers move, the drawn picture is only shifted as a whole (`shift`), which costs nothing however much lies on it;
 * it is drawn anew, sharp, when they come to rest.
 */
export class Camera {
  k = 1;
  x = 0;
  y = 0;
  #fit = { left: 0, top: 0, scale: 1 };
  #settled = { k: 1, x: 0, y: 0 };

  constructor(stage) {
    this.stage = stage;
    this.box = [0, 0, 1, 1];
  }

  /** Looks at a view; all of it is seen. */
  look(box) {
    this.box = box;
    this.measure();
    this.whole();
  }

  whole() {
    this.#set(1, 0, 0);
    this.settle();
  }

  /** How large the stage is now. */
  measure() {
    const { width, height } = this.stage.getBoundingClientRect(), [, , w, h] = this.box;
    const scale = Math.min(width / w, height / h) || 1;
    this.#fit = { left: (width - w * scale) / 2, top: (height - h * scale) / 2, scale };
  }

  /** Pixels a millimetre. */
  get scale() {
    return this.#fit.scale * this.k;
  }

  /** Pixels a millimetre of the whole picture. */
  get base() {
    return this.#fit.scale;
  }

  /** Pixels beside the picture, on either side. */
  get margin() {
    return this.#fit.left;
  }

  /** How far down the stage a part of the picture's height lies, and how far up: pixels. */
  reach(share) {
    const down = this.#fit.top + this.box[3] * share * this.#fit.scale;
    return [down, this.box[3] * this.#fit.scale + 2 * this.#fit.top - down];
  }

  get transform() {
    return `translate(${this.x} ${this.y}) scale(${this.k})`;
  }

  /** Where a pixel of the window lies in the box, before zooming. */
  #inBox(clientX, clientY) {
    const { left, top } = this.stage.getBoundingClientRect();
    return [(clientX - left - this.#fit.left) / this.#fit.scale + this.box[0], (clientY - top - this.#fit.top) / this.#fit.scale + this.box[1]];
  }

  /** Where a pixel of the window lies in the view: tenths of a millimetre, not rounded. */
  toView(clientX, clientY) {
    const [x, y] = this.#inBox(clientX, clientY);
    return [((x - this.x) / this.k) * 10, ((y - this.y) / this.k) * 10];
  }

  /** Where a point of the view is seen in the window. */
  toScreen([x, y]) {
    const { left, top } = this.stage.getBoundingClientRect(), { scale } = this.#fit;
    return [left + this.#fit.left + ((x / 10) * this.k + this.x - this.box[0]) * scale,
      top + this.#fit.top + ((y / 10) * this.k + this.y - this.box[1]) * scale];
  }

  /** Zooms; what lies under the pixel stays there. */
  zoom(factor, clientX, clientY) {
    const [vx, vy] = this.toView(clientX, clientY), [bx, by] = this.#inBox(clientX, clientY);
    const k = Math.max(1, Math.min(CLOSEST, this.k * factor));
    this.#set(k, bx - (vx / 10) * k, by - (vy / 10) * k);
  }

  /** Moves the picture by pixels. */
  pan(dx, dy) {
    this.#set(this.k, this.x + dx / this.#fit.scale, this.y + dy / this.#fit.scale);
  }

  /** The picture never leaves its frame. */
  #set(k, x, y) {
    const [l, t, w, h] = this.box, hold = (value, start, size) => Math.min(start - start * k, Math.max((start + size) * (1 - k), value));
    Object.assign(this, { k, x: hold(x, l, w), y: hold(y, t, h) });
  }

  settle() {
    this.#settled = { k: this.k, x: this.x, y: this.y };
  }

  /** How the settled picture must be shifted to look right now; empty when it is. */
  get shift() {
    const was = this.#settled, { left, top, scale } = this.#fit;
    if (was.k === this.k && was.x === this.x && was.y === this.y) return '';
    const grown = this.k / was.k;
    const move = (start, from, now, margin) => margin + (now - start) * scale - grown * (margin + (from - start) * scale);
    return `translate(${move(this.box[0], was.x, this.x, left)}px, ${move(this.box[1], was.y, this.y, top)}px) scale(${grown})`;
  }
}
