// A picture that is moved by mouse, wheel and fingers; a click that moves nothing chooses what stands there.
const STILL = 5; // pixels that a click may move
const WHEEL = [0.002, 0.05, 1]; // what is turned counts by pixels, lines or pages

export function moving(surface, points, chosen) {
  const held = new Map(); // where each finger is, or the mouse
  let far = 0;
  const place = ({ clientX, clientY }) => {
    const { left, top } = surface.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const on = (name, done) => surface.addEventListener(name, done, { passive: false });

  on("pointerdown", (event) => {
    if (event.button) return;
    surface.setPointerCapture(event.pointerId);
    if (!held.size) far = 0;
    held.set(event.pointerId, place(event));
  });
  on("pointermove", (event) => {
    const now = place(event);
    if (!held.size) surface.classList.toggle("over", points.pick(...now) !== null);
    if (!held.has(event.pointerId)) return;
    const before = spread([...held.values()]);
    held.set(event.pointerId, now);
    const after = spread([...held.values()]);
    far += Math.hypot(after.x - before.x, after.y - before.y);
    if (far >= STILL || held.size > 1) points.move([before.x, before.y], [after.x, after.y], after.apart / before.apart);
  });
  on("pointerup", (event) => {
    if (held.delete(event.pointerId) && !held.size && far < STILL) chosen(points.pick(...place(event)));
  });
  on("pointercancel", (event) => held.delete(event.pointerId));
  on("wheel", (event) => {
    event.preventDefault();
    points.zoom(2 ** (-event.deltaY * WHEEL[event.deltaMode] * (event.ctrlKey ? 10 : 1)), place(event));
  });
  on("dblclick", (event) => points.zoom(event.shiftKey ? 0.5 : 2, place(event)));
}

// The middle of fingers, and how far they are apart.
function spread(places) {
  const [[x, y], [otherX, otherY]] = [places[0], places.at(-1)];
  return { x: (x + otherX) / 2, y: (y + otherY) / 2, apart: Math.hypot(x - otherX, y - otherY) || 1 };
}
