import { newId } from '../../platform/crypto/pure/newId.ts';

/** The five actions of the case that every contender lives through, with what people type at each. */
export const ACTIONS = ['submit', 'accept', 'hear', 'resume', 'grant'] as const;
export type ActionName = (typeof ACTIONS)[number];

/** A form of 25 fields, about a kilobyte, as an application has; a short note at the later actions. */
export function typedAt(action: ActionName): Record<string, string> {
  if (action !== 'submit') return { note: `${action}: 材料齐全，符合法定形式` };
  return Object.fromEntries(
    Array.from({ length: 25 }, (_, n) => [`field${n}`, `第${n}项 ${newId()}`] as const),
  );
}

/** Runs one action and notes how long its caller waited. */
export type Timed = <T>(action: () => Promise<T>) => Promise<T>;

/** One way to keep cases, opened on a database of its own run. */
export interface Contender {
  /** Lives one case from its first action to its end. */
  live(timed: Timed): Promise<void>;
  close(): Promise<void>;
}

/** How contenders reach the server: as the program, as the owner of the tables, as the superuser. */
export interface Urls {
  app: string;
  migrator: string;
  superuser: string;
}
