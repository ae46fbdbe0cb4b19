import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CounterMatter,
  IntakeLine,
  IntakePreparation,
  IntakeView,
  ReceiptView,
} from '#modules/counters/contract.ts';
import { operations as counters } from '#modules/counters/server/operations.ts';
import type { HowTo } from '#modules/guides/contract.ts';
import { operations as guides } from '#modules/guides/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { operations as registers } from '#platform/registers/server/operations/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';

type Taken = Pick<CaseView, 'id' | 'number' | 'state'> & { intake: IntakeView };
const anyone = { kind: 'anyone' } as const;
const ORDINARY = 'food-production-ordinary';
let city: TestCity;
let baihe: Actor;
let lanchuan: Actor;
beforeAll(async () => {
  city = await openCity();
  baihe = await city.as('lu-tingting');
  lanchuan = await city.as('wei-qiushan');
});
afterAll(() => city.close());

async function scan(clerk: Actor): Promise<string> {
  const id = newId();
  await city.db.database.rows(
    `INSERT INTO files (id, sha256, size, media_type, name, uploaded_by, organisation_id, uploaded_at, scan)
     VALUES ($1, $2, 10, 'application/pdf', 'scan.pdf', $3, NULL, now(), 'clean')`,
    [id, id.replaceAll('-', '').repeat(2), clerk.kind === 'officer' ? clerk.person.id : 'nobody'],
  );
  return id;
}

async function takeIn(clerk: Actor, change: Record<string, unknown> = {}): Promise<Taken> {
  const { body } = await city.db.database.one<{
    body: { materials: { id: string; by: string; colour: string }[] };
  }>('SELECT body FROM matters WHERE matter = $1 AND withdrawn_at IS NULL', [change['matter'] ?? ORDINARY]);
  const upload = body.materials.filter(({ by, colour }) => by === 'upload' && colour !== 'unnecessary');
  const materials = Object.fromEntries(
    await Promise.all(upload.map(async ({ id }) => [id, [await scan(clerk)]] as const)),
  );
  return city.run<unknown, Taken>(counters.acceptAtCounter, clerk, {
    matter: ORDINARY,
    uscc: '91999900MADEM0011H',
    present: { name: '林青', mobile: '12000000001' },
    identityCheck: 'card-read',
    consent: true,
    answers: {
      contactMobile: '13900000101',
      foodClass: '茶叶及相关制品',
      products: '绿茶',
      premises: 'yunxi-chashan',
      address: '茶山路18号',
      staff: [{ name: '周小禾', duty: 'director' }],
    },
    materials,
    ...change,
  });
}

const getCase = (actor: Actor, caseId: string) =>
  city.run<unknown, CaseView>(cases.getCase, actor, { caseId });
const intakeOf = async (actor: Actor, caseId: string) =>
  (await city.run<unknown, { intake: IntakeView | null }>(counters.findIntake, actor, { caseId })).intake;

