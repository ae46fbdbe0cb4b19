import { z } from 'zod';
import { given, type OfficeMapping } from '../filing.ts';

const Answer = z.object({
  status: z.enum(['SUCCESS', 'PROCESSING', 'FAIL']),
  unitNo: z.string().optional(),
  message: z.string().optional(),
});

/** Social insurance: registers an employer, or closes its account. */
export const socialInsurance: OfficeMapping = {
  path: '/api/unit/registration',
  body: ({ requestId, firm, details }) => ({
    serialNo: requestId,
    operation: details['service'] === 'clearance' ? 'CANCEL' : 'REGISTER',
    unit: {
      creditCode: firm.uscc,
      name: firm.name,
      address: firm.address,
      legalPerson: firm.legalRepresentative,
    },
    insured: Number(details['employees'] ?? '0'),
  }),
  answer: Answer,
  word(said) {
    const { status, unitNo, message } = Answer.parse(said);
    if (status === 'PROCESSING') return { result: 'later' };
    if (status === 'FAIL') return { result: 'refused', reason: message ?? '' };
    return { result: 'done', receipt: unitNo ?? '', facts: given({ unitNumber: unitNo }) };
  },
};
