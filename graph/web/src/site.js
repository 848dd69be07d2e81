// The search and the filters of pages in files, also of a folder that no host serves: a plain script, since modules need a host.
import { filter } from "./filters.js";
import { find } from "./names.js";
import { suggest } from "./suggest.js";

const root = new URL("..", document.currentScript.src);
for (const form of document.querySelectorAll("form[role=search]")) {
  suggest(form, (words) => find(root, words), { each: 8, page: new URL(form.dataset.found, location.href).href });
  form.hidden = false;
}
for (const form of document.querySelectorAll("form[data-rows]")) filter(form, root);
globalThis.councilgraphFind = (words) => find(root, words); // for the editor of queries