describe('a counter of another town [APV-23.r1]', () => {
  it('takes in, the owning agency handles it, and everybody sees both places', async () => {
    const taken = await takeIn(baihe);
    const places = {
      acceptedAt: { place: { zh: '白鹤镇' }, agency: { zh: '白鹤镇便民服务中心' } },
      handledBy: { place: { zh: '云溪市' }, agency: { zh: '云溪市行政审批服务局' } },
      listedAs: 'general-window',
    };
    expect(taken.intake).toMatchObject(places);
    const owner = await city.as('lin-qing');
    const handling = await city.as('chen-xiaowen');
    expect(await intakeOf(owner, taken.id)).toMatchObject(places);
    expect(await intakeOf(handling, taken.id)).toMatchObject(places);
    expect(await intakeOf(baihe, taken.id)).toMatchObject(places);
    expect((await getCase(handling, taken.id)).number).toBe(taken.number);
    const { intakes } = await city.run<object, { intakes: IntakeLine[] }>(counters.listIntakes, baihe, {});
    expect(intakes).toMatchObject([{ number: taken.number, handledBy: places.handledBy }]);
    const receipt = await city.run<unknown, ReceiptView>(counters.getReceipt, baihe, { caseId: taken.id });
    expect(receipt).toMatchObject({ number: taken.number, present: '林青', clerk: '陆婷婷' });
    expect(receipt.materials.length).toBeGreaterThan(5);
    const stranger = await city.as('ma-cheng');
    await expect(intakeOf(stranger, taken.id)).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('is a general window: it may take every matter of the catalogue [APV-23.r2]', async () => {
    const matters = await city.db.database.rows<{ matter: string }>(
      "SELECT matter FROM matters WHERE withdrawn_at IS NULL AND body ->> 'offered' <> 'false'",
    );
    expect(matters.length).toBeGreaterThan(10);
    for (const { matter } of matters) {
      // Nothing is filled in, so it is refused for that, and never because the window is the wrong one.
      const refused = await takeIn(baihe, { matter, answers: {}, materials: {} }).catch(
        (error) => error.code,
      );
      expect(['form.invalid', 'application.wrongAudience', 'application.trackClosed']).toContain(refused);
    }
  });

  it('opens the form for whoever may apply, filled in with what is known, and for nobody else', async () => {
    const prepare = (change: object = {}) =>
      city.run<unknown, IntakePreparation>(counters.prepareIntake, baihe, {
        matter: ORDINARY,
        uscc: '91999900MADEM0011H',
        present: { name: '林青', mobile: '12000000001' },
        ...change,
      });
    const prepared = await prepare();
    expect(prepared).toMatchObject({ signer: '林青', firm: { uscc: '91999900MADEM0011H' } });
    expect(prepared.prefilled.length).toBeGreaterThan(2);
    expect(Object.values(prepared.asks)).toContain('now');
    await expect(prepare({ present: { name: '马成', mobile: '12000000005' } })).rejects.toMatchObject({
      code: 'counter.notTheirs',
    });
    const { matters } = await city.run<object, { matters: CounterMatter[] }>(
      counters.listCounterMatters,
      lanchuan,
      {},
    );
    expect(matters.map(({ listedAs }) => listedAs)).not.toContain('general-window');
  });

  it('records the identity check and the consent, and asks for a right to act', async () => {
    const taken = await takeIn(baihe);
    const [act] = await city.db.database.rows<{ body: object }>(
      "SELECT body FROM actions WHERE subject_type = 'counter-intake' AND subject_id = $1",
      [taken.id],
    );
    expect(act!.body).toMatchObject({ identityCheck: 'card-read', consent: true });
    for (const present of [
      { name: '马成', mobile: '12000000005' },
      { name: '周小禾', mobile: '12000000002' },
      { name: '林青', mobile: '12000000099' },
    ])
      await expect(takeIn(baihe, { present })).rejects.toMatchObject({ code: 'counter.notTheirs' });
    await expect(takeIn(baihe, { consent: false })).rejects.toMatchObject({ code: 'form.invalid' });
  });
});

describe('a counter of another city', () => {
  it('takes in what the owning city has on its list, and nothing else [APV-22.r1]', async () => {
    await expect(takeIn(lanchuan)).rejects.toMatchObject({ code: 'counter.notHere' });
    const list = await city.run<object, { statedTotal: number; entries: { key: string; body: object }[] }>(
      registers.readRegister,
      anyone,
      { name: 'cross-region-matters', place: 'yunxi' },
    );
    expect(list.statedTotal).toBe(74);
    const entry = {
      code: 'food-production',
      name: { zh: '食品生产许可', en: 'Food production licence' },
      field: 'business',
      matter: ORDINARY,
    };
    const keeper = await city.as('ye-lan');
    await city.run(registers.writeEntry, keeper, {
      name: 'cross-region-matters',
      place: 'yunxi',
      body: entry,
    });
    const taken = await takeIn(lanchuan);
    expect(taken.intake).toMatchObject({
      acceptedAt: { place: { zh: '澜川市' } },
      handledBy: { place: { zh: '云溪市' } },
      listedAs: 'cross-region',
    });
    await expect(takeIn(lanchuan, { matter: 'shop-sign' })).rejects.toMatchObject({
      code: 'counter.notHere',
    });
  });

  it('has the police matters that the source names on the list [APV-22.r4]', async () => {
    const { entries } = await city.run<object, { entries: { key: string; body: { field: string } }[] }>(
      registers.readRegister,
      anyone,
      { name: 'cross-region-matters', place: 'yunxi' },
    );
    const police = entries.filter(({ body }) => body.field === 'police').map(({ key }) => key);
    expect(police).toEqual(['exit-entry', 'household', 'truck-registration']);
  });

  it('gives the same guide and the same clock wherever it is accepted [APV-22.r2] [APV-22.r3]', async () => {
    const guide = () => city.run<object, HowTo>(guides.getHowTo, anyone, { matter: ORDINARY });
    const { version, promisedTime, legalTime } = await guide();
    const seen = [];
    for (const clerk of [baihe, lanchuan, await city.as('chen-xiaowen')]) {
      const taken = await takeIn(clerk);
      const view = await getCase(await city.as('chen-xiaowen'), taken.id);
      const row = await city.db.database.one<{ process: string; process_version: number; due_at: Date }>(
        'SELECT process, process_version, due_at FROM cases WHERE id = $1',
        [taken.id],
      );
      seen.push({ ...row, state: view.state, numbers: view.number === taken.number });
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(seen[0]).toMatchObject({ numbers: true });
    expect(await guide()).toMatchObject({ version, promisedTime, legalTime });
  });
});

describe('somebody who applies in their own name', () => {
  const own = {
    matter: 'employment-registration',
    uscc: undefined,
    answers: { residence: 'yunxi-chashan', occupation: 'delivery', since: '2026-03-01' },
  };

  it('is taken in without a firm, and has the case as their own [APV-25.r1]', async () => {
    const { matters } = await city.run<object, { matters: CounterMatter[] }>(
      counters.listCounterMatters,
      baihe,
      {},
    );
    const listed = (id: string) => matters.find(({ matter }) => matter === id);
    expect(listed(own.matter)).toMatchObject({ forPersons: true, forFirms: false });
    expect(listed(ORDINARY)).toMatchObject({ forPersons: false, forFirms: true });
    const prepared = await city.run<unknown, IntakePreparation>(counters.prepareIntake, baihe, {
      matter: own.matter,
      present: { name: '林青', mobile: '12000000001' },
    });
    expect(prepared).toMatchObject({ firm: { name: '林青', uscc: null }, signer: '林青' });
    const taken = await takeIn(baihe, own);
    const owner = await city.as('lin-qing');
    if (owner.kind !== 'firm') throw new Error('an owner acts for a firm');
    const applicant: Actor = { kind: 'person', person: owner.person };
    expect((await getCase(applicant, taken.id)).number).toBe(taken.number);
    const receipt = await city.run<unknown, ReceiptView>(counters.getReceipt, applicant, {
      caseId: taken.id,
    });
    expect(receipt).toMatchObject({ present: '林青', firm: '林*' });
    // The firm that the same person owns has nothing to do with it.
    await expect(getCase(owner, taken.id)).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('is refused what only firms apply for, and the other way round', async () => {
    await expect(takeIn(baihe, { uscc: undefined })).rejects.toMatchObject({
      code: 'application.wrongAudience',
    });
    await expect(takeIn(baihe, { ...own, uscc: '91999900MADEM0011H' })).rejects.toMatchObject({
      code: 'application.wrongAudience',
    });
    const stranger = { ...own, present: { name: '林青', mobile: '12000000099' } };
    await expect(takeIn(baihe, stranger)).rejects.toMatchObject({ code: 'counter.notTheirs' });
  });
});
