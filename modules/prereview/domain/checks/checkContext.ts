import type { MaterialCheck, Reference } from '#modules/catalogue/contract.ts';
import type { Line } from '#platform/extract/pure/extracted.ts';
import type { Finding } from '../finding.ts';
import type { ReadFile, ReviewInput } from '../material.ts';
import { findLabelled } from '../read/findLabelled.ts';
import { shorten, tight } from '../read/tidy.ts';

export type CheckOf<K extends MaterialCheck['kind']> = Extract<MaterialCheck, { kind: K }>;

/** What a check says; which check and which material it was is added by whoever called it. */
export type Found = Pick<Finding, 'code' | 'fileId' | 'place' | 'quote' | 'expected' | 'found'>;

export type RunCheck<K extends MaterialCheck['kind']> = (
  check: CheckOf<K>,
  /** Files of the material that have text. */
  files: readonly ReadFile[],
  input: ReviewInput,
) => Found[];

/** The same in both languages: figures, names, words of the file. */
export function both(text: string): Finding['expected'] {
  return { zh: text, en: text };
}

/** A finding on a file as a whole: something is not there. */
export function absent(
  files: readonly ReadFile[],
  code: Found['code'],
  expected: Found['expected'],
  found = '',
): Found {
  const [file] = files;
  const quote = shorten(file?.read.lines[0]?.text ?? '');
  return { code, fileId: file?.id ?? '', place: { at: 'file' }, quote, expected, found };
}

/** Whether a line begins with one of the words, or one of them is all but its number: 第三章 质量要求. */
export function isHeading(line: Line, words: readonly string[]): boolean {
  const text = tight(line.text).replace(
    /^(?:第[一二三四五六七八九十百\d]+[章节条部分]+|[(（]?[一二三四五六七八九十\d]+(?:\.\d+)*[)）、.．]?)/,
    '',
  );
  return words.some((word) => text.startsWith(tight(word)) && text.length <= tight(word).length + 12);
}

/** Lines that are entries of a table of contents: they name a section, they are not it. */
export function isContentsEntry(line: Line): boolean {
  return /(?:\.{4,}|…{2,}|·{4,})\s*\d+$/.test(line.text);
}

/** The value that a reference stands for; undefined when it is not known, and then nothing is compared. */
export function wantedValue(reference: Reference, input: ReviewInput): string | undefined {
  if ('answer' in reference) return input.answers[reference.answer] || undefined;
  if ('firm' in reference) return input.firm[reference.firm] || undefined;
  for (const file of input.materials.get(reference.material) ?? []) {
    const found = findLabelled(file.read, reference.labels).find(({ value }) => value !== '');
    if (found) return found.value;
  }
  return undefined;
}
