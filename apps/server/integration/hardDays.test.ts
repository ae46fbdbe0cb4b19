import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '#modules/approvals/contract.ts';
import { imposeBar } from '#modules/approvals/server/bars.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import { asProblem, presentProblem } from '#platform/api/server/presentProblem.ts';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { getCase } from '#platform/process/server/operations/getCase.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase } from '../testing/ordinaryCase.ts';
import { publishAgain } from '../testing/publishAgain.ts';
import { serveCity } from '../testing/serveCity.ts';
import { asFirm, BY_COMMITMENT, fillDraft, grantedCase, submission } from '../testing/teaMaker.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const submit = async (input: unknown, language: Language = 'zh-CN') =>
  city.run<unknown, CaseView>(approvals.submitApplication, await city.as('lin-qing'), input, { language });
const draftNow = async (draft: DraftView) =>
  city.run<unknown, DraftView>(approvals.getDraft, await city.as('lin-qing'), { draftId: draft.id });

/** A draft filled in from the beginning: what an earlier test left is thrown away. */
async function filled(answers: Record<string, unknown> = {}): Promise<DraftView> {
  const owner = await city.as('lin-qing');
  const left = await city.run<unknown, DraftView>(approvals.openDraft, owner, { matter: BY_COMMITMENT });
  await city.run(approvals.discardDraft, owner, { draftId: left.id });
  return fillDraft(city, 'lin-qing', answers);
}

/** What a person reads who is refused, in one language. */
async function refusalOf(attempt: Promise<unknown>, language: Language = 'zh-CN') {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeDefined();
  return presentProblem(asProblem(error), language, city.services);
}

describe('an application with something wrong in it', () => {
  it.each([
    ['premises nowhere', { premises: 'atlantis' }, 'premises', 'form.placeUnknown'],
    [
      'a food class that is not on the list',
      { foodClass: 'baby-formula' },
      'foodClass',
      'form.notInRegister',
    ],
    ['a mobile number cut short', { contactMobile: '1380013' }, 'contactMobile', 'form.notMobile'],
    ['nobody for food safety', { staff: [] }, 'staff', 'form.tooFewRows'],
  ])('is refused for %s: the field is named, and what was typed stays', async (_, answers, path, code) => {
    const draft = await filled(answers);
    for (const language of ['zh-CN', 'en'] as const) {
      const told = await refusalOf(submit(submission(draft), language), language);
      expect(told).toMatchObject({ code: 'form.invalid', status: 422, fields: [{ path, code }] });
      const words = [told.title, told.wayOut, ...told.fields.map(({ message }) => message)];
      for (const text of words)
        expect(text).toMatch(language === 'en' ? /^[\x20-\x7e“”’]+$/ : /\p{Script=Han}/u);
    }
    const kept = await draftNow(draft);
    expect(kept.answers).toMatchObject(answers);
    expect(kept.materials['safety-rules']).toHaveLength(1);
  });

  it('is refused for premises in another city, which has an office of its own', async () => {
    const draft = await filled({ premises: 'lanchuan' });
    for (const [language, wayOut] of [
      ['zh-CN', '请向生产场所所在地的审批部门申请'],
      ['en', 'Apply to the approving agency where the premises are'],
    ] as const) {
      expect(await refusalOf(submit(submission(draft), language), language)).toMatchObject({
        code: 'application.conditionsUnmet',
        fields: [{ path: 'conditions.within-jurisdiction', message: expect.stringContaining(wayOut) }],
      });
    }
    expect((await draftNow(draft)).answers).toMatchObject({ premises: 'lanchuan', products: '绿茶、红茶' });
  });

  it('cannot give another credit code than the register has', async () => {
    const draft = await filled({ firmCode: '91999900MADEM00111' });
    expect((await draftNow(draft)).answers).toMatchObject({ firmCode: '91999900MADEM0011H' });
  });
});

