import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIdentityCheck } from '#connectors/identity-check/client.ts';
import { openIdentityCheckFake } from '#connectors/identity-check/fake/identityCheckFake.ts';
import type { DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { SessionLine, SessionView } from '#modules/windows/contract.ts';
import { checkIdentityOf } from '#modules/windows/server/on/checkIdentityOf.ts';
import { extractGiven } from '#modules/windows/server/on/extractGiven.ts';
import { operations as windows } from '#modules/windows/server/operations.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { operations as live } from '#platform/live/server/operations/operations.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { openRooms, type Rooms } from '../testing/openRooms.ts';

const MATTER = 'survey-construction-permit';
const CLERK = 'chen-xiaowen';
const FIRM = 'shi-lei';
const RESIDENT = 'zhao-yinuo';
const NUMBER = '110101199003070054';
const OTHERS = '110101199003070038';
const secret = { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' };

let city: TestCity;
let rooms: Rooms;
let register: Fake;
beforeAll(async () => {
  city = await openCity();
  rooms = await openRooms(city);
  register = await openIdentityCheckFake({ secret, others: { [OTHERS]: '马成' } });
});
afterAll(async () => {
  await register.close();
  await rooms.close();
  await city.close();
});

async function as<O>(person: string, operation: { '~orpc': unknown }, input: unknown): Promise<O> {
  return city.run<unknown, O>(operation, await city.as(person), input);
}
const session = (caseId: string, person = CLERK) => as<SessionView>(person, windows.getSession, { caseId });

async function dispatch(): Promise<void> {
  const check = openIdentityCheck({
    config: register.account,
    allowFake: true,
    patience: { firstWaitMs: 1 },
  });
  const consumers = [checkIdentityOf(city.services, check), extractGiven(rooms.store)];
  while (await dispatchOnce({ database: city.db.database, consumers, log: city.services.log }));
}

async function upload(person: string, name: string, content: string): Promise<string> {
  const response = await rooms.ask(person, '/api/files', {
    method: 'POST',
    headers: {
      'content-type': 'image/png',
      'x-file-name': encodeURIComponent(name),
      'idempotency-key': `upload-${name}-${person}`.replace(/[^\w.:-]/g, '-'),
    },
    body: new Uint8Array(Buffer.from(content, 'base64')),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}
// One dot, and the same with a word in it: two different files.
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('two sites at a virtual window', () => {
  it('go from identity to a submitted case with every file received and logged [APV-19.r4]', async () => {
    const { id: caseId } = await as<CaseView>(FIRM, windows.enterQueue, { matter: MATTER, site: 'lanchuan' });
    await expect(as(FIRM, windows.enterQueue, { matter: MATTER })).rejects.toMatchObject({
      code: 'window.alreadyWaiting',
    });
    const { sessions } = await as<{ sessions: SessionLine[] }>(CLERK, windows.listSessions, {});
    expect(sessions).toMatchObject([{ caseId, site: { zh: '澜川市' }, state: 'waiting' }]);
    const { sessions: elsewhere } = await as<{ sessions: SessionLine[] }>(
      'chen-xiaowen',
      windows.listSessions,
      {},
    );
    expect(elsewhere).toHaveLength(1);
    await as(CLERK, windows.takeSession, { caseId });

    // Who it is: the register first, then the picture.
    const photo = await upload(CLERK, 'face.png', DOT);
    const confirm = () => as<CaseView>(CLERK, windows.confirmIdentity, { caseId, photoFileId: photo });
    await expect(confirm()).rejects.toMatchObject({ code: 'window.notPresented' });
    const present = (number: string) => as(FIRM, windows.presentIdentity, { caseId, name: '石磊', number });
    await expect(present('110101199003070051')).rejects.toMatchObject({ code: 'window.badNumber' });
    await present(OTHERS);
    await dispatch();
    expect((await session(caseId)).identity).toMatchObject({ answer: 'inconsistent' });
    await expect(confirm()).rejects.toMatchObject({ code: 'window.notConsistent' });
    await present(NUMBER);
    await dispatch();
    expect((await session(caseId)).identity).toMatchObject({
      answer: 'consistent',
      number: '**************0054',
    });
    expect((await confirm()).state).toBe('serving');
    const traces = await city.db.database.rows(
      `SELECT 1 FROM actions WHERE body::text LIKE $1 UNION ALL SELECT 1 FROM outbox WHERE payload::text LIKE $1
       UNION ALL SELECT 1 FROM window_identities WHERE number IS NOT NULL`,
      [`%${NUMBER}%`],
    );
    expect(traces).toEqual([]);

    // Words and files over the room; a machine reads them; the officer receives each.
    await as(FIRM, live.say, { caseId, words: '这是施工合同' });
    const draft = await as<DraftView>(FIRM, approvals.openDraft, { matter: MATTER });
    const materials: Record<string, string[]> = {};
    for (const { id } of draft.body.materials) {
      const fileId = await upload(FIRM, `${id}.png`, DOT);
      materials[id] = [fileId];
      await as(FIRM, live.giveFile, { caseId, fileId });
    }
    const map = await upload(FIRM, 'map.png', DOT);
    await as(FIRM, live.giveFile, { caseId, fileId: map });
    await dispatch();
    const given = (await session(caseId)).files;
    expect(given.map(({ extract }) => extract?.kind)).toEqual(['image', 'image', 'image']);
    expect((await rooms.ask(CLERK, `/api/files/${map}`)).status).toBe(200);

    const saved = await as<{ version: number }>(FIRM, approvals.saveDraft, {
      draftId: draft.id,
      expectedVersion: draft.version,
      matterVersion: draft.matterVersion,
      answers: {
        ...draft.answers,
        contactMobile: '13800138000',
        projectName: '滨江花园二期',
        address: '滨江路1号',
        projectType: 'real-estate',
      },
      materials,
    });
    const submission = { draftId: draft.id, expectedVersion: saved.version };
    const { id: applicationCaseId } = await as<CaseView>(FIRM, approvals.submitApplication, submission);
    expect((await session(caseId)).applications.map((one) => one.caseId)).toEqual([applicationCaseId]);

    const conclude = () => as<CaseView>(CLERK, windows.concludeSession, { caseId, applicationCaseId });
    await expect(conclude()).rejects.toMatchObject({ code: 'window.filesOpen' });
    const receive = (fileId: string, material: string | null) =>
      as(CLERK, windows.receiveFile, { caseId, fileId, material });
    for (const [material, [fileId]] of Object.entries(materials)) await receive(fileId!, material);
    await receive(map, draft.body.materials[0]!.id);
    // Received as a material, but not in the application.
    await expect(conclude()).rejects.toMatchObject({ code: 'window.filesOpen' });
    await receive(map, null);
    expect(await conclude()).toMatchObject({ state: 'submitted', outcome: 'submitted' });

    const logged = await city.db.database.rows<{ name: string; file: string }>(
      "SELECT name, body->>'fileId' AS file FROM actions WHERE subject_id = $1 AND name IN ('giveFile', 'receive')",
      [caseId],
    );
    for (const fileId of [...Object.values(materials).flat(), map]) {
      expect(new Set(logged.filter(({ file }) => file === fileId).map(({ name }) => name))).toEqual(
        new Set(['giveFile', 'receive']),
      );
    }
  });

  it('serve a natural person in her own name, and nobody else sees her visit [APV-19, APV-25]', async () => {
    const matter = 'employment-registration';
    const offered = async (person: string) =>
      (await as<{ matters: { matter: string }[] }>(person, windows.getWindow, {})).matters.map(
        (one) => one.matter,
      );
    expect(await offered(RESIDENT)).toContain(matter);
    expect(await offered(RESIDENT)).not.toContain(MATTER);
    expect(await offered(FIRM)).not.toContain(matter);
    await expect(as(RESIDENT, windows.enterQueue, { matter: MATTER })).rejects.toMatchObject({
      code: 'application.wrongAudience',
    });
    await expect(as(FIRM, windows.enterQueue, { matter })).rejects.toMatchObject({
      code: 'application.wrongAudience',
    });

    const { id: caseId } = await as<CaseView>(RESIDENT, windows.enterQueue, { matter });
    await expect(as(RESIDENT, windows.enterQueue, { matter })).rejects.toMatchObject({
      code: 'window.alreadyWaiting',
    });
    const mine = (person: string) =>
      as<{ sessions: SessionLine[] }>(person, windows.listMySessions, {}).then(({ sessions }) =>
        sessions.map((one) => one.caseId),
      );
    expect(await mine(RESIDENT)).toEqual([caseId]);
    expect(await mine('ma-cheng')).not.toContain(caseId);
    await expect(session(caseId, 'ma-cheng')).rejects.toMatchObject({ code: 'access.denied' });
    // The queue shows no full name of a natural person.
    const { sessions } = await as<{ sessions: SessionLine[] }>(CLERK, windows.listSessions, {});
    expect(sessions.find((one) => one.caseId === caseId)?.applicantName).not.toBe('赵一诺');

    await as(CLERK, windows.takeSession, { caseId });
    await as(RESIDENT, windows.presentIdentity, { caseId, name: '赵一诺', number: NUMBER });
    await dispatch();
    const photoFileId = await upload(CLERK, 'resident.png', DOT);
    await as(CLERK, windows.confirmIdentity, { caseId, photoFileId });

    const papers = await upload(RESIDENT, 'papers.png', DOT);
    await as(RESIDENT, live.giveFile, { caseId, fileId: papers });
    await as(CLERK, windows.receiveFile, { caseId, fileId: papers, material: null });
    const submit = async (): Promise<string> => {
      const draft = await as<DraftView>(RESIDENT, approvals.openDraft, { matter });
      const saved = await as<{ version: number }>(RESIDENT, approvals.saveDraft, {
        draftId: draft.id,
        expectedVersion: draft.version,
        matterVersion: draft.matterVersion,
        answers: {
          ...draft.answers,
          residence: 'yunxi-chashan',
          occupation: 'delivery',
          since: '2026-03-01',
        },
        materials: {},
      });
      const sent = { draftId: draft.id, expectedVersion: saved.version };
      return (await as<CaseView>(RESIDENT, approvals.submitApplication, sent)).id;
    };
    const applied = await submit();
    expect((await session(caseId, RESIDENT)).applications.map((one) => one.caseId)).toEqual([applied]);
    const ended = { caseId, applicationCaseId: applied };
    expect(await as<CaseView>(CLERK, windows.concludeSession, ended)).toMatchObject({ outcome: 'submitted' });
  });

  it('keeps the visit from strangers, and from a colleague who does not serve it', async () => {
    const { id: caseId } = await as<CaseView>(FIRM, windows.enterQueue, { matter: MATTER });
    await expect(session(caseId, 'ma-cheng')).rejects.toMatchObject({ code: 'access.denied' });
    await expect(
      as(CLERK, windows.receiveFile, { caseId, fileId: caseId, material: null }),
    ).rejects.toMatchObject({ code: 'window.notYours' });
    await as(CLERK, windows.takeSession, { caseId });
    await expect(as(CLERK, windows.takeSession, { caseId })).rejects.toMatchObject({
      code: 'case.actionNotPossible',
    });
  });
});
