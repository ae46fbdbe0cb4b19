import { type Privilege, problemsOfWays } from '#modules/privileges/index.ts';
import type { CheckContext } from './checkContext.ts';
import { inWords } from './ruleProblemInWords.ts';

/** The rules by which firms get in must read, over the enterprise profile. */
export function checkPrivilege({ known, file, source, say, found }: CheckContext, body: Privilege): void {
  for (const { n, problem } of problemsOfWays(body, known.vocabulary)) {
    const where = source.locateInside(['ways', n, 'rule'], problem.from);
    found.push({ file, ...where, ...inWords(say, problem, known.vocabulary), severity: 'error' });
  }
}
