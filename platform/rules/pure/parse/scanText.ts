import { type RuleProblem, ruleProblem } from './problem.ts';

/** What people write from habit, and what the profile writes. */
const foreign: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '<>': '!=',
  '=<': '<=',
  '=>': '>=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '&&': 'and',
  '||': 'or',
  '!': 'not(…)',
  '%': '/ 100',
};

/** Wide forms that Unicode does not fold into the ASCII sign. */
const wide: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '【': '[',
  '】': ']',
  '、': ',',
  '。': '.',
  '–': '-',
  '—': '-',
  '−': '-',
};

const pattern = new RegExp(
  [
    String.raw`(?<skipped>"(?:[^"\\]|\\.)*"|//[^\n]*|/\*[\s\S]*?\*/)`,
    '(?<quoted>“[^”"\\n]*”|「[^」"\\n]*」)',
    `(?<wide>[\\uFF01-\\uFF5E\\u3000-\\u3002${Object.keys(wide).join('').replaceAll('-', '')}])`,
    String.raw`(?<grouped>(?<![\p{L}\p{N}_.])\d{1,3}(?:,\d{3})+(?!\d))`,
    '(?<foreign>={2,3}|<>|=<|=>|&&|\\|\\||[≥≤≠×÷%]|!(?!=))',
  ].join('|'),
  'gu',
);

/**
 * Finds signs that the grammar would take for something else without a word: it reads `营业收入＞5` as one
 * long name, and `1,000` as two numbers.
 */
export function scanText(text: string): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    if (groups['quoted'] !== undefined) {
      problems.push(wideProblem(text, from), wideProblem(text, to - 1));
    } else if (groups['wide'] !== undefined) {
      problems.push(wideProblem(text, from));
    } else if (groups['grouped'] !== undefined) {
      const plain = match[0].replaceAll(',', '');
      problems.push(ruleProblem(text, 'groupedNumber', { from, to }, { found: match[0], plain }));
    } else if (groups['foreign'] !== undefined) {
      const replacement = foreign[match[0]] ?? '';
      problems.push(ruleProblem(text, 'foreignOperator', { from, to }, { found: match[0], replacement }));
    }
  }
  return problems;
}

function wideProblem(text: string, from: number): RuleProblem {
  const found = text[from] ?? '';
  const replacement = wide[found] ?? found.normalize('NFKC');
  return ruleProblem(text, 'fullWidth', { from, to: from + 1 }, { found, replacement });
}
