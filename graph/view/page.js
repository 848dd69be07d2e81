"use strict";
// Choosing by pointer, by key, by link and by address; nearer and farther; which kinds are shown.
const ARROWS = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 };
const still = matchMedia("(prefers-reduced-motion: reduce)");
const animation = () => (still.matches ? false : { duration: 250, easingFunction: "easeInOutQuad" });
const tools = document.querySelector(".tools");
let visited = null; // the thing whose facts the Enter key goes through

readColours();
paint();
const network = new vis.Network(stage, { nodes, edges }, data.options);
network.on("afterDrawing", (pen) => {
  drawSigns(network, pen);
  drawLabels(network, pen);
});

function choose(kind, number, { remember = true, quiet = false } = {}) {
  const known = kind && (kind === "thing" ? things : facts).has(number);
  state.chosen = known ? { kind, number, quiet } : null;
  if (kind === "thing") visited = number;
  paint();
  network.unselectAll();
  if (known) network.setSelection(kind === "thing" ? { nodes: [number] } : { edges: [number] }, { highlightEdges: false });
  tell();
  // "#show-…" is no row of the tables, so that going back does not scroll there. A srcdoc has no address of its own.
  if (remember && location.protocol !== "about:") history.pushState(null, "", known ? `#show-${kind}-${number}` : " ");
}

function fromAddress() {
  const [, kind, number] = /^#(?:show-)?(thing|fact)-(\d+)$/.exec(location.hash) ?? [];
  if (kind) choose(kind, Number(number), { remember: false });
  else choose(data.centre === null ? null : "thing", data.centre, { remember: false, quiet: true });
}

function showAll(animated = animation()) {
  state.upright = stage.clientHeight > 1.1 * stage.clientWidth;
  state.enlarged = 1;
  paint();
  network.fit({ maxZoomLevel: 1.5, animation: false });
  const scale = network.getScale() * 0.9;
  state.enlarged = Math.min(2.2, Math.max(1, 0.6 / scale));
  paint();
  network.moveTo({ scale, animation: animated });
}

const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: animation() });

function bringInSight(number) {
  const { x, y } = network.canvasToDOM(network.getPosition(number));
  const margin = 60;
  const inside = (at, length) => at > margin && at < length - margin;
  if (!inside(x, stage.clientWidth) || !inside(y, stage.clientHeight))
    network.moveTo({ position: network.getPosition(number), animation: animation() });
}

/* The neighbour that lies most nearly in a direction, or the thing itself where there is none. */
function towards(direction) {
  const from = state.chosen ? (state.chosen.kind === "thing" ? state.chosen.number : visited) : null;
  if (from === null) return byImportance.find((thing) => !isHidden(thing))?.id;
  const here = network.getPosition(from);
  const turn = (id) => {
    const there = network.getPosition(id);
    const angle = Math.abs(Math.atan2(there.y - here.y, there.x - here.x) - direction);
    return Math.min(angle, 2 * Math.PI - angle);
  };
  const around = things.get(from).facts.map((fact) => (fact.from === from ? fact.to : fact.from));
  const open = around.filter((id) => id !== from && !isHidden(things.get(id)) && turn(id) < Math.PI / 3);
  return open.sort((a, b) => turn(a) - turn(b))[0] ?? from;
}

function nextFact() {
  const list = visited === null ? [] : things.get(visited).facts.filter((fact) => !isFactHidden(fact));
  const now = list.findIndex((fact) => isChosen("fact", fact.id));
  if (list.length) choose("fact", list[(now + 1) % list.length].id);
}

const KEYS = {
  Enter: nextFact,
  Escape: () => choose(null),
  "+": () => zoom(1.4),
  "=": () => zoom(1.4),
  "-": () => zoom(1 / 1.4),
  0: () => showAll(),
};

stage.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in ARROWS) {
    const number = towards(ARROWS[event.key]);
    choose("thing", number);
    if (number !== undefined) bringInSight(number);
  } else if (event.key in KEYS) KEYS[event.key]();
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#thing-']");
  if (!link) return;
  event.preventDefault();
  const number = Number(link.hash.slice("#thing-".length));
  choose("thing", number);
  bringInSight(number);
  if (!panel.contains(link)) stage.scrollIntoView({ block: "center", behavior: still.matches ? "auto" : "smooth" });
});

tools.addEventListener("submit", (event) => event.preventDefault());
tools.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-group]");
  if (!button) return;
  const { group } = button.dataset;
  if (!state.hiddenGroups.delete(group)) state.hiddenGroups.add(group);
  button.setAttribute("aria-pressed", String(!state.hiddenGroups.has(group)));
  for (const fact of facts.values()) row("fact", fact.id).hidden = isFactHidden(fact);
  for (const thing of things.values()) row("thing", thing.id).hidden = isHidden(thing);
  paint();
  tell();
});

document.getElementById("find").addEventListener("change", ({ target }) => {
  const wanted = target.value.trim().toLowerCase();
  const names = byImportance.map(({ id }) => [id, row("thing", id).cells[0].textContent.toLowerCase()]);
  const found = names.find(([, name]) => name === wanted) ?? (wanted && names.find(([, name]) => name.includes(wanted)));
  if (!found) return;
  choose("thing", found[0]);
  bringInSight(found[0]);
});

document.querySelector(".zoom").addEventListener("click", ({ target }) => {
  if (target.dataset.zoom) zoom(Number(target.dataset.zoom));
  else if (target.localName === "button") showAll();
});

network.on("click", ({ nodes: [thing], edges: [fact] }) => {
  if (thing !== undefined) choose("thing", thing);
  else choose(fact === undefined ? null : "fact", fact);
});
network.on("hoverNode", ({ node }) => { state.hovered = node; });
network.on("blurNode", () => { state.hovered = null; });
network.on("resize", () => requestAnimationFrame(() => showAll(false)));

// The wheel scrolls the page until the drawing has been entered.
stage.addEventListener("pointerdown", () => stage.focus({ preventScroll: true }));
stage.addEventListener("focusin", () => network.setOptions({ interaction: { zoomView: true } }));
stage.addEventListener("focusout", () => network.setOptions({ interaction: { zoomView: false } }));

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColours(); paint(); });
addEventListener("popstate", fromAddress);
// A link can name a row of the tables, for readers without scripts; with them the drawing comes first.
addEventListener("load", () => requestAnimationFrame(() => scrollTo(0, 0)));

showAll(false);
fromAddress();
