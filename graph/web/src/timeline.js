// Rows with days as a picture: each a dot at its day, in a lane of its own for each value of a column that sorts them.
const DAY = /^-?\d{4}(?:-\d\d(?:-\d\d(?:T.*)?)?)?$/;
const MONTH = 30.44 * 86_400_000;
const [LANES, STEP, TALLEST, EDGE, LABEL] = [12, 10, 130, 12, 24]; // most lanes; and in pixels

const values = (rows, name) => rows.map((row) => row[name]).filter(Boolean);
const dated = ({ value, datatype = "" }) => DAY.test(value) && (/#(?:date|dateTime|gYear|gYearMonth)$/.test(datatype) || value.length === 10);

// The first column of days, "" where there is none or all rows are of one day.
export function dayColumn(heads, rows) {
  return heads.find((name) => values(rows, name).every(dated) && new Set(values(rows, name).map(({ value }) => value)).size > 1) ?? "";
}

// The first column of a few words that return, "" for none.
function laneColumn(heads, rows, day) {
  const sorts = (name) => {
    const found = values(rows, name);
    const distinct = new Set(found.map(({ value }) => value)).size;
    return name !== day && found.length && !found.some(dated) && found.every(({ value, datatype = "" }) => value.length < 90 && !/integer|decimal|double/.test(datatype)) && distinct > 1 && distinct <= LANES && distinct < found.length;
  };
  return heads.find(sorts) ?? "";
}

function make(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// A picture as wide as told; `chosen(at)` is called with the number of a row whose dot is clicked.
export function timeline({ heads, rows, words, width, chosen }) {
  const day = dayColumn(heads, rows);
  const lane = laneColumn(heads, rows, day);
  const dots = rows.flatMap((row, at) => (row[day] ? [{ at, row, time: Date.parse(row[day].value.slice(0, 10)) }] : [])).filter(({ time }) => !Number.isNaN(time));
  const [from, to] = span(dots.map(({ time }) => time));
  const place = (time) => EDGE + ((time - from) / (to - from)) * (width - 2 * EDGE);
  const svg = make("svg", { class: "timeline", width, role: "img" });
  let top = 4;
  for (const [name, of] of Map.groupBy(dots, ({ row }) => (lane ? words(row[lane]) : ""))) top = drawLane(svg, { name, of, top, place, day, heads, words, chosen, width });
  axis(svg, { from, to, place, top, width });
  svg.setAttribute("height", top + 22);
  svg.setAttribute("aria-label", `${dots.length} rows by ${day}${lane ? ` and ${lane}` : ""}; the table has the same`);
  return svg;
}

// What is shown of time: all of it, and a month more on both sides.
function span(times) {
  const [first, last] = times.reduce(([least, most], time) => [Math.min(least, time), Math.max(most, time)], [Infinity, -Infinity]);
  return [first - MONTH, last + MONTH];
}

function drawLane(svg, { name, of, top, place, day, heads, words, chosen, width }) {
  const stacks = Map.groupBy(of, ({ time }) => Math.round(place(time) / STEP));
  const step = Math.min(STEP, TALLEST / Math.max(...[...stacks.values()].map((stack) => stack.length)));
  const high = step * Math.max(...[...stacks.values()].map((stack) => stack.length));
  const bottom = top + (name ? LABEL : 4) + high + 4;
  if (name) svg.append(make("text", { x: EDGE, y: top + 15, class: "lane" }, name));
  svg.append(make("line", { x1: EDGE, x2: width - EDGE, y1: bottom, y2: bottom }));
  for (const [bin, stack] of stacks)
    stack.forEach(({ at, row }, rank) => {
      const told = heads.filter((head) => row[head]).map((head) => words(row[head])).filter((said) => said.length < 120);
      const dot = make("circle", { cx: bin * STEP, cy: bottom - step * (rank + 0.5) - 1, r: 4 }, make("title", {}, [words(row[day]), ...told].slice(0, 5).join(" · ")));
      dot.addEventListener("click", () => chosen(at));
      svg.append(dot);
    });
  return bottom + 8;
}

// The years below, as many as have room.
function axis(svg, { from, to, place, top, width }) {
  const years = [];
  for (let year = new Date(from).getUTCFullYear(); Date.UTC(year) <= to; year++) if (Date.UTC(year) >= from) years.push(year);
  const every = Math.ceil((years.length * 44) / width);
  for (const year of years) {
    const x = place(Date.UTC(year)).toFixed(1);
    svg.prepend(make("line", { class: "year", x1: x, x2: x, y1: 0, y2: top }));
    if (year % every === 0) svg.append(make("text", { x, y: top + 14, "text-anchor": "middle" }, String(year)));
  }
  if (!years.length) svg.append(make("text", { x: width / 2, y: top + 14, "text-anchor": "middle" }, String(new Date(to).getUTCFullYear())));
}
