import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LicenceView } from '#modules/licences/contract.ts';
import { licencePath } from '#modules/licences/domain/licencePath.ts';
import { reviseLicence, setLicenceStatus } from '#modules/licences/index.ts';
import { listMyLicences } from '#modules/licences/server/listMyLicences.ts';
import type { TimelineEntry } from '#platform/process/pure/caseView.ts';
import { getTimeline } from '#platform/process/server/operations/getTimeline.ts';
import { openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

/** Of the licence type in the national catalogue: part of the number. */
const CATALOGUE_TYPE = '11100000MB03271699022';
let city: TestCity;
let caseId: string;
beforeAll(async () => {
  city = await openCity();
  caseId = (await grantedCase(city)).id;
});
afterAll(() => city.close());

const mine = async (who: string, input: object = {}) => {
  const answer = await city.run<unknown, { licences: LicenceView[] }>(
    listMyLicences,
    await city.as(who),
    input,
  );
  return answer.licences;
};

it('a firm finds its licence by any number it ever had, and nobody else’s', async () => {
  const [first] = await mine('lin-qing');
  expect(await mine('lin-qing', { number: first!.number })).toEqual([first]);
  expect(await mine('ma-cheng', { number: first!.number })).toEqual([]);
  expect(await mine('lin-qing', { number: '1' })).toEqual([]);
  await city.db.database.transaction((tx) =>
    reviseLicence(tx, {
      licenceId: first!.id,
      event: 'reissue',
      catalogueType: CATALOGUE_TYPE,
      on: '2026-11-23',
      appliedOn: '2026-11-23',
      caseId,
      now: city.clock.now,
      by: { kind: 'system', by: 'rule' },
    }),
  );
  const [now] = await mine('lin-qing', { number: first!.number });
  expect(now!.id).toBe(first!.id);
  expect(now!.number).not.toBe(first!.number);
});

it('a message about a licence leads to its page', async () => {
  const [licence] = await mine('lin-qing');
  const desk = openNoticeDesk(city);
  await city.db.database.transaction((tx) =>
    setLicenceStatus(tx, {
      licenceId: licence!.id,
      to: 'suspended',
      reason: 'decision',
      caseId,
      now: city.clock.now,
      by: { kind: 'system', by: 'rule' },
    }),
  );
  await desk.deliver();
  const links = await city.db.database.rows<{ link: string }>(
    "SELECT DISTINCT link FROM notices WHERE kind = 'licence.status'",
  );
  expect(links).toEqual([{ link: licencePath(licence!.number) }]);
});

it('each entry of a timeline names its act in the ledger', async () => {
  const { entries } = await city.run<unknown, { entries: TimelineEntry[] }>(
    getTimeline,
    await city.as('lin-qing'),
    { caseId },
  );
  const acts = await city.db.database.rows<{ id: string }>(
    "SELECT id FROM actions WHERE subject_type = 'case' AND subject_id = $1 ORDER BY seq",
    [caseId],
  );
  expect(entries.map(({ id }) => id)).toEqual(acts.map(({ id }) => id));
});
