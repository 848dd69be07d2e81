// Tens of thousands of points on a canvas, drawn by cosmos.gl where the build has put them: nothing moves by itself.
// A script by itself, which the page of the overview loads beside its own.
import { Graph, PointShape } from "@cosmos.gl/graph";
import { hue, SIGNS } from "./signs.js";


const LANDMARKS = ["body", "meeting"]; // drawn larger
const SPACE = 4096;
const [LEAST, MOST] = [2, 11]; // pixels of a point, while all of them are seen
const SIGN = 64; // pixels of the picture of a sign
const NAME = [90, 50, 24]; // pixels: how wide and high a part is that has a name, and the room that is kept for it

class Points {
  // `chosen(at)` is called when a point is clicked, with null for none; `moved()` when the picture is.
  constructor(container, data, { chosen, moved }) {
    this.container = container;
    this.data = data;
    this.shown = new Uint8Array(data.x.length).fill(1);
    this.scale(container);
    this.graph = new Graph(container, {
      ...{ enableSimulation: false, enableDrag: false, rescalePositions: false, renderLinks: false, transitionDuration: 0, attribution: "" },
      ...{ spaceSize: SPACE, fitViewOnInit: false, scalePointsOnZoom: true, pixelRatio: Math.min(devicePixelRatio, 2) },
      ...this.colours(),
      onClick: (at) => chosen(at ?? null),
      onZoom: moved,
    });
    this.graph.setPointPositions(this.places);
    this.graph.setPointShapes(new Float32Array(data.x.length).fill(PointShape.None)); // it knows not all of our signs
    this.graph.setPointImageIndices(Float32Array.from(data.group));
    this.paint();
    this.size();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => (this.graph.setConfigPartial(this.colours()), this.paint(), this.graph.render()));
    new ResizeObserver(() => (this.fit(), moved())).observe(container);
  }

  // Settles once the points stand there.
  async drawn() {
    await this.graph.ready;
    this.graph.render();
    this.fit();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }

  // The room of the data, made as wide as the canvas is beside its height; turned where that is higher than wide.
  scale({ clientWidth, clientHeight }) {
    const { x, y, width, height } = this.data;
    const wide = SPACE * Math.min(1, clientWidth / clientHeight);
    const high = SPACE * Math.min(1, clientHeight / clientWidth);
    const turned = high > wide;
    this.at = (x, y) => (turned ? [(y / height) * wide, high - (x / width) * high] : [(x / width) * wide, high - (y / height) * high]);
    this.places = Float32Array.from({ length: 2 * x.length }, (_, at) => this.at(x[at >> 1], y[at >> 1])[at & 1]);
    this.gap = Math.sqrt((wide * high) / x.length);
    this.makeRoom(SPACE / Math.max(clientWidth, clientHeight));
  }

  // Shows all signs, and the room of names.
  fit() {
    this.graph.fitViewByPointPositions([...this.places, ...this.tops], 0, 0.02);
  }

  // Moves the signs of each part down, together, so far that its name has room above them.
  makeRoom(pixel) {
    this.tops = [];
    for (const { box: [x, y, wide, high] } of this.data.regions) {
      const [[one, low], [other, top]] = [this.at(x, y), this.at(x + wide, y + high)];
      const [left, right, under, over] = [Math.min(one, other), Math.max(one, other), Math.min(low, top), Math.max(low, top)];
      if (right - left < NAME[0] * pixel || over - under < NAME[1] * pixel) continue;
      this.tops.push(left, over);
      const share = 1 - (NAME[2] * pixel) / (over - under);
      for (let at = 0; at < this.places.length; at += 2) {
        const [along, up] = [this.places[at], this.places[at + 1]];
        if (along >= left && along <= right && up >= under && up <= over) this.places[at + 1] = under + (up - under) * share;
      }
    }
  }

  // The signs that are shown in a part of the screen: where each stands, and how far it reaches from there.
  signs({ left, top, wide, high }) {
    const [one, other] = [[left, top], [left + wide, top + high]].map((corner) => this.graph.screenToSpacePosition(corner));
    const [west, east, south, north] = [Math.min(one[0], other[0]), Math.max(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[1], other[1])];
    const pixels = wide / (east - west);
    const found = [];
    this.sizes.forEach((size, at) => {
      const [x, y, reach] = [this.places[2 * at], this.places[2 * at + 1], size / 2];
      if (size && x > west - reach && x < east + reach && y > south - reach && y < north + reach) found.push([left + (x - west) * pixels, top + (north - y) * pixels, reach * pixels]);
    });
    return found;
  }

  colours() {
    const style = getComputedStyle(this.container);
    this.colour = (name) => {
      const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
      context.fillStyle = style.getPropertyValue(`--${name}`).trim() || "#777777";
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
    };
    const [panel, accent] = [this.colour("panel"), this.colour("accent")];
    return { backgroundColor: `rgb(${panel.slice(0, 3).map((part) => Math.round(255 * part)).join(", ")})`, hoveredPointRingColor: accent, focusedPointRingColor: accent };
  }

  // The signs in the colours of the page, which are others in the dark.
  paint() {
    this.graph.setImageData(this.data.groups.map(({ name }) => this.sign(name)));
  }

  sign(kind) {
    const context = Object.assign(document.createElement("canvas"), { width: SIGN, height: SIGN }).getContext("2d");
    context.setTransform(SIGN / 2, 0, 0, SIGN / 2, SIGN / 2, SIGN / 2);
    context.fillStyle = getComputedStyle(this.container).getPropertyValue(`--${hue(kind)}`).trim() || "#777777";
    context.fill(new Path2D(SIGNS[kind]), "evenodd");
    return context.getImageData(0, 0, SIGN, SIGN);
  }

  // What is not shown has no size, so that it is not chosen either.
  size() {
    const pixel = SPACE / Math.max(this.container.clientWidth, this.container.clientHeight);
    const size = Math.min(Math.max(0.72 * this.gap, LEAST * pixel), MOST * pixel);
    const sizes = this.data.groups.map(({ name }) => size * (LANDMARKS.includes(name) ? 1.6 : 1));
    this.sizes = Float32Array.from(this.shown, (is, at) => is * sizes[this.data.group[at]]);
    this.graph.setPointSizes(this.sizes);
    this.graph.setPointImageSizes(this.sizes);
  }

  // Shows the points of which `is(at)` is true; gives how many they are.
  show(is) {
    this.shown.forEach((_, at) => (this.shown[at] = is(at) ? 1 : 0));
    this.size();
    this.graph.setPointPositions(this.places); // without it the rest is not drawn anew
    this.graph.render();
    return this.shown.reduce((sum, each) => sum + each, 0);
  }

  choose(at) {
    this.graph.setConfigPartial({ focusedPointIndex: at ?? undefined });
    this.graph.render();
  }

  // Moves the picture so far that a point can be seen.
  reveal(at) {
    const [x, y] = this.graph.spaceToScreenPosition([this.places[2 * at], this.places[2 * at + 1]]);
    const { clientWidth, clientHeight } = this.container;
    if (x < 10 || y < 10 || x > clientWidth - 10 || y > clientHeight - 10) this.graph.zoomToPointByIndex(at, 0, this.graph.getZoomLevel());
  }

  // The point next to another in a direction of the screen, null where there is none.
  next(from, right, down) {
    const [fromX, fromY] = [this.places[2 * from], this.places[2 * from + 1]];
    let best = [Infinity, null];
    this.shown.forEach((is, at) => {
      const [dx, dy] = [this.places[2 * at] - fromX, fromY - this.places[2 * at + 1]];
      const along = dx * right + dy * down;
      const across = Math.abs(dx * down - dy * right);
      if (is && along > 0 && across <= 2 * along && along + 1.5 * across < best[0]) best = [along + 1.5 * across, at];
    });
    return best[1];
  }

  zoom(by) {
    this.graph.setZoomLevel(this.graph.getZoomLevel() * by, 0);
  }

  // A box of the data as a box on the screen.
  box([x, y, wide, high]) {
    const corners = [this.at(x, y), this.at(x + wide, y + high)].map((corner) => this.graph.spaceToScreenPosition(corner));
    const [xs, ys] = [corners.map(([each]) => each), corners.map(([, each]) => each)];
    return { x: Math.min(...xs), y: Math.min(...ys), width: Math.abs(xs[0] - xs[1]), height: Math.abs(ys[0] - ys[1]) };
  }
}

globalThis.councilgraphPoints = Points;
