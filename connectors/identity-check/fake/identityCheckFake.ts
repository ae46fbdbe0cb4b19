import { z } from 'zod';
import { type Fake, type FakeOptions, openFake } from '#platform/connect/server/fake/openFake.ts';
import { checkResidentId } from '#platform/identifiers/pure/checkResidentId.ts';

const Check = z.object({ checkId: z.uuid(), name: z.string().min(1), idNumber: z.string().min(1) });

export interface IdentityCheckFakeOptions extends Omit<FakeOptions, 'react'> {
  /** Numbers that belong to somebody else than whoever names them. */
  others?: Readonly<Record<string, string>>;
}

/** A population register of nobody: every well-formed number belongs to whoever names it, but for `others`. */
export function openIdentityCheckFake({ others = {}, ...options }: IdentityCheckFakeOptions): Promise<Fake> {
  let count = 0;
  return openFake({
    ...options,
    react(path, body) {
      const check = Check.safeParse(body);
      if (path !== '/checks' || !check.success) return { status: 400, body: { error: 'malformed' } };
      count += 1;
      const receipt = `SF-${String(count).padStart(6, '0')}`;
      const { name, idNumber } = check.data;
      if (!checkResidentId(idNumber).ok) return { status: 200, body: { result: 'noRecord', receipt } };
      const owner = others[idNumber] ?? name;
      return { status: 200, body: { result: owner === name ? 'consistent' : 'inconsistent', receipt } };
    },
  });
}
