import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { PAPER_KINDS, type PaperKind } from '../domain/paperKinds.ts';

const Paper = z.strictObject({
  kind: z.enum(PAPER_KINDS),
  title: Text,
  mark: z.string(),
  /** Types of matters whose law asks for it. */
  types: z.array(z.enum(['permit', 'confirmation', 'public-service', 'filing'])),
  basis: Text,
  remedies: z.boolean().default(false),
});
export type Paper = z.infer<typeof Paper>;

const FILE = path.resolve(import.meta.dirname, '../papers.yaml');
let papers: ReadonlyMap<PaperKind, Paper> | undefined;

/** What each paper is called and what it rests on. Read once. @throws ZodError when the file is malformed */
export function readPapers(): ReadonlyMap<PaperKind, Paper> {
  papers ??= new Map(
    z
      .strictObject({ papers: z.array(Paper) })
      .parse(parse(readFileSync(FILE, 'utf8')))
      .papers.map((paper) => [paper.kind, paper]),
  );
  return papers;
}
