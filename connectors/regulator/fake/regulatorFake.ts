import { z } from 'zod';
import { type Fake, type FakeOptions, openFake } from '#platform/connect/server/fake/openFake.ts';

const Push = z.object({
  pushId: z.uuid(),
  pushedAt: z.iso.datetime(),
  approval: z.object({ number: z.string().min(1) }),
  licence: z.object({ number: z.string().min(1), issuedOn: z.iso.date() }),
  enterprise: z.object({ uscc: z.string().length(18), name: z.string().min(1) }),
  followUp: z.object({ caseNumber: z.string().min(1), agency: z.string().min(1) }),
});

export interface RegulatorFakeOptions extends Omit<FakeOptions, 'react'> {
  /** Whether a clerk confirms later, by a callback, or the machine at once. */
  acknowledges: 'at-once' | 'later';
}

/** A regulator's system that files nothing: it checks what it is sent and confirms it. */
export function openRegulatorFake({ acknowledges, ...options }: RegulatorFakeOptions): Promise<Fake> {
  let count = 0;
  return openFake({
    ...options,
    react(path, body) {
      const push = Push.safeParse(body);
      if (path !== '/pushes' || !push.success) return { status: 400, body: { error: 'malformed' } };
      count += 1;
      const receipt = `SG-${String(count).padStart(6, '0')}`;
      if (acknowledges === 'at-once') return { status: 200, body: { receipt, acknowledged: true } };
      const { pushId } = push.data;
      return {
        status: 202,
        body: { receipt, acknowledged: false },
        callback: { pushId, receipt },
      };
    },
  });
}
