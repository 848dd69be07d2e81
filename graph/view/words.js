"use strict";
// The words beside the drawing, copied from the tables as nodes: nothing here makes markup of text.
const panel = document.getElementById("panel");
const introduction = [...panel.childNodes].map((node) => node.cloneNode(true));

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

const copied = (cell) => [...cell.childNodes].map((node) => node.cloneNode(true));
const linkTo = (number) => row("thing", number).cells[0].firstElementChild.cloneNode(true);

/* A fact as a sentence, without the thing that the words are about, and with what states it. */
function factInWords(fact, about) {
  const [, relation, , why] = row("fact", fact.id).cells;
  const sentence = element("p", "sense");
  if (fact.from !== about) sentence.append(linkTo(fact.from), " ");
  sentence.append(element("span", "relation", relation.textContent));
  if (fact.to !== about) sentence.append(" ", linkTo(fact.to));
  return [sentence, ...copied(why)];
}

function thingInWords(thing) {
  const [name, kind, date, why] = row("thing", thing.id).cells;
  const seen = thing.facts.filter((fact) => !isFactHidden(fact));
  const list = seen.map((fact) => element("li", "", ...factInWords(fact, thing.id)));
  return [
    element("p", `what kind ${thing.group}`, kind.textContent + (date.textContent && `, ${date.textContent}`)),
    element("h2", "", name.textContent),
    ...copied(why),
    element("p", "facts", seen.length === 1 ? "1 fact here" : `${seen.length} facts here`),
    element("ul", "list", ...list),
  ];
}

function tell() {
  const { chosen } = state;
  if (!chosen) panel.replaceChildren(...introduction.map((node) => node.cloneNode(true)));
  else if (chosen.kind === "thing") panel.replaceChildren(...thingInWords(things.get(chosen.number)));
  else panel.replaceChildren(element("p", "what", "One fact"), ...factInWords(facts.get(chosen.number)));
  panel.scrollTop = 0;
}
