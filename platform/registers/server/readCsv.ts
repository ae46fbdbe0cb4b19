/**
 * Rows of a csv text (RFC 4180: quotes, doubled quotes, line breaks in quotes), with comma, semicolon or tab,
 * whichever the first line has most of. A byte order mark is skipped; empty lines are rows without cells.
 */
export function readCsv(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < plain.length) {
    const cell = readCell(plain, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (plain[at] === separator) {
      at++;
      if (at < plain.length) continue;
      row.push('');
    }
    if (plain[at] === '\r') at++;
    if (plain[at] === '\n') at++;
    rows.push(row.length === 1 && row[0] === '' ? [] : row);
    row = [];
  }
  return rows;
}

function readCell(text: string, start: number, separator: string): { text: string; end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    return { text: text.slice(start, end), end };
  }
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // Whatever stands between the closing quote and the separator belongs to the cell, as spreadsheets read it.
      const rest = readCell(text, quote + 1, separator);
      return { text: value + rest.text, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
  return { text: value, end: at };
}

function separatorOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [',', ';', '\t'].map((candidate) => ({
    candidate,
    count: firstLine.split(candidate).length,
  }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).candidate;
}

/** One csv line; texts that a spreadsheet would run as a formula get a ' before them. */
export function csvLine(cells: (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
