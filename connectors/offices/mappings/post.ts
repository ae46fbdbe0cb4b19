import { z } from 'zod';
import type { OfficeMapping } from '../filing.ts';

const Answer = z.object({
  mailNo: z.string().min(1),
  state: z.enum(['ACCEPTED', 'DELIVERED', 'RETURNED']),
  cause: z.string().optional(),
});

/** The post: brings papers to an address, and says whether it found anybody there. */
export const post: OfficeMapping = {
  path: '/ems/orders',
  body: ({ requestId, firm, details }) => ({
    orderId: requestId,
    receiver: { name: firm.name, address: firm.address },
    content: details['subject'] ?? '',
  }),
  answer: Answer,
  word(given) {
    const { mailNo, state, cause } = Answer.parse(given);
    if (state === 'ACCEPTED') return { result: 'later' };
    return state === 'DELIVERED'
      ? { result: 'done', receipt: mailNo, facts: {} }
      : { result: 'refused', reason: cause ?? '' };
  },
};
