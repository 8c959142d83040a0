/** The cells of a table of comma-separated values (RFC 4180), as a program reads it that knows the apostrophe before formulas. */
export function csvRows(table: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gsy;
  for (let found = cell.exec(table); found; found = cell.exec(table)) {
    const [, quoted, bare = "", end] = found;
    const value = quoted?.replaceAll('""', '"') ?? bare;
    cells.push(/^'+[=+\-@\t\r\n＝＋－＠]/u.test(value) ? value.slice(1) : value);
    if (end === ",") continue;
    rows.push(cells);
    cells = [];
    if (cell.lastIndex === table.length) return rows;
  }
  throw new Error("no table of comma-separated values");
}
