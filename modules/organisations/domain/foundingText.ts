/** What the founders sign, whole: name, kind, place, address, capital, scope and shares. */
export interface FoundingText {
  name: string;
  uscc: string;
  kind: string;
  place: string;
  address: string;
  capital: string;
  scope: readonly string[];
  catchAll: boolean;
  cluster: boolean;
  founders: readonly { name: string; share: string }[];
}

/** Shares must make a whole. @returns hundredths of a per cent that are missing, or too many */
export function shareGap(founders: readonly { share: string }[]): number {
  return 10_000 - founders.reduce((sum, { share }) => sum + Math.round(Number(share) * 100), 0);
}
