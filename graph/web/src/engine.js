// Oxigraph in a worker, on the graph of a site: loaded with the first query, and ended with one that is stopped.
import init, { Store } from "oxigraph/web.js";

let store = null;

async function load(graph) {
  await init({ module_or_path: new URL("oxigraph.wasm", import.meta.url) });
  const answer = await fetch(graph);
  if (!answer.ok) throw new Error(`${graph}: ${answer.status} ${answer.statusText}`);
  const packed = new Uint8Array(await answer.arrayBuffer());
  const made = new Store();
  // A host may have unpacked it: then it does not begin as what is packed does.
  const whole = packed[0] === 0x1f && packed[1] === 0x8b ? new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")) : new Blob([packed]).stream();
  const chunks = [];
  for (let reader = whole.getReader(), read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  made.load(chunks, { format: "application/n-quads", no_transaction: true, unchecked: true });
  return made;
}

addEventListener("message", async ({ data: { number, graph, query, prefixes, media } }) => {
  try {
    store ??= load(graph).catch((error) => {
      store = null; // the next query tries again
      throw error;
    });
    const declared = Object.entries(prefixes).map(([name, iri]) => `PREFIX ${name}: <${iri}>`).join(" ");
    const text = (await store).query(`${declared}\n${query}`, { results_format: media });
    postMessage({ number, text });
  } catch (error) {
    const message = String(error.message ?? error).replace(/\b(\d+):(\d+)\b/, (_, line, sign) => `line ${line - 1}, sign ${sign}`); // our prefixes are the first line
    postMessage({ number, error: message });
  }
});
