import { type Extracted, nothingRead } from '../../pure/extracted.ts';
import { collectLines } from '../collectLines.ts';
import type { ExtractLimits } from '../extractLimits.ts';

/** A text in UTF-8, as the upload has checked. */
export function readPlainText(bytes: Uint8Array, limits: ExtractLimits): Extracted {
  const collected = collectLines(limits);
  const read = nothingRead('text');
  for (const [n, line] of new TextDecoder().decode(bytes).split(/\r?\n/).entries()) {
    read.cut = !collected.add(line, { at: 'page', page: 1, line: n + 1 }) || read.cut;
  }
  return { ...read, lines: collected.lines };
}
