import type { Extracted } from '#platform/extract/pure/extracted.ts';

/** One uploaded file as checks see it. */
export interface ReadFile {
  id: string;
  name: string;
  sha256: string;
  read: Extracted;
}

/** Everything that checks may look at. */
export interface ReviewInput {
  /** Material id to its files. */
  materials: ReadonlyMap<string, readonly ReadFile[]>;
  /** Answers as they are compared: single values as text. */
  answers: Readonly<Record<string, string>>;
  firm: { name: string; uscc: string; legalRepresentative: string; address: string };
  /** The legal date. */
  today: string;
}
