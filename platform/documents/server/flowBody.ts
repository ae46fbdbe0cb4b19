import type { Language } from '#platform/i18n/pure/text.ts';
import type { TextMark } from './marks.ts';
import { FAINT_INK, INK } from './palette.ts';
import { widthOf } from './typefaces.ts';
import { wrapText } from './wrapText.ts';

export interface BodyText {
  fields: readonly { label: string; value: string }[];
  statement?: string;
  language: Language;
}

/** One printed line of the body. `gap` is the room wanted above it; marks count `y` from the line's top. */
export interface BodyLine {
  gap: number;
  height: number;
  marks: TextMark[];
}

/** Widest share of the column that labels may take. */
const LABEL_SHARE = 0.34;

/**
 * Sets fields and statement in one column of `width` at type size `size`: labels at the left, spread to one
 * width as Chinese licences do, values beside them. Long labels and values take as many lines as they need.
 */
export function flowBody(body: BodyText, left: number, width: number, size: number): BodyLine[] {
  const measureBold = (text: string) => widthOf(text, size, 'bold');
  const labelRoom = Math.min(
    width * LABEL_SHARE,
    Math.max(0, ...body.fields.map(({ label }) => measureBold(label))),
  );
  const valueLeft = left + labelRoom + size * 1.6;
  const valueRoom = left + width - valueLeft;
  const lines = body.fields.flatMap(({ label, value }) => {
    const labels = wrapText(label, labelRoom + 0.01, measureBold);
    const values = wrapText(value, valueRoom, (text) => widthOf(text, size, 'regular'));
    return Array.from({ length: Math.max(labels.length, values.length) }, (_, i) => {
      const marks: TextMark[] = [];
      if (labels[i]) marks.push(labelMark(labels[i], i === 0 && labels.length === 1));
      if (values[i]) marks.push(lineMark(values[i], valueLeft, size, 'regular'));
      return { gap: i === 0 ? size * 0.75 : 0, height: size * 1.5, marks };
    });
  });
  return [...lines, ...statementLines()];

  function labelMark(text: string, spread: boolean): TextMark {
    const count = [...text].length;
    const spare = labelRoom - measureBold(text);
    // Two characters are spread over any width, long labels not: "名　　称", but never single words of English.
    const fits = spread && count > 1 && body.language === 'zh-CN' && /^\p{Script=Han}+$/u.test(text);
    const spacing = fits ? spare / (count - 1) : 0;
    return { ...lineMark(text, left, size, 'bold'), colour: FAINT_INK, spacing };
  }

  function statementLines(): BodyLine[] {
    if (!body.statement) return [];
    const indent = body.language === 'zh-CN' ? size * 2 : 0;
    const measure = (text: string) => widthOf(text, size, 'regular');
    return body.statement.split('\n').flatMap((paragraph, nth) =>
      wrapText(paragraph, width, measure, indent).map((text, i) => ({
        gap: i > 0 ? 0 : size * (nth === 0 ? 1.4 : 0.3),
        height: size * 1.6,
        marks: text === '' ? [] : [lineMark(text, left + (i === 0 ? indent : 0), size, 'regular')],
      })),
    );
  }
}

function lineMark(text: string, x: number, size: number, weight: TextMark['weight']): TextMark {
  return { kind: 'text', text, x, y: size * 1.13, size, weight, colour: INK, spacing: 0 };
}
