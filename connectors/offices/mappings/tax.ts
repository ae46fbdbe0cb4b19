import { z } from 'zod';
import { given, type OfficeMapping } from '../filing.ts';

// The tax system names its fields by the first letters of their Chinese names, as its interfaces do.
const Answer = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('00'),
    lsh: z.string().min(1),
    data: z.object({ zgswjg: z.string().optional(), ukeyfy: z.string().optional() }).default({}),
  }),
  z.object({ code: z.literal('01'), lsh: z.string().optional() }),
  z.object({ code: z.literal('99'), msg: z.string() }),
]);

/** Tax: takes up a new taxpayer with a free tax UKey, or says whether a leaving one is clear. */
export const tax: OfficeMapping = {
  path: '/hxzg/sqsl',
  body: ({ requestId, firm, details }) => ({
    lsh: requestId,
    ywlx: details['service'] === 'clearance' ? 'QSZM' : 'XBQY',
    nsrsbh: firm.uscc,
    nsrmc: firm.name,
    fddbrxm: firm.legalRepresentative,
    zcdz: firm.address,
    ...(details['mobile'] && { lxdh: details['mobile'] }),
    ...(details['ukey'] && { sqUkey: details['ukey'] === 'true' ? 'Y' : 'N' }),
  }),
  answer: Answer,
  word(said) {
    const answer = Answer.parse(said);
    if (answer.code === '01') return { result: 'later' };
    if (answer.code === '99') return { result: 'refused', reason: answer.msg };
    const { zgswjg, ukeyfy } = answer.data;
    return {
      result: 'done',
      receipt: answer.lsh,
      facts: given({ taxOffice: zgswjg, ukeyFee: ukeyfy }),
    };
  },
};
