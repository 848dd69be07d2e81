// What a picture shows, as the rows of a table: a fact a row, with its words.
import { element } from "./elements.js";

const QUOTED = 140; // signs of words

// `open(node)` opens or closes a thing.
export function rows({ nodes, edges }, open) {
  const opening = (node) => (node === nodes[0] ? "" : element("button", { type: "button", class: "open", onclick: () => open(node) }, node.opened ? "close" : "open"));
  return edges.flatMap(({ source, target, facts }) => facts.map((fact) => row(nodes[source], fact, nodes[target], opening(nodes[target]))));
}

function row(one, fact, other, opening) {
  const link = ({ group, name, page }) => element(page ? "a" : "span", { class: `kind ${group}`, href: page || null }, name);
  return element("tr", {}, element("td", {}, link(one)), element("td", { class: "relation" }, fact.label), element("td", {}, link(other), " ", element("small", {}, other.name.endsWith(other.tail) ? "" : other.tail), " ", opening), element("td", {}, stated(fact)));
}

function stated({ words: [words], because }) {
  if (!words) return element("small", {}, because);
  const quote = words.quote.length > QUOTED ? `“${words.quote.slice(0, QUOTED)} …”` : `“${words.quote}”`;
  return words.source ? element("a", { href: words.source }, quote) : quote;
}
