import { z } from 'zod';
import { type Fake, type FakeOptions, openFake } from '#platform/connect/server/fake/openFake.ts';

const Query = z.object({
  requestId: z.uuid(),
  resource: z.string().min(1),
  subject: z.object({ uscc: z.string().length(18) }),
  use: z.object({
    purpose: z.string().min(1),
    basis: z.string().min(1),
    matter: z.string().min(1),
    agency: z.string().min(1),
  }),
  authorization: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
});

export interface Holding {
  status: 'valid' | 'revoked' | 'expired';
  data: Record<string, string>;
}

export interface FakeDataPlatformOptions extends Omit<FakeOptions, 'react'> {
  /** What it holds, by `<item> <credit code>`; a code of `*` stands for any firm. */
  holds: Record<string, Holding>;
}

/** A data-sharing platform that answers what it holds, and refuses a question without use, basis or authorisation. */
export function openFakeDataPlatform({ holds, ...options }: FakeDataPlatformOptions): Promise<Fake> {
  return openFake({
    ...options,
    react(path, body) {
      const query = Query.safeParse(body);
      if (path !== '/queries' || !query.success) return { status: 400, body: { error: 'malformed' } };
      const { requestId, resource, subject } = query.data;
      const held = holds[`${resource} ${subject.uscc}`] ?? holds[`${resource} *`];
      return {
        status: 200,
        body: { requestId, found: held !== undefined, status: held?.status ?? null, data: held?.data ?? {} },
      };
    },
  });
}
