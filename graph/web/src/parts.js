// The parts that a site's scripts read: scripts too, since a page in a folder can load nothing else.
const known = (globalThis.councilgraphParts ??= { parts: new Map(), waiting: new Map() }); // one for all scripts of a page

// What a part calls with what it holds.
globalThis.councilgraphPart = (name, held) => known.waiting.get(name)?.(held);

// What the part of a name holds; `root` is where the site begins.
export function part(root, name) {
  if (!known.parts.has(name)) known.parts.set(name, new Promise((done, fail) => {
    known.waiting.set(name, done);
    const script = document.createElement("script");
    script.addEventListener("error", () => (known.parts.delete(name), fail(new Error(`${script.src} cannot be read: it is one of the files of this site`))));
    script.src = new URL(`static/${name}.js`, root).href;
    document.head.append(script);
  }));
  return known.parts.get(name);
}

// In which of so many parts something is found by its words: the hash of Fowler, Noll and Vo.
export function bucket(words, count) {
  let found = 0x811c9dc5;
  for (const sign of words) found = Math.imul(found ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return found % count;
}
