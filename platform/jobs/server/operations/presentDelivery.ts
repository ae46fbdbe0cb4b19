import type { Call } from '#platform/api/server/call.ts';
import type { DeliveryState, DeliveryView } from '../../contract.ts';
import { seesCases } from './deliveryScope.ts';

export interface DeliveryRow {
  id: number;
  ref: string;
  consumer: string;
  topic: string;
  case_id: string | null;
  event_at: Date;
  attempts: number;
  trouble: string | null;
  last_error: string | null;
  next_at: Date;
  done_at: Date | null;
  given_up_at: Date | null;
  dismissed_at: Date | null;
  state: DeliveryState;
}

/** Troubles that are somebody else's turn: nothing is broken. */
const WAITS = ['awaitingAcknowledgement'];

export const DELIVERY_STATE = `CASE WHEN d.done_at IS NOT NULL THEN 'done' WHEN d.dismissed_at IS NOT NULL THEN 'dismissed'
    WHEN d.given_up_at IS NOT NULL THEN 'givenUp'
    WHEN d.trouble = ANY (ARRAY[${WAITS.map((wait) => `'${wait}'`).join()}]) THEN 'waiting' ELSE 'failing' END`;

export const DELIVERY_COLUMNS = `d.id, d.ref, d.consumer, d.topic, c.id AS case_id, d.event_at, d.attempts, d.trouble,
  d.last_error, d.next_at, d.done_at, d.given_up_at, d.dismissed_at, ${DELIVERY_STATE} AS state`;

export function presentDelivery(call: Call, row: DeliveryRow): DeliveryView {
  const stillTried = row.state === 'waiting' || row.state === 'failing';
  return {
    id: row.ref,
    consumer: row.consumer,
    title: consumerTitle(call, row.consumer),
    caseId: seesCases(call) ? row.case_id : null,
    happenedAt: row.event_at.toISOString(),
    attempts: row.attempts,
    state: row.state,
    why: words(call, `deliveries.trouble.${row.trouble ?? 'none'}`, 'deliveries.trouble.failed'),
    error: row.last_error,
    nextAt: stillTried ? row.next_at.toISOString() : null,
  };
}

/** What a consumer does, from `deliveries.consumers.<name>` of the package that owns it; else its bare name. */
export function consumerTitle(call: Call, consumer: string): string {
  const key = `deliveries.consumers.${consumer}`;
  const text = call.services.translate(call.language, key);
  return text === key ? consumer : text;
}

function words({ services, language }: Call, key: string, otherwise: string): string {
  const text = services.translate(language, key);
  return text === key ? services.translate(language, otherwise) : text;
}
