import { z } from 'zod';
import type { PreReview } from '#modules/catalogue/contract.ts';
import type { Finding } from './finding.ts';
import type { ReviewInput } from './material.ts';
import { numberedFiles } from './modelQuestion.ts';
import { shorten, tight } from './read/tidy.ts';

const Suggestion = z.object({
  file: z.coerce.number().int().positive(),
  quote: z.string().min(2).max(500),
  issue: z.string().min(2).max(300),
  issueEn: z.string().max(300).default(''),
});
const MOST = 10;

/**
 * What is left of a model's answer: suggestions whose quoted words do stand in the file they name. Anything else (talk,
 * decisions, invented quotes, commands that it took from a file) is dropped. Undefined when nothing could be read.
 */
export function readSuggestions(
  answer: string,
  preReview: Pick<PreReview, 'checks'>,
  input: ReviewInput,
): Finding[] | undefined {
  const list = jsonArrayIn(answer);
  if (!list) return undefined;
  const files = numberedFiles(preReview, input);
  return list.slice(0, MOST).flatMap((one): Finding[] => {
    const parsed = Suggestion.safeParse(one);
    const about = parsed.success ? files[parsed.data.file - 1] : undefined;
    if (!parsed.success || !about) return [];
    const { quote, issue, issueEn } = parsed.data;
    const wanted = tight(quote);
    const line = about.file.read.lines.find(({ text }) => tight(text).includes(wanted));
    if (!line) return [];
    return [
      {
        check: 'model',
        kind: 'model',
        code: 'suggested',
        seriousness: 'minor',
        material: about.material,
        fileId: about.file.id,
        place: line.place,
        quote: shorten(line.text),
        expected: { zh: issue, en: issueEn || issue },
        found: '',
      },
    ];
  });
}

function jsonArrayIn(text: string): unknown[] | undefined {
  const [from, to] = [text.indexOf('['), text.lastIndexOf(']')];
  if (from < 0 || to < from) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(from, to + 1));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
