import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { act } from '#platform/process/server/act.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import type { Policy } from '../domain/policy.ts';
import { LAST_DAY } from '../domain/publicationProcess.ts';
import { checkSuccession, lastDayOf } from '../domain/succession.ts';
import { changeVersion, type PolicyRow, publishedVersions } from './policies.ts';

export interface Publication {
  tx: Tx;
  book: ProcessBook;
  now: Date;
  today: string;
}

const RULE = { kind: 'system', by: 'rule' } as const;

/** The versions that this one follows: the newest of its own name, and the policy that it says it replaces. */
async function predecessorsOf(tx: Tx, { policy, version, supersedes }: Policy): Promise<PolicyRow[]> {
  const own = (await publishedVersions(tx, policy)).find((row) => row.version < version);
  const other = supersedes ? (await publishedVersions(tx, supersedes))[0] : undefined;
  return [own, other].flatMap((row) => (row ? [row] : []));
}

/**
 * Ends what a version follows: at once when the new one holds already, else with the day before it begins.
 * @throws Problem policy.overlaps with the findings as fields
 */
export async function succeed({ tx, book, now, today }: Publication, next: Policy): Promise<void> {
  for (const row of await predecessorsOf(tx, next)) {
    const faults = checkSuccession(next, row.body).filter(({ severity }) => severity === 'fault');
    if (faults.length > 0) {
      throw new Problem('policy.overlaps', 409, {
        params: { policy: next.policy, version: row.version },
        fields: faults.map(({ path, code, params }) => ({
          path: path.join('.'),
          code: `${code}.message`,
          params: { ...params },
        })),
      });
    }
    if (row.state !== 'published') {
      await changeVersion(tx, { ...row, followed_by: next.policy });
      continue;
    }
    const last = lastDayOf(row.body, next, today);
    await changeVersion(tx, { ...row, holds_to: last, followed_by: next.policy });
    const context = { tx, book, now, standing: noStanding };
    const isOver = last < today;
    await act(context, {
      caseId: row.case_id,
      action: isOver ? 'supersede' : 'limit',
      actor: RULE,
      facts: { [LAST_DAY]: last },
    });
  }
}
