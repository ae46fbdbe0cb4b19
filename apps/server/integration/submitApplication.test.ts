import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitApplication } from '#modules/approvals/server/submitApplication.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { fillDraft, submission } from '../testing/teaMaker.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const submit = async (input: unknown, person = 'lin-qing', more = {}) =>
  city.run<unknown, CaseView>(submitApplication, await city.as(person), input, more);

describe('a tea maker', () => {
  it('is refused, with the field named, when the class is not on the list', async () => {
    const draft = await fillDraft(city, 'lin-qing', { foodClass: 'baby-formula' });
    await expect(submit(submission(draft))).rejects.toMatchObject({
      code: 'form.invalid',
      fields: [{ path: 'foodClass' }],
    });
  });

  it('is refused when one promise is missing, or somebody else’s name is signed', async () => {
    const draft = await fillDraft(city);
    await expect(submit(submission(draft, '林青', ['papers']))).rejects.toMatchObject({
      code: 'application.conditionsUnmet',
      fields: [{ path: 'conditions.commitment-signed' }],
    });
    await expect(submit(submission(draft, '高远'))).rejects.toMatchObject({
      code: 'application.wrongSigner',
    });
  });

  it('cannot submit through a preparer', async () => {
    const draft = await fillDraft(city, 'zhou-xiaohe');
    await expect(submit(submission(draft, '周小禾'), 'zhou-xiaohe')).rejects.toMatchObject({
      code: 'access.denied',
    });
  });

  it('is granted at once, with licence and post-check, and a repeat changes nothing [APV-01.r2] [APV-01.r4] [APV-05.r2]', async () => {
    const input = submission(await fillDraft(city));
    const key = { idempotencyKey: 'submit-once-1' };
    const view = await submit(input, 'lin-qing', key);
    expect(view).toMatchObject({ state: 'granted', outcome: 'granted', version: 4 });
    expect(view.openedAt).toBe(view.closedAt);
    expect(await submit(input, 'lin-qing', key)).toEqual(view);
    await expect(submit(input)).rejects.toMatchObject({ code: 'application.alreadySubmitted' });
    const licences = await city.db.database.rows('SELECT valid_to, status FROM licences WHERE case_id = $1', [
      view.id,
    ]);
    expect(licences).toEqual([{ valid_to: '2031-11-22', status: 'valid' }]);
    const checks = await city.db.database.rows(
      `SELECT c.state, k.agency_id, k.pushed_at = c.opened_at AS "atTheGrant"
       FROM post_checks k JOIN cases c ON c.id = k.case_id WHERE approval_case_id = $1`,
      [view.id],
    );
    expect(checks).toEqual([{ state: 'due', agency_id: 'chashan-market', atTheGrant: true }]);
  });
});
