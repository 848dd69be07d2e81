// Signs on a canvas, put there pixel by pixel: what tens of thousands of them cost is the pixels that they cover.
import { element } from "./elements.js";
import { hue, SIGNS } from "./signs.js";

const [SMALL, PHASES] = [24, 4]; // pixels of a sign up to which it can stand at a quarter of a pixel
const [APART, THICK] = [3, 2]; // pixels from a sign to the ring about it, and of that

export class Raster {
  constructor(container, kinds) {
    this.container = container;
    this.kinds = kinds;
    this.canvas = element("canvas");
    this.context = this.canvas.getContext("2d", { alpha: false });
    container.append(this.canvas);
    this.read();
  }

  resize() {
    this.ratio = Math.min(devicePixelRatio, 2);
    const [wide, high] = [this.container.clientWidth, this.container.clientHeight].map((side) => Math.max(1, Math.round(side * this.ratio)));
    Object.assign(this.canvas, { width: wide, height: high });
    this.image = this.context.createImageData(wide, high);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }

  // Reads the colours of the page, which are others in the dark.
  read() {
    const style = getComputedStyle(this.container);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim() || "#777777";
    this.colours = this.kinds.map((kind) => colour(hue(kind)));
    this.accent = colour("accent");
    this.ground = painted(1, (context) => {
      context.fillStyle = colour("panel");
      context.fillRect(0, 0, 1, 1);
    })[0];
  }

  // Draws points as they are looked at.
  draw(points) {
    const stamps = points.of.map((size, group) => this.stamp(group, (size * points.view.by * this.ratio) / 2));
    this.pixels.fill(this.ground);
    points.data.group.forEach((group, at) => {
      if (points.sizes[at]) this.put(stamps[group], ...points.seen(at));
    });
    this.context.putImageData(this.image, 0, 0);
    if (points.chosen !== null) this.ring(...points.seen(points.chosen));
  }

  // The pixels of a sign, by how far it stands from a whole pixel to the right and down.
  stamp(group, radius) {
    const side = Math.ceil(2 * radius) + 2;
    const phases = side > SMALL ? 1 : PHASES;
    const sign = new Path2D(SIGNS[this.kinds[group]]);
    const pixels = painted(side * phases, (context) => {
      context.fillStyle = this.colours[group];
      for (let at = 0; at < phases * phases; at++) {
        const [x, y] = [at % phases, Math.floor(at / phases)].map((phase) => side * (phase + 0.5) + (phase + 0.5) / phases);
        context.setTransform(radius, 0, 0, radius, x, y);
        context.fill(sign, "evenodd");
      }
    });
    return { side, phases, pixels };
  }

  // Puts a sign at a place of the screen.
  put({ side, phases, pixels }, x, y) {
    const { width, height } = this.canvas;
    const [across, down] = [x * this.ratio - side / 2, y * this.ratio - side / 2];
    const [left, top] = [Math.floor(across), Math.floor(down)];
    if (left >= width || top >= height || left <= -side || top <= -side) return;
    const [column, row] = [side * Math.floor((across - left) * phases), side * Math.floor((down - top) * phases)];
    const [first, last] = [Math.max(0, -left), Math.min(side, width - left)];
    for (let line = Math.max(0, -top); line < Math.min(side, height - top); line++) {
      let from = (row + line) * side * phases + column + first;
      let to = (top + line) * width + left + first;
      for (let at = first; at < last; at++, from++, to++) {
        const over = pixels[from];
        if (over >>> 24 === 255) this.pixels[to] = over;
        else if (over) this.pixels[to] = mixed(over, this.pixels[to]);
      }
    }
  }

  ring(x, y, reach) {
    const { context, ratio } = this;
    context.beginPath();
    context.arc(x * ratio, y * ratio, (reach + APART) * ratio, 0, 2 * Math.PI);
    context.strokeStyle = this.accent;
    context.lineWidth = THICK * ratio;
    context.stroke();
  }
}

// The pixels of a square that is painted.
function painted(side, paint) {
  const context = element("canvas", { width: side, height: side }).getContext("2d", { willReadFrequently: true });
  paint(context);
  return new Uint32Array(context.getImageData(0, 0, side, side).data.buffer);
}

// A pixel over another, by how much it covers.
function mixed(over, under) {
  const part = (over >>> 24) + 1;
  const blend = (mask) => (((over & mask) * part + (under & mask) * (256 - part)) >>> 8) & mask;
  return (0xff000000 | blend(0xff00ff) | blend(0xff00)) >>> 0;
}
