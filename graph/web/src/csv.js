// Rows as CSV, safe to open in a spreadsheet, sign for sign as the server writes them.
import { save } from "./elements.js";

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)*|\.\d+)(?:[eE][+-]?\d+)?%?$/;

export function csv(rows) {
  return rows.map((row) => {
    const cells = row.map(String).map((cell) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell));
    const all = cells.some((cell) => cell.includes("\r")); // other readers would end the line there
    return `${cells.map((cell) => (all || /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
  }).join("");
}

export const saveCsv = (name, rows) => save(`${name}.csv`, new Blob([csv(rows)], { type: "text/csv" }));
