import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';

/** `waiting` for another system's word, `failing` and tried again, `givenUp` until a person decides. */
export const DeliveryState = z.enum(['waiting', 'failing', 'givenUp', 'dismissed', 'done']);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const DeliveryView = z.object({
  id: z.uuid(),
  consumer: z.string(),
  title: z.string().describe('what is delivered, in the language of the reader'),
  caseId: z.uuid().nullable(),
  happenedAt: z.iso.datetime(),
  attempts: z.number().int(),
  state: DeliveryState,
  why: z.string().describe('what holds it up, in the language of the reader'),
  error: z.string().nullable().describe('technical text of the last failure, without addresses of people'),
  nextAt: z.iso.datetime().nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

/** Administrators see every delivery of their place; leads of a regulatory unit the pushes to their own agency. */
const keepers = { officer: ['system-admin', 'regulator-lead'] } as const;
const OneDelivery = z.object({ id: z.uuid() });
const tag = 'deliveries';

export const contract = {
  listTroubledDeliveries: operation({
    method: 'GET',
    path: '/deliveries/troubled',
    summary: 'What did not arrive, or is not confirmed yet: why, how often tried, when again',
    tag,
    who: keepers,
  })
    .input(
      z.object({
        state: DeliveryState.extract(['waiting', 'failing', 'givenUp']).optional(),
        consumer: z.string().max(100).optional(),
        page: z.coerce.number().int().min(1).default(1),
        size: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        deliveries: z.array(DeliveryView),
        total: z.number().int(),
        /** Everything in trouble by consumer, whatever the filter. */
        counts: z.array(z.object({ consumer: z.string(), title: z.string(), count: z.number().int() })),
      }),
    ),

  getDelivery: operation({
    method: 'GET',
    path: '/deliveries/{id}',
    summary: 'One delivery as it stands now',
    tag,
    who: keepers,
    errors: ['delivery.unknown'],
  })
    .input(OneDelivery)
    .output(DeliveryView),

  retryDelivery: operation({
    method: 'POST',
    path: '/deliveries/{id}/retry',
    summary: 'Try again now; one that was given up starts anew',
    tag,
    who: keepers,
    errors: ['delivery.unknown', 'delivery.done'],
  })
    .input(OneDelivery)
    .output(DeliveryView),

  giveUpDelivery: operation({
    method: 'POST',
    path: '/deliveries/{id}/give-up',
    summary: 'Do not try again: it was settled another way, or is no longer needed',
    tag,
    who: keepers,
    errors: ['delivery.unknown', 'delivery.done'],
  })
    .input(OneDelivery.extend({ reason: z.string().trim().min(1).max(2000) }))
    .output(DeliveryView),
};