describe('the form changes while a draft lies', () => {
  it('shows what came, what changed and what of the typed is no longer asked; saved on the new form it goes in', async () => {
    const draft = await filled();
    await publishAgain(city, BY_COMMITMENT, (body) => {
      const production = body.form.sections.find(({ id }) => id === 'production')!;
      production.fields = production.fields.filter(({ id }) => id !== 'products');
      production.fields.push({
        id: 'workers',
        kind: 'number',
        title: { zh: '从业人数', en: 'Workers' },
        decimals: 0,
      } as never);
      const address = fieldsOf(body.form).find(({ id }) => id === 'address');
      Object.assign(address!, { max: 100 });
      body.result!.shows = body.result!.shows.filter(({ from }) => from !== 'products');
      const [rules] = body.materials.filter(({ id }) => id === 'safety-rules');
      body.materials = body.materials.filter((material) => material !== rules);
      body.materials.push({
        ...rules!,
        id: 'process-chart',
        title: { zh: '工艺流程图', en: 'Process chart' },
      });
    });
    expect(await refusalOf(submit(submission(draft)))).toMatchObject({
      code: 'application.formChanged',
      wayOut: expect.stringContaining('已保留'),
    });
    const shown = await draftNow(draft);
    expect(shown.changed).toEqual({
      added: ['workers', 'materials.process-chart'],
      removed: ['products'],
      altered: ['address'],
      gone: [
        { title: { zh: '产品名称', en: 'Products' }, answer: { zh: '绿茶、红茶', en: '绿茶、红茶' } },
        expect.objectContaining({ answer: { zh: 'rules.pdf', en: 'rules.pdf' } }),
      ],
    });
    expect(shown.answers).toMatchObject({ contactMobile: '13800138000', foodClass: 'tea' });
    // What the page does before it submits a draft that was begun on an older form.
    const { version } = await city.run<unknown, { version: number }>(
      approvals.saveDraft,
      await asFirm(city, 'lin-qing'),
      {
        draftId: draft.id,
        expectedVersion: shown.version,
        matterVersion: shown.matterVersion,
        answers: shown.answers,
        materials: { 'process-chart': (shown.materials['safety-rules'] ?? []).map(({ id }) => id) },
      },
    );
    expect((await draftNow(draft)).changed).toBeNull();
    expect(await submit(submission({ ...shown, version }))).toMatchObject({ outcome: 'granted' });
    await publishAgain(city, BY_COMMITMENT, () => {});
  });
});

describe('the same submission twice over HTTP', () => {
  it('gets the first result again, also in the same moment, and there is one case', async () => {
    const draft = await filled();
    const server = await serveCity(city);
    server.as.caller = await city.as('lin-qing');
    const { draftId: _, ...body } = submission(draft);
    const send = (key: string) =>
      fetch(`${server.url}/api/drafts/${draft.id}/submission`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-onewindow-csrf': '1' },
        body: JSON.stringify(body),
      });
    const both = await Promise.all([send('pressed-twice'), send('pressed-twice')]);
    const later = await send('pressed-twice');
    const answers = await Promise.all([...both, later].map((response) => response.json()));
    expect([...both, later].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const cases = await city.db.database.rows('SELECT id FROM cases WHERE id = $1 OR number = $2', [
      answers[0].id,
      answers[0].number,
    ]);
    expect(cases).toHaveLength(1);
    // A second attempt of its own, such as from another tab, learns that it is done.
    const other = await send('from-another-tab');
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ code: 'application.alreadySubmitted' });
    await server.close();
  });
});

describe('a deadline in a year whose holidays are not published', () => {
  it('is provisional in the firm’s case and at the desk; one that ends before is not', async () => {
    const clocksNow = async (caseId: string, person: string) => {
      const view = await city.run<unknown, CaseView>(getCase, await city.as(person), { caseId });
      return view.clocks.map(({ dueOn, provisional }) => [dueOn, provisional]);
    };
    const certain = await ordinaryCase(city);
    expect(new Set((await clocksNow(certain, 'lin-qing')).map(([, provisional]) => provisional))).toEqual(
      new Set([false]),
    );
    const start = city.clock.now;
    city.clock.now = new Date('2026-12-28T01:30:00Z');
    const late = await ordinaryCase(city);
    for (const person of ['lin-qing', 'chen-xiaowen']) {
      const clocks = await clocksNow(late, person);
      expect(clocks.length).toBeGreaterThan(0);
      for (const [dueOn, provisional] of clocks) expect(provisional).toBe(String(dueOn) > '2026-12-28');
    }
    city.clock.now = start;
  });
});

describe('a firm under a bar', () => {
  it('is refused with the condition and the last day named, and keeps its draft', async () => {
    const granted = await grantedCase(city);
    const { organisation } = await asFirm(city, 'lin-qing');
    await city.db.database.transaction((tx) =>
      imposeBar(tx, {
        organisation_id: organisation,
        matter_group: 'food-production',
        from_date: '2026-11-23',
        until_date: '2029-11-22',
        source: 'permit.fraud-ban',
        case_id: granted.id,
      }),
    );
    const draft = await filled();
    const told = await refusalOf(submit(submission(draft)));
    expect(told).toMatchObject({
      code: 'application.conditionsUnmet',
      wayOut: expect.stringContaining('不会丢失'),
      fields: [{ path: 'conditions.not-barred', message: expect.stringContaining('至2029年11月22日止') }],
    });
    const inEnglish = await refusalOf(submit(submission(draft), 'en'), 'en');
    expect(inEnglish.fields[0]!.message).toMatch(/The bar ends on 22 November 2029.*the day after/);
    expect((await draftNow(draft)).answers).toMatchObject({ products: '绿茶、红茶' });
  });
});
