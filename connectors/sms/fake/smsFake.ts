import { z } from 'zod';
import { type Fake, type FakeOptions, openFake } from '#platform/connect/server/fake/openFake.ts';

const Request = z.object({
  to: z.string().regex(/^1\d{10}$/),
  sign: z.string().min(2),
  text: z.string().min(1).max(500),
  reference: z.uuid(),
});

/** Numbers that end so are not in service, for tests of what cannot be delivered. */
const NOT_IN_SERVICE = /0000$/;

/** A gateway for text messages that sends nothing: it keeps them, and reports them as delivered. */
export function openSmsFake(options: Omit<FakeOptions, 'react'>): Promise<Fake> {
  let count = 0;
  return openFake({
    ...options,
    react(path, body) {
      const request = Request.safeParse(body);
      if (path !== '/messages' || !request.success) return { status: 400, body: { error: 'malformed' } };
      const { to, reference } = request.data;
      if (NOT_IN_SERVICE.test(to)) return { status: 422, body: { error: 'numberInvalid' } };
      count += 1;
      return { status: 200, body: { id: `sms-${count}` }, callback: { reference, status: 'delivered' } };
    },
  });
}
