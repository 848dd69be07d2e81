"use strict";
// Names on the drawing: they keep their size on the screen, and none covers another or a sign.
const FEW = 16; // facts that are named at once
const FOREMOST = 3; // things whose names may cover signs
const ASIDE = "joined to nothing that is shown here";

function drawLabels(network, pen) {
  const light = lit();
  const rank = (thing) =>
    isChosen("thing", thing.id) ? 3 : thing.id === state.hovered ? 2 : light?.things.has(thing.id) ? 1 : 0;
  const shown = byImportance.filter((thing) => !isHidden(thing) && (!light || rank(thing)));
  const sheet = { pen, scale: network.getScale(), frame: frame(network), signs: shown.map((thing) => signBox(network, thing)), names: [buttonsBox(network)] };
  labelAside(network, sheet, shown);
  const inTurn = [...shown].sort((a, b) => rank(b) - rank(a));
  inTurn.forEach((thing, at) => labelThing(network, sheet, thing, rank(thing), at < FOREMOST));
  const named = light ? [...light.facts] : [...facts.keys()];
  if (named.length <= FEW) for (const id of named) labelFact(network, sheet, facts.get(id));
}

function labelThing(network, sheet, thing, rank, foremost) {
  const { x, y } = network.getPosition(thing.id);
  const away = sizeOf(thing) + 3 / sheet.scale;
  const size = 12 + Math.min(3, thing.size / 10);
  const style = { size, weight: rank === 3 ? 600 : 500, colour: state.colours.ink };
  const measured = measure(sheet, thing.lines, style);
  const spots = [
    { x, top: y + away }, { x, top: y - away - measured.height },
    { x: x + away + measured.width / 2, top: y - measured.height / 2 },
    { x: x - away - measured.width / 2, top: y - measured.height / 2 },
  ];
  const boxes = spots.map((one) => boxAt(one, measured));
  const covered = (box) => sheet.signs.filter((sign) => crosses(sign, box)).length;
  const open = spots.map((spot, at) => ({ spot, box: boxes[at], covers: covered(boxes[at]) }));
  const best = open.filter(({ box }) => isOpen(sheet, box)).sort((a, b) => a.covers - b.covers)[0];
  const spot = best && (foremost || !best.covers) ? best.spot : rank > 1 ? spots[0] : null;
  if (spot) write(sheet, thing.lines, spot, measured, style);
}

/* What no fact joins to the rest stands aside, with a word why. */
function labelAside(network, sheet, shown) {
  const alone = shown.filter((thing) => !thing.facts.length);
  if (!alone.length || alone.length === things.size) return;
  const places = alone.map((thing) => network.getPosition(thing.id));
  const lines = inLines(ASIDE);
  const style = { size: 12, weight: 400, colour: state.colours.soft };
  const measured = measure(sheet, lines, style);
  const margin = 8 / sheet.scale;
  const [left, above, right] = sheet.frame;
  const wanted = Math.min(...places.map(({ x }) => x)) + measured.width / 2;
  const x = Math.max(left + measured.width / 2 + margin, Math.min(wanted, right - measured.width / 2 - margin));
  const away = Math.max(...alone.map(sizeOf)) + margin;
  const over = Math.max(Math.min(...places.map(({ y }) => y)) - away - measured.height, above + margin / 2);
  const under = Math.max(...places.map(({ y }) => y)) + away;
  const spots = [over, under].map((top) => ({ x, top }));
  const covered = (spot) => sheet.signs.filter((sign) => crosses(sign, boxAt(spot, measured))).length;
  write(sheet, lines, spots.sort((a, b) => covered(a) - covered(b))[0], measured, style);
}

function labelFact(network, sheet, fact) {
  if (isFactHidden(fact)) return;
  const style = { size: 11.5, weight: 400, colour: state.colours.soft };
  const measured = measure(sheet, [fact.said], style);
  const spots = [0.5, 0.38, 0.62].map((part) => {
    const { x, y } = along(network, fact, part);
    return { x, top: y - measured.height / 2 };
  });
  const spot = spots.find((one) => isFree(sheet, boxAt(one, measured)));
  if (spot) write(sheet, [fact.said], spot, measured, style);
}

