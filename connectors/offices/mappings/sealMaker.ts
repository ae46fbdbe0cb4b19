import { z } from 'zod';
import { given, type OfficeMapping } from '../filing.ts';

const Answer = z.object({
  accepted: z.boolean(),
  orderNo: z.string().optional(),
  filingCode: z.string().optional(),
  reason: z.string().optional(),
  pending: z.boolean().default(false),
});

/** The seal platform of public security: files the seals and has them carved. The city pays, so the price is zero. */
export const sealMaker: OfficeMapping = {
  path: '/seal/orders',
  body: ({ requestId, firm, details }) => ({
    orderNo: requestId,
    company: { name: firm.name, code: firm.uscc, representative: firm.legalRepresentative },
    seals: (details['seals'] ?? '法定名称章').split('、'),
    payer: 'government',
    deliverTo: details['address'] ?? firm.address,
  }),
  answer: Answer,
  word(said) {
    const { accepted, pending, orderNo, filingCode, reason } = Answer.parse(said);
    if (!accepted) return { result: 'refused', reason: reason ?? '' };
    if (pending) return { result: 'later' };
    return {
      result: 'done',
      receipt: orderNo ?? '',
      facts: given({ sealFilingCode: filingCode }),
    };
  },
};
