import type { Help, Side } from './helps.ts';

/** What the matching knows of a post. Amounts are yuan, days 'YYYY-MM-DD'; null: not stated, so no limit. */
export interface Post {
  id: string;
  side: Side;
  help: Help;
  /** Where it is wanted, or what an offer serves; with every place above it, the nearest first. */
  placeChain: readonly string[];
  /** The district of the firm. */
  home: string;
  amountFrom: string | null;
  amountTo: string | null;
  fromOn: string | null;
  untilOn: string | null;
  topics: readonly string[];
}
