// What a view is asked for by its address: behind "?" where a server reads it too, behind "#" in files.
export class Asked {
  constructor(served) {
    this.served = served;
  }

  get values() {
    return new URLSearchParams(this.served ? location.search : location.hash.slice(1));
  }

  get(name) {
    return this.values.get(name) ?? "";
  }

  list(name) {
    return this.get(name).split(" ").filter(Boolean);
  }

  // Writes values into the address, "" for none; with `step` the browser can go back to what was before.
  put(changes, step = false) {
    const at = this.with(changes);
    if (step) history.pushState(null, "", at);
    else history.replaceState(null, "", at);
  }

  // The address with values changed, "" for none.
  with(changes) {
    const values = this.values;
    for (const [name, value] of Object.entries(changes)) value ? values.set(name, value) : values.delete(name);
    const words = values.toString().replace(/%2F/g, "/").replace(/%3A/g, ":");
    return this.served ? location.pathname + (words && `?${words}`) : `#${words}`;
  }
}
