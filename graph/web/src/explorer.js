// What stands about the canvas: kinds to hide, a thing to find, what is chosen with its words, pictures to save.
import { Canvas } from "./draw.js";
import { element, folding, pause, save, capital } from "./elements.js";
import { clip, span, yearRange } from "./years.js";
import { SHAPES } from "./signs.js";
import { png, svg, gexf } from "./save.js";

const KEYS = "Click a thing for its facts, again to open it; a line for its words. Keys: Tab to the picture, arrows to the next thing, L to its next line, Enter opens, + and − come nearer, Escape leaves.";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Explorer {
  // `open(node)` opens or closes a thing; `name` is that of files that are saved; `asked` is the address
  // that keeps which kinds and years are shown, where it does.
  constructor(root, { open, name, asked = { get: () => "", list: () => [], put() {} } }) {
    this.open = open;
    this.name = name;
    this.asked = asked;
    this.tools = element("div", { class: "tools" });
    this.heard = element("p", { class: "heard", "aria-live": "polite" });
    this.holder = element("div", { class: "canvas", tabindex: 0, role: "application", "aria-label": "The graph", "aria-describedby": "keys" });
    this.panel = element("aside", { class: "chosen", "aria-label": "What is chosen", tabindex: 0 });
    root.append(folding("Kinds, years, find and save", this.tools), this.holder, this.panel, element("p", { class: "keys", id: "keys" }, KEYS), this.heard);
    this.holder.addEventListener("keydown", (event) => this.press(event));
  }

  // The picture, made when it is first asked for: that takes a browser without a graphics card a while.
  get canvas() {
    return (this.made ??= new Canvas(this.holder, { chosen: (node, edge) => this.tell(node, edge), opened: this.open }));
  }

  // Shows things, of the kinds and years that the address asks for.
  show(data) {
    this.fill(data);
    this.draw();
  }

  // The same in short steps, for a page that has just been opened; `coming` is a promise of the things.
  async unfold(coming) {
    coming.catch(() => null); // its error is told where it is awaited; until then it is nobody's
    await pause();
    for (const { steps } = this.canvas; steps.length; steps.shift()()) await pause();
    this.fill(await coming);
    await pause();
    this.draw();
    await pause();
  }

  fill(data) {
    this.data = data;
    this.fillTools(); // before the picture, which has the room that is left
  }

  draw() {
    const years = clip(this.knownYears(), this.asked.get("years"));
    this.canvas.show(this.data, { hidden: new Set(this.asked.list("without")), years: years && span(years) });
  }

  choose(at) {
    this.canvas.choose(at);
    this.canvas.reveal(at);
  }

  fillTools() {
    const counts = new Map();
    for (const { group } of this.data.nodes) counts.set(group, (counts.get(group) ?? 0) + 1);
    this.kinds = SHAPES.filter((kind) => counts.has(kind));
    const buttons = new Map();
    const hide = (kinds) => {
      for (const [kind, button] of buttons) button.setAttribute("aria-pressed", String(!kinds.has(kind)));
      this.asked.put({ without: [...kinds].join(" ") });
      this.canvas.hide(kinds);
    };
    const toggle = (kind) => {
      const kinds = new Set(this.canvas.hidden);
      if (!kinds.delete(kind)) kinds.add(kind);
      hide(kinds);
    };
    const solo = (kind) => {
      const others = this.kinds.filter((each) => each !== kind);
      hide(new Set(others.every((each) => this.canvas.hidden.has(each)) ? [] : others));
    };
    const entries = this.kinds.map((kind) => {
      const words = LEGEND[kind] ?? kind;
      const button = element("button", { type: "button", class: `kind ${kind}`, "aria-pressed": String(!this.asked.list("without").includes(kind)), onclick: () => toggle(kind), ondblclick: () => solo(kind) }, words, " ", element("small", {}, String(counts.get(kind))));
      buttons.set(kind, button);
      return element("li", {}, button, element("button", { type: "button", class: "only", "aria-label": `only ${words}`, onclick: () => solo(kind) }, "only"));
    });
    const tools = [element("ul", { class: "kinds", "aria-label": "Kinds: hide and show" }, ...entries), this.years(), this.finder(), this.saving()];
    this.tools.replaceChildren(...tools.filter(Boolean));
  }

  // From one year to another, where what is shown is of several.
  years() {
    const known = this.knownYears();
    if (known.length < 2) return null;
    return yearRange(known, this.asked.get("years"), (range) => {
      this.asked.put({ years: range });
      this.canvas.between(span(range));
      this.say(`${this.data.nodes.length - this.canvas.away.size} of ${this.data.nodes.length} things ${range ? `from ${range.replace("-", " to ")}` : "of all years"}.`);
    });
  }

  knownYears() {
    return [...new Set(this.data.nodes.map(({ date }) => date.slice(0, 4)))].filter(Boolean).sort();
  }

  finder() {
    const input = element("input", { type: "search", list: "things", "aria-label": "Find in this picture", placeholder: "Find in this picture …" });
    const find = () => {
      const words = input.value.trim().toLowerCase();
      const { nodes } = this.data;
      const at = nodes.findIndex((node) => node.name.toLowerCase() === words);
      const found = at >= 0 ? at : nodes.findIndex((node) => words && node.name.toLowerCase().includes(words));
      if (found >= 0) this.choose(found);
      else if (words) this.say(`Nothing here is called “${input.value}”.`);
    };
    input.addEventListener("change", find);
    input.addEventListener("keydown", (event) => event.key === "Enter" && find());
    const options = this.data.nodes.map((node) => element("option", { value: node.name }));
    return element("div", { class: "find" }, input, element("datalist", { id: "things" }, ...options));
  }

  saving() {
    const button = (words, make) =>
      element("button", { type: "button", "aria-label": `Save as ${words}`, onclick: async () => save(`${this.name}.${words.toLowerCase()}`, await make()) }, words);
    return element("div", { class: "save" }, button("PNG", () => png(this.canvas)), button("SVG", () => svg(this.canvas)), button("GEXF", () => gexf(this.data)));
  }

  press(event) {
    const { canvas } = this;
    const camera = canvas.sigma.getCamera();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (ARROWS[event.key]) {
      const next = canvas.node === null ? canvas.last ?? "0" : canvas.next(...ARROWS[event.key]);
      if (next !== null) this.choose(next);
    } else if (event.key === "l" || event.key === "L") canvas.choose(null, canvas.nextLine());
    else if (event.key === "Enter" && canvas.node !== null) this.open(this.data.nodes[canvas.node]);
    else if (event.key === "+" || event.key === "=") camera.animatedZoom({ duration: 150 });
    else if (event.key === "-") camera.animatedUnzoom({ duration: 150 });
    else if (event.key === "Home") this.choose(0);
    else if (event.key === "Escape") {
      if (canvas.node !== null || canvas.edge !== null) canvas.choose(null);
      else this.tools.querySelector("input").focus();
    } else return;
    event.preventDefault();
  }

  say(words) {
    this.heard.textContent = words;
  }

  tell(node, edge) {
    if (edge) this.tellEdge(edge);
    else if (node) this.tellNode(node);
    else this.panel.replaceChildren(element("p", { class: "facts" }, "Nothing is chosen."));
  }

  tellEdge(edge) {
    const ends = [edge.source, edge.target];
    const [one, other] = ends.map((at) => this.data.nodes[at]);
    const facts = this.data.edges.filter(({ source, target }) => ends.includes(source) && ends.includes(target)).flatMap((each) => each.facts.map((fact) => [each, fact])); // whichever way they read
    this.panel.replaceChildren(
      element("p", { class: "what facts" }, "What joins"),
      element("h2", {}, `${one.name} and ${other.name}`),
      element("ul", {}, ...facts.map(([{ source, target }, fact]) => element("li", {}, ...(source === edge.source ? [] : [this.link(source), " "]), this.relation(fact), " ", this.link(target), ...this.words(fact)))),
    );
    this.say(`${one.name}, ${edge.facts.map((fact) => fact.label).join(", ")}, ${other.name}`);
  }

  tellNode(node) {
    const at = this.data.nodes.indexOf(node);
    const edges = this.data.edges.filter((edge) => edge.source === at || edge.target === at);
    const count = edges.reduce((sum, edge) => sum + edge.facts.length, 0);
    this.panel.scrollTop = 0; // before what is new, which would be laid out for it
    this.panel.replaceChildren(
      element("p", { class: "what" }, element("span", { class: `kind ${node.group}` }, capital(node.kind))),
      element("h2", {}, node.name),
      this.doing(node, at),
      element("ul", {}, ...edges.slice(0, 60).map((edge) => this.line(edge, at))),
    );
    this.say(`${node.kind}: ${node.name}. ${count === 1 ? "One fact" : `${count} facts`} here.`);
  }

  // What can be done with a thing.
  doing(node, at) {
    return node.page ? element("div", { class: "do" }, this.opening(node, at), element("a", { href: node.page }, "Its page")) : "";
  }

  opening(node, at) {
    if (at === 0) return "";
    return element("button", { type: "button", onclick: () => this.open(node) }, node.opened ? "Close" : "Open");
  }

  // What joins a thing to another, as it reads from the first end of the line, with the words of each fact.
  line(edge, at) {
    const relation = this.relation({ label: edge.facts.map((fact) => fact.label).join(", ") });
    const ends = edge.source === at ? [relation, " ", this.link(edge.target)] : [this.link(edge.source), " ", relation];
    const stated = edge.facts.filter((fact, place) => place === edge.facts.findIndex((other) => other.words[0]?.quote === fact.words[0]?.quote));
    return element("li", {}, ...ends, ...stated.flatMap((fact) => this.words(fact)));
  }

  relation(fact) {
    return element("span", { class: "relation" }, fact.label);
  }

  link(at) {
    const node = this.data.nodes[at];
    return element("button", { type: "button", class: `kind ${node.group}`, onclick: () => this.choose(at) }, node.name);
  }

  words(fact) {
    const shown = fact.words.slice(0, 1).map((one) => element("blockquote", {}, element("p", {}, element("a", { href: one.source }, `“${one.quote}”`)), element("cite", {}, one.place)));
    return fact.because ? [...shown, element("small", {}, fact.because)] : shown;
  }
}

export const LEGEND = {};
