import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { COMPETITION_GROUNDS, COMPETITION_GROUPS } from '../domain/competitionGroups.ts';

export const CompetitionChecklist = z.strictObject({
  regulation: Text,
  groups: z.array(
    z.strictObject({
      id: z.enum(COMPETITION_GROUPS),
      article: z.string(),
      title: Text,
      questions: z.array(z.strictObject({ id: z.string(), text: Text })).min(1),
    }),
  ),
  grounds: z.array(z.strictObject({ id: z.enum(COMPETITION_GROUNDS), title: Text })),
  exceptionArticle: z.string(),
  noReviewArticle: z.string(),
});
export type CompetitionChecklist = z.infer<typeof CompetitionChecklist>;

const FILE = path.resolve(import.meta.dirname, '../data/fair-competition.yaml');
let checklist: CompetitionChecklist | undefined;

/** What a review goes through. @throws ZodError when the file is malformed */
export function competitionChecklist(): CompetitionChecklist {
  checklist ??= CompetitionChecklist.parse(parse(readFileSync(FILE, 'utf8')));
  return checklist;
}
