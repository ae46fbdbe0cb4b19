import type { Cell, Extracted, Line } from '#platform/extract/pure/extracted.ts';
import type { Place } from '#platform/extract/pure/place.ts';
import { tight } from './tidy.ts';

/** What stands at a label: after it, beside it in a table, or on the line below. */
export interface Labelled {
  label: string;
  value: string;
  place: Place;
  /** The words around, as they stand. */
  quote: string;
}

const MARKS = /^[是为至]?\s*[:=]?\s*/;
/** What a label may carry before its colon: 单位名称（盖章）： */
const BRACKET = /^\s*\([^()]{0,12}\)/;

/** Every place where one of the labels has a value, in reading order; a label without any value gives ''. */
export function findLabelled(
  read: Pick<Extracted, 'lines' | 'tables'>,
  labels: readonly string[],
): Labelled[] {
  const inTables = read.tables.flatMap(({ rows }) => beside(rows, labels));
  const seen = new Set(inTables.map(({ place }) => JSON.stringify(place)));
  const inLines = read.lines.flatMap((line, n) => {
    const found = inLine(line, read.lines[n + 1], labels);
    return found && !seen.has(JSON.stringify(found.place)) && !seen.has(JSON.stringify(line.place))
      ? [found]
      : [];
  });
  return [...inTables, ...inLines];
}

function inLine(line: Line, next: Line | undefined, labels: readonly string[]): Labelled | undefined {
  const text = line.text.normalize('NFKC');
  for (const label of labels) {
    const match = patternOf(label).exec(text);
    if (!match) continue;
    const before = text.slice(0, match.index).trimEnd();
    // Within a sentence the word is not a label: it begins its line, follows a mark or a number.
    if (/[\p{Script=Han}\w]$/u.test(before) && !/[\d)、.]$/.test(before)) continue;
    const after = text.slice(match.index + match[0].length);
    const [bracket = ''] = BRACKET.exec(after) ?? [];
    // 发包人（签章） is where one signs, not where one is named.
    if (/[签章]/.test(bracket)) continue;
    const rest = after.slice(bracket.length);
    const hasMark = /^[是为至]?\s*:/.test(rest);
    // A word that goes on without a mark or a gap is another word: 合同价 in 合同价格形式.
    if (!hasMark && bracket === '' && /^\p{Script=Han}/u.test(rest) && !/^[是为至]/.test(rest)) continue;
    const value = rest.trimStart().replace(MARKS, '').trim();
    if (value !== '') return { label, value, place: line.place, quote: line.text };
    const below = next && hasMark && !/[:：]\s*$/.test(next.text) ? next.text : '';
    return {
      label,
      value: below,
      place: below === '' ? line.place : next!.place,
      quote: `${line.text} ${below}`.trim(),
    };
  }
  return undefined;
}

/** In a table the value is the next cell of the row; under a head it is the cell below. */
function beside(rows: readonly Cell[][], labels: readonly string[]): Labelled[] {
  const wanted = labels.map(tight);
  const found: Labelled[] = [];
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const at = wanted.indexOf(tight(cell.text).replace(/[:：]$/, ''));
      if (at < 0) continue;
      const right = row.slice(c + 1).find(({ text }) => text !== '');
      const below = rows[r + 1]?.[c];
      const isHead = r === 0 && row.filter(({ text }) => text !== '').length > 2;
      const value = isHead ? below : (right ?? below);
      if (value)
        found.push({
          label: labels[at]!,
          value: value.text,
          place: value.place,
          quote: `${cell.text} ${value.text}`,
        });
    }
  }
  return found;
}

const known = new Map<string, RegExp>();

/** The label with white space anywhere between its characters, in either width. */
function patternOf(label: string): RegExp {
  const before = known.get(label);
  if (before) return before;
  const letters = [...tight(label)].map((letter) =>
    letter.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`),
  );
  const pattern = new RegExp(letters.join(String.raw`\s*`), 'iu');
  known.set(label, pattern);
  return pattern;
}
