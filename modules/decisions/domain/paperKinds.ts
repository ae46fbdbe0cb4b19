/** The papers of a permit procedure, each made by one kind of step. */
export const PAPER_KINDS = [
  'supplementNotice',
  'acceptance',
  'nonAcceptance',
  'extension',
  'stop',
  'grant',
  'refusal',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
