import { findOrganisation } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { defaultsOf } from '../defaults.ts';
import { gradeOf } from '../gradeOf.ts';
import { presentDefaults, presentReport } from '../present.ts';
import { reportFields, reportsOf } from '../reports.ts';

export const getMyCredit = serve(contract.getMyCredit, async (call) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'firm');
  const id = actor.kind === 'firm' ? actor.organisation : '';
  const firm = await findOrganisation(db, id);
  const today = legalDate(now);
  const place = firm?.place ?? undefined;
  const entry = firm && place ? await gradeOf(db, { uscc: firm.uscc, place, today }) : undefined;
  const covered = place ? await reportFields(db, place, today) : undefined;
  const said = (column: string) => String(entry?.body[column] ?? '');
  const reports = await reportsOf(db, id);
  return {
    grade: entry ? { grade: said('grade'), gradedOn: said('gradedOn'), origin: said('origin') } : null,
    defaults: await presentDefaults(call, await defaultsOf(db, id)),
    covered: covered
      ? { statedTotal: covered.statedTotal, fields: covered.fields.map(({ title }) => title) }
      : null,
    reports: reports.map((report) => presentReport(report, call.services.publicUrl)),
  };
});
