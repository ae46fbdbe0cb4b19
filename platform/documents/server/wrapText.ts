/** Marks that may not begin a line, and marks that may not end one (GB/T 15834). */
const NOT_FIRST = '，。、；：！？）〕］｝》〉」』】”’％…·,.;:!?)]}%℃';
const NOT_LAST = '（〔［｛《〈「『【“‘([{￥¥$';
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}_@/&#+=~'’.\-:]/u;

/**
 * Breaks a text into lines no wider than `width`. Chinese breaks between any two characters, save that
 * punctuation keeps its place; words and numbers stay whole unless one alone is wider than the line.
 * Line ends of the text are kept.
 * @param indent room kept free at the start of each paragraph, in the unit of `measure`
 */
export function wrapText(
  text: string,
  width: number,
  measure: (text: string) => number,
  indent = 0,
): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure, indent));
}

function wrapParagraph(
  text: string,
  width: number,
  measure: (text: string) => number,
  indent: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => (lines.length === 0 ? width - indent : width);
  const flush = () => {
    lines.push(line.trimEnd());
    line = '';
  };
  for (const piece of unbreakable(text)) {
    if (line !== '' && measure((line + piece).trimEnd()) > room()) flush();
    const start = line === '' ? piece.trimStart() : piece;
    if (measure(start.trimEnd()) <= room()) {
      line += start;
      continue;
    }
    for (const character of start) {
      if (line !== '' && measure(line + character) > room()) flush();
      line += character;
    }
  }
  flush();
  return lines;
}

/** Cuts a text at every place where a line may end. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const character of text) {
    const joins =
      last !== '' &&
      (NOT_FIRST.includes(character) ||
        NOT_LAST.includes(last) ||
        character === ' ' ||
        (WORD.test(character) && WORD.test(last)));
    if (joins) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    last = character;
  }
  return pieces;
}
