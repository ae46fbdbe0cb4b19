import { z } from 'zod';

/** What another office is asked to do for a firm, in this program's terms. */
export interface Filing {
  /** One for each thing asked, with every try the same: the office does it once. */
  requestId: string;
  caseNumber: string;
  askedAt: Date;
  firm: {
    uscc: string;
    name: string;
    kind: string;
    legalRepresentative: string;
    address: string;
    place: string;
  };
  /** What the matter sends besides, by the names that it declares. */
  details: Record<string, string>;
}

/** The office has done it, does not do it, or will tell later. */
export type Word =
  | { result: 'done'; receipt: string; facts: Record<string, string> }
  | { result: 'refused'; reason: string }
  | { result: 'later' };

/** How one office writes and reads: its own path and its own names for things. */
export interface OfficeMapping {
  path: `/${string}`;
  body(filing: Filing): unknown;
  answer: z.ZodType;
  /** Reads an answer, or what the office tells later. @throws ZodError for anything else */
  word(answer: unknown): Word;
}

/** What an office tells later at our door. Its own answer stands inside as it would have come at once. */
export const OfficeCallback = z.object({
  system: z.string().max(40),
  requestId: z.uuid(),
  answer: z.unknown(),
});
export type OfficeCallback = z.infer<typeof OfficeCallback>;

/** The entries that the office gave. */
export function given(facts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
