import { z } from 'zod';
import { given, type OfficeMapping } from '../filing.ts';

const Answer = z.object({
  head: z.object({ rtnCode: z.string(), rtnMsg: z.string().default('') }),
  body: z.object({ dwzh: z.string().optional() }).default({}),
});
const DONE = '0000';
const LATER = '0001';

/** Housing provident fund: opens the account of an employer (单位缴存登记). */
export const housingFund: OfficeMapping = {
  path: '/gjj/dwkh',
  body: ({ requestId, askedAt, firm, details }) => ({
    head: { msgId: requestId, sendTime: askedAt.toISOString(), tranCode: 'DWKH01' },
    body: {
      dwmc: firm.name,
      tyshxydm: firm.uscc,
      dwdz: firm.address,
      frxm: firm.legalRepresentative,
      jcrs: Number(details['employees'] ?? '0'),
      ...(details['rate'] && { jcbl: details['rate'] }),
    },
  }),
  answer: Answer,
  word(said) {
    const { head, body } = Answer.parse(said);
    if (head.rtnCode === LATER) return { result: 'later' };
    if (head.rtnCode !== DONE) return { result: 'refused', reason: head.rtnMsg };
    return { result: 'done', receipt: body.dwzh ?? '', facts: given({ fundAccount: body.dwzh }) };
  },
};
