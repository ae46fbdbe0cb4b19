import { getMatter } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { contract } from '../../contract.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { eMaterialRate, licenceUseRate } from '../../domain/rates.ts';
import { filedIn, mattersCalling, outcomesIn } from '../figures.ts';

export const getSharingFigures = serve(contract.getSharingFigures, async (call, { from, to }) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'officer');
  const place = actor.kind === 'officer' ? actor.post.place : '';
  const span = { from: instantOn(from, '00:00'), to: instantOn(to, '24:00') };
  const aim = async (measure: string) => {
    const entry = await findEntry(db, 'sharing-targets', measure, legalDate(now), place);
    return entry ? Number(entry.body['least']) : null;
  };
  const found = await outcomesIn(db, span);
  const matters = await mattersCalling(db, span);
  const names = [];
  for (const matter of matters) {
    const published = await getMatter(db, matter).catch(() => undefined);
    names.push(published?.body.title ?? { zh: matter, en: matter });
  }
  const filed = await filedIn(db, span);
  return {
    from,
    to,
    calls: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, found[outcome] ?? 0])) as Record<
      (typeof OUTCOMES)[number],
      number
    >,
    matters: { count: matters.length, aim: await aim('matters-with-calls'), names },
    eMaterials: { ...eMaterialRate(filed), aim: await aim('e-materials') },
    licenceUse: { ...licenceUseRate(filed), aim: await aim('e-licence-use') },
  };
});
