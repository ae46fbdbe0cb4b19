import type { Matter } from '#modules/catalogue/contract.ts';
import type { NewPlace } from '#platform/access/pure/place.ts';
import type { LawLimit } from '#platform/clock/pure/lawFile.ts';
import type { DeclaredEntry } from '#platform/registers/pure/registerFile.ts';

/** A matter that is in force in the place, or that one of its own reforms brings. */
export interface MatterThere {
  reform: string;
  body: Matter;
  /** The file as it was written, where there is one. */
  text?: string;
}

/** What is known of the place that a reform is copied to. */
export interface Target {
  place: NewPlace;
  /** From the country down to the place itself. */
  path: readonly string[];
  /** Names of the places on the path, by id. */
  names: ReadonlyMap<string, NewPlace['name']>;
  agencies: readonly { id: string; name: NewPlace['name']; place: string; duties: readonly string[] }[];
  posts: readonly { role: string; agency: string }[];
  /** Of the place and of those above it. */
  matters: readonly MatterThere[];
  registers: readonly { register: string; entries: readonly DeclaredEntry[] }[];
  reforms: readonly {
    reform: string;
    version: number;
    title: { zh: string; en: string };
    exclusive: readonly string[];
  }[];
  /** Limits that hold there instead of the national ones of the same id. */
  overrides: readonly LawLimit[];
  /** Years whose calendar is published. */
  years: readonly string[];
}
