// The names of bodies in their parts of the picture: each where it covers no sign, or left out until one comes nearer.
import { element } from "./elements.js";

const [WIDE, HIGH] = [90, 50]; // pixels of a part below which it has no name
const [EDGE, STEPS] = [4, 24]; // pixels to the edge of a part; how many places are tried down, and across

export function nameRegions(points, surface, names) {
  const { clientWidth, clientHeight } = surface;
  const parts = points.parts.flatMap((part) => {
    const at = points.box(part);
    const [left, top] = [Math.max(at.x, 0), Math.max(at.y, 0)];
    const [wide, high] = [Math.min(at.x + at.width, clientWidth) - left, Math.min(at.y + at.height, clientHeight) - top];
    if (wide < WIDE || high < HIGH) return [];
    const label = element("span", {}, part.name);
    label.style.maxWidth = `${wide - 2 * EDGE}px`;
    return [{ label, left, top, wide, high, signs: part.points.map((each) => points.seen(each)).filter(([, , reach]) => reach) }];
  });
  names.replaceChildren(...parts.map(({ label }) => label));
  const sizes = parts.map(({ label }) => [label.offsetWidth, label.offsetHeight]);
  parts.forEach((part, at) => {
    const place = free(part, sizes[at]);
    part.label.hidden = !place;
    if (place) [part.label.style.left, part.label.style.top] = place.map((side) => `${side}px`);
  });
}

// Where a label covers no sign, the highest place first and then the leftmost; null where there is none.
function free({ left, top, wide, high, signs }, [width, height]) {
  const [down, across] = [high - height - 2 * EDGE, wide - width - 2 * EDGE].map((room) => Math.max(room, 0));
  for (let row = 0; row <= STEPS; row++) {
    for (let column = 0; column <= STEPS; column++) {
      const [x, y] = [left + EDGE + (across * column) / STEPS, top + EDGE / 2 + (down * row) / STEPS];
      if (!signs.some(([at, under, size]) => at + size > x && at - size < x + width && under + size > y && under - size < y + height)) return [x, y];
    }
  }
  return null;
}
