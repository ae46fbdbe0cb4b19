import { z } from 'zod';
import {
  type Fake,
  type FakeAnswer,
  type FakeOptions,
  openFake,
} from '#platform/connect/server/fake/openFake.ts';
import { mappings, type OfficeSystem } from '../mappings.ts';

const Uscc = z.string().length(18);

export interface OfficeFakeOptions extends Omit<FakeOptions, 'react'> {
  system: OfficeSystem;
  /** A clerk decides later, or the machine at once. */
  decides: 'at-once' | 'later';
  /** Names of firms that this office turns down, with its reason. */
  refuses?: (firmName: string) => string | undefined;
}

interface Rules {
  /** What a well-formed request looks like here: its id and whose it is. */
  read: (body: unknown) => { id: string; name: string } | undefined;
  done: (id: string, serial: number) => unknown;
  later: unknown;
  refused: (reason: string) => unknown;
}

function reading<T>(schema: z.ZodType<T>, pick: (body: T) => { id: string; name: string }): Rules['read'] {
  return (body) => {
    const read = schema.safeParse(body);
    return read.success ? pick(read.data) : undefined;
  };
}

const no = (serial: number, digits = 8) => String(serial).padStart(digits, '0');

/** The rules of each office: what it wants to be told, and how it answers. */
const rules: Record<OfficeSystem, Rules> = {
  'company-registry': {
    read: reading(
      z.object({
        transactionId: z.uuid(),
        acceptNo: z.string().min(1),
        entity: z.object({ uniscid: Uscc, entname: z.string().min(1) }),
      }),
      ({ transactionId, entity }) => ({ id: transactionId, name: entity.entname }),
    ),
    done: (_, serial) => ({ code: 200, regNo: no(serial, 13) }),
    later: { code: 202 },
    refused: (error) => ({ code: 422, error }),
  },
  tax: {
    read: reading(
      z.object({ lsh: z.uuid(), ywlx: z.enum(['XBQY', 'QSZM']), nsrsbh: Uscc, nsrmc: z.string().min(1) }),
      ({ lsh, nsrmc }) => ({
        id: lsh,
        name: nsrmc,
      }),
    ),
    done: (_, serial) => ({
      code: '00',
      lsh: `SW${no(serial)}`,
      data: { zgswjg: '第一税务所', ukeyfy: '0.00' },
    }),
    later: { code: '01' },
    refused: (msg) => ({ code: '99', msg }),
  },
  'social-insurance': {
    read: reading(
      z.object({
        serialNo: z.uuid(),
        operation: z.enum(['REGISTER', 'CANCEL']),
        unit: z.object({ creditCode: Uscc, name: z.string().min(1) }),
      }),
      ({ serialNo, unit }) => ({ id: serialNo, name: unit.name }),
    ),
    done: (_, serial) => ({ status: 'SUCCESS', unitNo: `61${no(serial)}` }),
    later: { status: 'PROCESSING' },
    refused: (message) => ({ status: 'FAIL', message }),
  },
  'housing-fund': {
    read: reading(
      z.object({
        head: z.object({ msgId: z.uuid(), tranCode: z.literal('DWKH01') }),
        body: z.object({ dwmc: z.string().min(1), tyshxydm: Uscc }),
      }),
      ({ head, body }) => ({ id: head.msgId, name: body.dwmc }),
    ),
    done: (_, serial) => ({ head: { rtnCode: '0000' }, body: { dwzh: no(serial, 12) } }),
    later: { head: { rtnCode: '0001' } },
    refused: (rtnMsg) => ({ head: { rtnCode: '9001', rtnMsg } }),
  },
  'seal-maker': {
    read: reading(
      z.object({
        orderNo: z.uuid(),
        company: z.object({ code: Uscc, name: z.string().min(1) }),
        payer: z.literal('government'),
        seals: z.array(z.string()).min(1),
      }),
      ({ orderNo, company }) => ({ id: orderNo, name: company.name }),
    ),
    done: (_, serial) => ({ accepted: true, orderNo: `YZ${no(serial)}`, filingCode: no(serial, 13) }),
    later: { accepted: true, pending: true },
    refused: (reason) => ({ accepted: false, reason }),
  },
  bank: {
    read: reading(
      z.object({ reqSeq: z.uuid(), certNo: Uscc, custName: z.string().min(1), acctType: z.literal('BASIC') }),
      ({ reqSeq, custName }) => ({
        id: reqSeq,
        name: custName,
      }),
    ),
    done: (_, serial) => ({ respCode: 'OK', acctNo: `6100${no(serial, 12)}` }),
    later: { respCode: 'PENDING' },
    refused: (respDesc) => ({ respCode: 'REJECT', respDesc }),
  },
  customs: {
    read: reading(
      z.object({
        SEQ_NO: z.uuid(),
        CORP_CODE: Uscc,
        CORP_NAME: z.string().min(1),
        OP_TYPE: z.literal('CANCEL'),
      }),
      ({ SEQ_NO, CORP_NAME }) => ({
        id: SEQ_NO,
        name: CORP_NAME,
      }),
    ),
    done: (_, serial) => ({ RETURN_CODE: 'PASS', SEQ_NO: `HG${no(serial)}` }),
    later: { RETURN_CODE: 'WAIT' },
    refused: (RETURN_INFO) => ({ RETURN_CODE: 'REJECT', RETURN_INFO }),
  },
  post: {
    read: reading(
      z.object({
        orderId: z.uuid(),
        receiver: z.object({ name: z.string().min(1), address: z.string().min(1) }),
      }),
      ({ orderId, receiver }) => ({ id: orderId, name: receiver.name }),
    ),
    done: (_, serial) => ({ mailNo: `EZ${no(serial)}CN`, state: 'DELIVERED' }),
    later: { mailNo: 'EZ00000000CN', state: 'ACCEPTED' },
    refused: (cause) => ({ mailNo: 'EZ00000000CN', state: 'RETURNED', cause }),
  },
};

/** A simulated office: it checks what it is sent by its own rules and answers in its own terms. */
export function openOfficeFake({ system, decides, refuses, ...options }: OfficeFakeOptions): Promise<Fake> {
  const { read, done, later, refused } = rules[system];
  let serial = 0;
  return openFake({
    ...options,
    react(path, body): FakeAnswer {
      const filed = path === mappings[system].path ? read(body) : undefined;
      if (!filed) return { status: 400, body: { error: 'malformed' } };
      serial += 1;
      const reason = refuses?.(filed.name);
      const answer = reason === undefined ? done(filed.id, serial) : refused(reason);
      if (decides === 'at-once') return { status: 200, body: answer };
      return { status: 200, body: later, callback: { system, requestId: filed.id, answer } };
    },
  });
}
