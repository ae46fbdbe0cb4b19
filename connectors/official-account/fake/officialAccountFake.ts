import { z } from 'zod';
import { type Fake, type FakeOptions, openFake } from '#platform/connect/server/fake/openFake.ts';

const Request = z.object({
  recipient: z.object({ mobile: z.string().regex(/^1\d{10}$/) }),
  event: z.string().min(1),
  language: z.enum(['zh-CN', 'en']),
  slots: z.object({ title: z.string().min(1).max(60), remark: z.string().max(200) }),
  url: z.url(),
  reference: z.uuid(),
});

/** People whose number ends so do not follow the account. */
const NOT_FOLLOWING = /0000$/;

/** A message centre that shows nothing to anybody: it keeps the messages and reports success. */
export function openOfficialAccountFake(options: Omit<FakeOptions, 'react'>): Promise<Fake> {
  let count = 0;
  return openFake({
    ...options,
    react(path, body) {
      const request = Request.safeParse(body);
      if (path !== '/template-messages' || !request.success) {
        return { status: 400, body: { error: 'malformed' } };
      }
      const { recipient, reference } = request.data;
      if (NOT_FOLLOWING.test(recipient.mobile)) return { status: 422, body: { error: 'notFollowing' } };
      count += 1;
      return { status: 200, body: { id: `oa-${count}` }, callback: { reference, status: 'success' } };
    },
  });
}
