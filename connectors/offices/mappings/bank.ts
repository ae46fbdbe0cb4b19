import { z } from 'zod';
import { given, type OfficeMapping } from '../filing.ts';

const Answer = z.object({
  respCode: z.string(),
  respDesc: z.string().default(''),
  acctNo: z.string().optional(),
});

/** A bank: books the opening of a basic account (银行预约开户). */
export const bank: OfficeMapping = {
  path: '/openapi/v1/corporate/accounts',
  body: ({ requestId, askedAt, firm, details }) => ({
    reqSeq: requestId,
    reqTime: askedAt.toISOString(),
    custName: firm.name,
    certType: 'USCC',
    certNo: firm.uscc,
    branchCode: details['branch'] ?? '',
    acctType: 'BASIC',
    legalName: firm.legalRepresentative,
  }),
  answer: Answer,
  word(said) {
    const { respCode, respDesc, acctNo } = Answer.parse(said);
    if (respCode === 'PENDING') return { result: 'later' };
    if (respCode !== 'OK') return { result: 'refused', reason: respDesc };
    // Only the end of the number: the whole one is the bank's and the firm's business.
    return {
      result: 'done',
      receipt: requestOf(acctNo),
      facts: given({ accountEnd: acctNo?.slice(-4) }),
    };
  },
};

function requestOf(account: string | undefined): string {
  return account ? `****${account.slice(-4)}` : '';
}
