// Builds the bundles into graph/server/static, and that of the inline view into graph/notebook; with --check says whether those there are what this would write.
import { build, transform } from "esbuild";
import { readFile, readdir, writeFile, rm } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../server/static");
const check = process.argv.includes("--check");
const BUDGET = { "search.js": 15, "site.js": 15, "graph.js": 60, "overview.js": 15, "query.js": 180, "found.js": 15, "connections.js": 15, "questions.js": 15, "widget.js": 75 }; // kB with gzip, with all that is loaded at once

const common = {
  absWorkingDir: here,
  outdir: out,
  bundle: true,
  target: "es2022",
  minify: true,
  chunkNames: "part-[hash]",
  charset: "utf8",
  legalComments: "none", // LICENSES.txt has them whole
  metafile: true,
  write: false,
};
const sources = (...names) => ({ entryPoints: names.map((name) => `src/${name}.js`) });
const made = await build({ ...common, ...sources("engine", "query", "search"), splitting: true, format: "esm" });
const plain = await build({ ...common, ...sources("connections", "found", "graph", "overview", "questions", "site"), format: "iife" }); // a folder that no host serves has no modules
const styles = { name: "styles", setup: ({ onLoad }) => onLoad({ filter: /widget\.css$/ }, async ({ path }) => ({ contents: await styled(path), loader: "text" })) };
const inline = await build({ ...common, ...sources("widget"), format: "esm", plugins: [styles] });

const outputs = { ...inline.metafile.outputs, ...made.metafile.outputs, ...plain.metafile.outputs };
const files = new Map([...made.outputFiles, ...plain.outputFiles].map((file) => [basename(file.path), Buffer.from(file.contents)]));
files.set("oxigraph.wasm", await readFile(join(here, "node_modules/oxigraph/web_bg.wasm")));
for (const { path, contents } of inline.outputFiles) files.set(`../../notebook/${basename(path)}`, Buffer.from(contents));
files.set("../../notebook/LICENSES.txt", await licences(inline.metafile.inputs));
files.set("LICENSES.txt", await licences({ ...made.metafile.inputs, ...plain.metafile.inputs }));
for (const [name, most] of Object.entries(BUDGET)) {
  const size = loaded(name).reduce((sum, each) => sum + gzipSync(bytes(each)).length, 0) / 1000;
  console.log(`${name}: ${size.toFixed(1)} kB with gzip, of ${most}`);
  if (size > most) fail(`${name} is larger than it may be`);
}
const old = (await readdir(out)).filter((name) => /\.(?:js|wasm)$/.test(name) || name === "LICENSES.txt");
if (check) await compare();
else {
  await Promise.all(old.map((name) => rm(join(out, name))));
  await Promise.all([...files].map(([name, bytes]) => writeFile(join(out, name), bytes)));
}

function loaded(name) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(basename(path))) return;
    found.add(basename(path));
    for (const each of outputs[path].imports) if (each.kind === "import-statement") visit(each.path);
  };
  visit(Object.keys(outputs).find((path) => basename(path) === name));
  return [...found];
}

function bytes(name) {
  return files.get([...files.keys()].find((each) => basename(each) === name));
}

// The styles of the pages for a root in another page: its tokens, light and dark, are the host's, its fonts are the system's.
async function styled(path) {
  const read = async (file) => readFile(file, "utf8");
  const pages = (await read(join(out, "councilgraph.css"))).replace(/@font-face \{.*?\}\n/gs, "");
  const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root (\{.*?\})\s*\}/s;
  if (!dark.test(pages)) fail("councilgraph.css has no colours for the dark where the inline view looks for them");
  const hosted = pages.replace(dark, ":host(.dark) $1").replaceAll(":root", ":host");
  const whole = [hosted, await read(join(out, "graph.css")), await read(path)].join("\n");
  return (await transform(whole, { loader: "css", minify: true, target: common.target })).code;
}

async function licences(inputs) {
  const packages = new Set();
  for (const path of Object.keys(inputs)) {
    const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (found) packages.add(found[1]);
  }
  const texts = [];
  for (const name of [...packages].sort()) {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const apache = /\bApache-2\.0\b/.test(license); // as ours is, so its text is at hand
    if (!file && license !== "MIT" && !apache) fail(`${name} has no licence with it`);
    const said = `Licence: ${license}, as its package says.`;
    const whole = file ? await readFile(join(folder, file), "utf8") : apache ? `${said}\n\n${await readFile(join(here, "../../LICENSE"), "utf8")}` : said;
    const text = whole.trim().replace(/\r/g, "");
    texts.push(`${name} ${version}\n\n${text}\n`);
  }
  return Buffer.from(`What the scripts in this folder are made of.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`);
}

async function compare() {
  const other = old.filter((name) => !files.has(name));
  for (const [name, bytes] of files) {
    const there = await readFile(join(out, name)).catch(() => null);
    if (!there || !there.equals(bytes)) other.push(name);
  }
  if (other.length) fail(`not what the sources give, run make assets: ${other.join(", ")}`);
  console.log("the bundles are what the sources give");
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
