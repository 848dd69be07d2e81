// Tens of thousands of points on a canvas, where the build has put them: nothing moves by itself.
import { moving } from "./moving.js";
import { Raster } from "./raster.js";

const LANDMARKS = ["body", "meeting"]; // drawn larger
const [LEAST, MOST, LARGEST] = [2, 11, 48]; // pixels of a sign, while all of them are seen, and when the picture is as near as it comes
const NAME = [90, 50, 24]; // pixels: how wide and high a part is that has a name, and the room that is kept for it
const [MARGIN, LANDMARK] = [0.02, 1.6];

export class Points {
  // `chosen(at)` is called when a point is clicked, with null for none; `moved()` when the picture was drawn anew.
  constructor(container, data, { chosen, moved }) {
    this.container = container;
    this.data = data;
    this.moved = moved;
    this.chosen = null;
    this.shown = new Uint8Array(data.x.length).fill(1);
    this.raster = new Raster(container, data.groups.map(({ name }) => name));
    this.fill();
    moving(container, this, chosen);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => (this.raster.read(), this.draw()));
    new ResizeObserver(() => this.fits() || this.fill()).observe(container);
  }

  fits() {
    return this.wide === this.container.clientWidth && this.high === this.container.clientHeight;
  }

  // Makes the picture as wide and as high as the canvas is.
  fill() {
    [this.wide, this.high] = [this.container.clientWidth, this.container.clientHeight];
    this.raster.resize();
    this.scale();
    this.size();
    this.part();
    this.fit();
  }

  // Where each point stands, in pixels of the canvas; turned where that is higher than wide.
  scale() {
    const { data, wide, high } = this;
    const turned = high > wide;
    this.at = (x, y) => (turned ? [(y / data.height) * wide, (x / data.width) * high] : [(x / data.width) * wide, (y / data.height) * high]);
    this.places = new Float32Array(2 * data.x.length);
    data.x.forEach((x, at) => ([this.places[2 * at], this.places[2 * at + 1]] = this.at(x, data.y[at])));
    this.gap = Math.sqrt((wide * high) / data.x.length);
  }

  // The parts that have names, each with the points that reach into it, which are moved down together to make room for the name.
  part() {
    this.parts = this.data.regions.map(({ name, box: [x, y, width, height] }) => {
      const [[left, top], [right, bottom]] = [this.at(x, y), this.at(x + width, y + height)];
      const share = 1 - NAME[2] / (bottom - top);
      const roomy = right - left >= NAME[0] && bottom - top >= NAME[1];
      if (roomy) for (const at of this.within(left, top, right, bottom)) this.places[2 * at + 1] = bottom - (bottom - this.places[2 * at + 1]) * share;
      return { name, left, top, right, bottom, roomy };
    });
    const reach = LANDMARK * MOST / 2;
    for (const part of this.parts) part.points = this.within(part.left - reach, part.top - reach, part.right + reach, part.bottom + reach);
  }

  within(left, top, right, bottom) {
    const found = [];
    for (let at = 0; at < this.shown.length; at++) {
      const x = this.places[2 * at];
      const y = this.places[2 * at + 1];
      if (x >= left && x <= right && y >= top && y <= bottom) found.push(at);
    }
    return found;
  }

  // What is not shown has no size, so that it is not chosen either.
  size() {
    const size = Math.min(Math.max(0.72 * this.gap, LEAST), MOST);
    this.of = this.data.groups.map(({ name }) => size * (LANDMARKS.includes(name) ? LANDMARK : 1)); // by group
    this.sizes = Float32Array.from(this.shown, (is, at) => is * this.of[this.data.group[at]]);
  }

  // Shows all signs, and the room of names.
  fit() {
    const roomy = this.parts.filter((part) => part.roomy);
    const ends = (side, others) => [Math.min, Math.max].map((end) => this.places.reduce((most, place, at) => (at % 2 === side ? end(most, place) : most), end(...others, this.places[side])));
    const [left, right] = ends(0, roomy.map((part) => part.left));
    const [top, bottom] = ends(1, roomy.map((part) => part.top));
    const by = (1 - 2 * MARGIN) * Math.min(this.wide / (right - left || 1), this.high / (bottom - top || 1));
    this.least = by / 2;
    this.look({ by, x: (this.wide - by * (left + right)) / 2, y: (this.high - by * (top + bottom)) / 2 });
  }

  // Looks at the picture so that a place stands `by` times as far from the corner, which is moved to x and y.
  look(view) {
    this.view = view;
    this.draw();
  }

  draw() {
    this.due ??= requestAnimationFrame(() => {
      this.due = null;
      this.raster.draw(this);
      this.moved();
    });
  }

  // Settles once the points stand there.
  drawn() {
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }

  // Where a point stands on the screen, and how far it reaches from there.
  seen(at) {
    const { by, x, y } = this.view;
    return [by * this.places[2 * at] + x, by * this.places[2 * at + 1] + y, (by * this.sizes[at]) / 2];
  }

  // A part as a box on the screen.
  box({ left, top, right, bottom }) {
    const { by, x, y } = this.view;
    return { x: by * left + x, y: by * top + y, width: by * (right - left), height: by * (bottom - top) };
  }

  // The point at a place of the screen, null where there is none.
  pick(x, y) {
    let best = [Infinity, null];
    for (let at = 0; at < this.sizes.length; at++) {
      if (!this.sizes[at]) continue;
      const [left, top, reach] = this.seen(at);
      const far = Math.hypot(left - x, top - y);
      if (far <= Math.max(reach, LEAST) && far < best[0]) best = [far, at];
    }
    return best[1];
  }

  // Shows the points of which `is(at)` is true; gives how many they are.
  show(is) {
    this.shown.forEach((_, at) => (this.shown[at] = is(at) ? 1 : 0));
    this.size();
    this.draw();
    return this.shown.reduce((sum, each) => sum + each, 0);
  }

  choose(at) {
    this.chosen = at;
    this.draw();
  }

  // Moves the picture so far that a point can be seen.
  reveal(at) {
    const [x, y] = this.seen(at);
    if (x < 10 || y < 10 || x > this.wide - 10 || y > this.high - 10) this.move([x, y], [this.wide / 2, this.high / 2]);
  }

  // The point next to another in a direction of the screen, null where there is none.
  next(from, right, down) {
    const [fromX, fromY] = [this.places[2 * from], this.places[2 * from + 1]];
    let best = [Infinity, null];
    this.shown.forEach((is, at) => {
      const [dx, dy] = [this.places[2 * at] - fromX, this.places[2 * at + 1] - fromY];
      const along = dx * right + dy * down;
      const across = Math.abs(dx * down - dy * right);
      if (is && along > 0 && across <= 2 * along && along + 1.5 * across < best[0]) best = [along + 1.5 * across, at];
    });
    return best[1];
  }

  // Brings the picture nearer about a place of the screen.
  zoom(by, place = [this.wide / 2, this.high / 2]) {
    this.move(place, place, by);
  }

  // Moves what stands at one place of the screen to another, and brings the picture nearer there.
  move([fromX, fromY], [toX, toY], nearer = 1) {
    const { by, x, y } = this.view;
    const now = Math.min(Math.max(by * nearer, this.least), LARGEST / Math.max(...this.of));
    this.look({ by: now, x: toX - (fromX - x) * (now / by), y: toY - (fromY - y) * (now / by) });
  }
}
