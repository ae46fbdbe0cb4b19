import type { Actor } from '#platform/access/pure/actor.ts';
import type { Queryable, Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { Services } from './services.ts';

/** What the http layer knows about a request before any operation runs. */
export interface RequestContext {
  actor: Actor;
  language: Language;
  idempotencyKey?: string;
  sessionId?: string;
  services: Services;
}

/** One call of an operation: who, when, and the only connection it may use. */
export interface Call {
  actor: Actor;
  language: Language;
  sessionId?: string;
  now: Date;
  services: Services;
  db: Queryable;
  /** The open transaction. @throws Error in a read operation. */
  tx: Tx;
  /** States that the actor may touch the row at hand. @throws Problem access.denied when not. */
  require(allowed: boolean): void;
}

export interface OpenCall extends Call {
  checked: boolean;
}

export function openCall(context: RequestContext, db: Queryable, tx: Tx | undefined): OpenCall {
  const { covers } = context.services;
  return {
    actor: context.actor,
    language: context.language,
    sessionId: context.sessionId,
    now: context.services.now(),
    services: { ...context.services, covers: (post, place) => covers(post, place, db) },
    db,
    get tx(): Tx {
      if (!tx) throw new Error('a read operation has no transaction');
      return tx;
    },
    checked: false,
    require(allowed: boolean) {
      if (!allowed) throw new Problem('access.denied', 403);
      this.checked = true;
    },
  };
}
