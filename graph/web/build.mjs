// Builds the bundles into graph/server/static; with --check says whether those there are what this would write.
import { build } from "esbuild";
import { readFile, readdir, writeFile, rm } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../server/static");
const check = process.argv.includes("--check");
const BUDGET = { "search.js": 15, "site.js": 15, "graph.js": 60, "overview.js": 60, "query.js": 180 }; // kB with gzip, with all that is loaded at once

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
const plain = await build({ ...common, ...sources("connections", "found", "graph", "overview", "points", "questions", "site"), format: "iife" }); // a folder that no host serves has no modules

const outputs = { ...made.metafile.outputs, ...plain.metafile.outputs };
const files = new Map([...made.outputFiles, ...plain.outputFiles].map((file) => [basename(file.path), Buffer.from(file.contents)]));
files.set("oxigraph.wasm", await readFile(join(here, "node_modules/oxigraph/web_bg.wasm")));
files.set("LICENSES.txt", await licences({ ...made.metafile.inputs, ...plain.metafile.inputs }));
for (const [name, most] of Object.entries(BUDGET)) {
  const size = loaded(name).reduce((sum, each) => sum + gzipSync(files.get(each)).length, 0) / 1000;
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
