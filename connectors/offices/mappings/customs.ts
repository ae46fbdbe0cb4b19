import { z } from 'zod';
import type { OfficeMapping } from '../filing.ts';

const Answer = z.object({
  RETURN_CODE: z.enum(['PASS', 'WAIT', 'REJECT']),
  RETURN_INFO: z.string().default(''),
  SEQ_NO: z.string().default(''),
});

/** Customs: cancels the filing of a consignor, once nothing is owed. */
export const customs: OfficeMapping = {
  path: '/eport/corp/cancel',
  body: ({ requestId, firm }) => ({
    SEQ_NO: requestId,
    CORP_CODE: firm.uscc,
    CORP_NAME: firm.name,
    OP_TYPE: 'CANCEL',
  }),
  answer: Answer,
  word(given) {
    const { RETURN_CODE, RETURN_INFO, SEQ_NO } = Answer.parse(given);
    if (RETURN_CODE === 'WAIT') return { result: 'later' };
    return RETURN_CODE === 'PASS'
      ? { result: 'done', receipt: SEQ_NO, facts: {} }
      : { result: 'refused', reason: RETURN_INFO };
  },
};