/* Boxes are [left, top, right, bottom] on the drawing's own plane. */
const boxAt = ({ x, top }, { width, height }) => [x - width / 2, top, x + width / 2, top + height];
const crosses = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const isWithin = (a, b) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
const isOpen = ({ frame, names }, box) => isWithin(box, frame) && !names.some((other) => crosses(box, other));
const isFree = (sheet, box) => isOpen(sheet, box) && !sheet.signs.some((other) => crosses(box, other));

function frame(network) {
  const start = network.DOMtoCanvas({ x: 0, y: 0 });
  const end = network.DOMtoCanvas({ x: stage.clientWidth, y: stage.clientHeight });
  return [start.x, start.y, end.x, end.y];
}

/* No name is written where the buttons cover it. */
function buttonsBox(network) {
  const box = document.querySelector(".zoom");
  const start = network.DOMtoCanvas({ x: box.offsetLeft, y: box.offsetTop });
  const end = network.DOMtoCanvas({ x: box.offsetLeft + box.offsetWidth, y: box.offsetTop + box.offsetHeight });
  return [start.x, start.y, end.x, end.y];
}

function signBox(network, thing) {
  const { x, y } = network.getPosition(thing.id);
  const half = sizeOf(thing) * 0.7;
  return [x - half, y - half, x + half, y + half];
}

function measure({ pen, scale }, lines, { size, weight }) {
  pen.font = `${weight} ${size / scale}px ${state.colours.font}`;
  const width = Math.max(...lines.map((line) => pen.measureText(line).width));
  return { width, height: (size * 1.2 * lines.length) / scale };
}

function write({ pen, scale, names }, lines, spot, measured, { size, weight, colour }) {
  names.push(boxAt(spot, measured));
  pen.font = `${weight} ${size / scale}px ${state.colours.font}`;
  Object.assign(pen, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 4 / scale });
  Object.assign(pen, { strokeStyle: state.colours.ground, fillStyle: colour });
  const step = measured.height / lines.length;
  lines.forEach((line, at) => pen.strokeText(line, spot.x, spot.top + at * step));
  lines.forEach((line, at) => pen.fillText(line, spot.x, spot.top + at * step));
}

/* A point on a line, bent or not, as the library bends it. */
function along(network, { from, to, smooth }, part) {
  const [a, b] = [network.getPosition(from), network.getPosition(to)];
  let via = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  if (smooth) {
    const bend = (smooth.type === "curvedCW" ? smooth.roundness : -smooth.roundness) * 0.5 + 0.5;
    const reach = (smooth.roundness * 0.5 + 0.5) * Math.hypot(b.x - a.x, b.y - a.y);
    const angle = Math.atan2(a.y - b.y, b.x - a.x) + bend * Math.PI;
    via = { x: a.x + reach * Math.sin(angle), y: a.y + reach * Math.cos(angle) };
  }
  const mix = (p, v, q) => (1 - part) ** 2 * p + 2 * part * (1 - part) * v + part ** 2 * q;
  return { x: mix(a.x, via.x, b.x), y: mix(a.y, via.y, b.y) };
}

/* Half of a post is filled, and a paper is ruled: signs that the library does not have. */
function drawSigns(network, pen) {
  const light = lit();
  for (const thing of things.values()) {
    if (isHidden(thing) || !["post", "paper"].includes(thing.group)) continue;
    pen.save();
    pen.globalAlpha = !light || light.things.has(thing.id) ? 1 : DIM;
    pen.fillStyle = pen.strokeStyle = thing.hue;
    pen.lineWidth = 1.2 / network.getScale();
    pen.beginPath();
    (thing.group === "post" ? halve : rule)(pen, network.getPosition(thing.id), sizeOf(thing));
    pen.restore();
  }
}

function halve(pen, { x, y }, size) {
  pen.arc(x, y, size, Math.PI / 2, -Math.PI / 2);
  pen.fill();
}

function rule(pen, { x, y }, size) {
  for (const at of [-0.4, 0, 0.4]) {
    pen.moveTo(x - size * 0.6, y + at * size);
    pen.lineTo(x + size * 0.6, y + at * size);
  }
  pen.stroke();
}
