import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { type FieldProblem, Problem } from '#platform/errors/pure/problem.ts';
import { contract, type KindPreference } from '../../contract.ts';
import type { NoticeKind } from '../../pure/noticeKind.ts';
import { ownNotices } from './ownNotices.ts';
import { kindsFor, presentPreferences } from './presentPreferences.ts';

const CHOOSE = sql(
  'notice_choose',
  `INSERT INTO notice_preferences (person_id, kind, channels, digest)
   SELECT $1, kind, channels, digest FROM jsonb_to_recordset($2) AS c(kind text, channels text[], digest text)
   ON CONFLICT (person_id, kind) DO UPDATE SET channels = excluded.channels, digest = excluded.digest`,
);
const QUIET = sql(
  'notice_set_quiet',
  `INSERT INTO notice_quiet_hours (person_id, quiet_from, quiet_to) VALUES ($1, $2, $3)
   ON CONFLICT (person_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`,
);

export const setPreferences = serve(contract.setPreferences, async (call, { kinds, quiet }) => {
  const own = await ownNotices(call);
  const fields = wrongChoices(kinds, kindsFor(call.services.notices, own.capacities));
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
  // The last word on a kind counts, should one be named twice.
  const chosen = [...new Map(kinds.map((choice) => [choice.kind, choice])).values()];
  await call.tx.rows(CHOOSE, [own.person, JSON.stringify(chosen)]);
  await call.tx.rows(QUIET, [own.person, quiet?.from ?? null, quiet?.to ?? null]);
  return presentPreferences(call, call.tx, own);
});

function wrongChoices(choices: readonly KindPreference[], kinds: readonly NoticeKind[]): FieldProblem[] {
  return choices.flatMap(({ kind: id, channels, digest }, index): FieldProblem[] => {
    const path = `kinds.${index}`;
    const kind = kinds.find((one) => one.id === id);
    if (!kind) return [{ path: `${path}.kind`, code: 'notify.unknownKind' }];
    if (!kind.legal) return [];
    const shown = channels.includes('app');
    return [
      ...(shown ? [] : [{ path: `${path}.channels`, code: 'notify.legalAlwaysShown' }]),
      ...(digest === 'instant' ? [] : [{ path: `${path}.digest`, code: 'notify.legalAtOnce' }]),
    ];
  });
}
