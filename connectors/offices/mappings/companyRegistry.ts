import { z } from 'zod';
import type { OfficeMapping } from '../filing.ts';

const Answer = z.object({
  code: z.union([z.literal(200), z.literal(202), z.literal(422)]),
  regNo: z.string().optional(),
  error: z.string().optional(),
});

/** The register of market entities of the province: takes up what was registered here. */
export const companyRegistry: OfficeMapping = {
  path: '/scztdj/entities',
  body: ({ requestId, caseNumber, firm, details }) => ({
    transactionId: requestId,
    acceptNo: caseNumber,
    entity: {
      uniscid: firm.uscc,
      entname: firm.name,
      enttype: firm.kind === 'enterprise' ? '1130' : '9500',
      lerep: firm.legalRepresentative,
      dom: firm.address,
      regcap: details['capital'] ?? '',
      opscope: details['scope'] ?? '',
    },
  }),
  answer: Answer,
  word(given) {
    const { code, regNo, error } = Answer.parse(given);
    if (code === 202) return { result: 'later' };
    return code === 200
      ? { result: 'done', receipt: regNo ?? '', facts: {} }
      : { result: 'refused', reason: error ?? '' };
  },
};
