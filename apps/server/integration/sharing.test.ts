import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSealAuthority } from '#connectors/seal-authority/client.ts';
import { openFakeSealAuthority } from '#connectors/seal-authority/fake/fakeSealAuthority.ts';
import type { DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { CaseShares, SealCertificateView, SharedCall } from '#modules/sharing/contract.ts';
import { verifyCall, verifyCopy } from '#modules/sharing/index.ts';
import { operations as sharing } from '#modules/sharing/server/operations.ts';
import { verifySealed } from '#modules/sharing/server/seals/verifySealed.ts';
import type { Fake } from '#platform/connect/server/fake/openFake.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import { signJws } from '#platform/crypto/server/jws.ts';
import { type FileStore, openFiles } from '#platform/files/server/fileStore.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { saveFile } from '#platform/files/server/saveFile.ts';
import type { LookView } from '#platform/looks/contract.ts';
import { listLooks } from '#platform/looks/server/operations/listLooks.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as registers } from '#platform/registers/server/operations/operations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { uploadFile } from '../testing/teaMaker.ts';

const MATTER = 'hygiene-permit';
const BASIS = 'ningxia-practices-2/7';
const OWNER = 'lin-qing';

const key = createPrivateKey(makeEd25519());
let city: TestCity;
let folder: string;
let store: FileStore;
let authority: Fake;
beforeAll(async () => {
  city = await openCity();
  folder = await mkdtemp(path.join(tmpdir(), 'onewindow-seals-'));
  store = await openFiles(folder);
  authority = await openFakeSealAuthority({
    secret: { keyId: 'onewindow', secret: 'a secret that both sides have agreed on' },
  });
  const patience = { timeoutMs: 60_000, firstWaitMs: 1 };
  Object.assign(city.services, {
    store,
    sign: (payload: never, typ: string) => signJws(key, payload, typ),
    outside: { seals: openSealAuthority({ account: authority.account, allowFake: true, patience }) },
  });
});
afterAll(async () => {
  await authority.close();
  await city.close();
  await rm(folder, { recursive: true });
});

async function as<O>(person: string, operation: { '~orpc': unknown }, input: unknown): Promise<O> {
  return city.run<unknown, O>(operation, await city.as(person), input);
}

/** An application of the tea maker for which its business licence was called. */
async function applied(): Promise<string> {
  const draft = await as<DraftView>(OWNER, approvals.openDraft, { matter: MATTER });
  await as(OWNER, sharing.consentToShare, { draftId: draft.id, item: 'business-licence' });
  await as(OWNER, sharing.callForDraft, { draftId: draft.id, item: 'business-licence' });
  const filled = await as<DraftView>(OWNER, approvals.getDraft, { draftId: draft.id });
  const actor = await city.as(OWNER);
  if (actor.kind !== 'firm') throw new Error('the owner acts for a firm');
  const saved = await as<{ version: number }>(OWNER, approvals.saveDraft, {
    draftId: draft.id,
    expectedVersion: filled.version,
    matterVersion: filled.matterVersion,
    answers: { ...filled.answers, contactMobile: '13800138000', kind: 'hotel' },
    materials: { 'floor-plan': [await uploadFile(city, actor.organisation)] },
  });
  const submission = { draftId: draft.id, expectedVersion: saved.version };
  return (await as<CaseView>(OWNER, approvals.submitApplication, submission)).id;
}

describe('an e-licence that another agency calls', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await applied();
  });

  it('is called by an officer who is named and whose call is signed, to be checked without this platform [DAT-02.r3]', async () => {
    const given = { caseId, item: 'business-licence', use: 'permit', basis: BASIS };
    const { copies } = await as<CaseShares>('chen-xiaowen', sharing.callForCase, given);
    const { calls } = await as<{ calls: SharedCall[] }>(OWNER, sharing.listSharedCalls, {});
    const officer = await city.as('chen-xiaowen');
    if (officer.kind !== 'officer') throw new Error('she is an officer');
    const keys = [createPublicKey(key)];
    expect(verifyCall(calls[0]!.signature, keys)).toMatchObject({
      call: calls[0]!.id,
      item: 'business-licence',
      matter: MATTER,
      case: caseId,
      use: 'permit',
      basis: BASIS,
      caller: { person: officer.person.id, agency: officer.post.agency, role: 'window' },
    });
    expect(verifyCopy(copies.at(-1)!.copy, keys)?.values).toEqual(copies.at(-1)!.values);
    expect(
      verifyCall(calls[0]!.signature, [createPublicKey(createPrivateKey(makeEd25519()))]),
    ).toBeUndefined();
    const last = calls[0]!.signature;
    expect(
      verifyCall(`${last.slice(0, 40)}${last[40] === 'A' ? 'B' : 'A'}${last.slice(41)}`, keys),
    ).toBeUndefined();
  });

  it('shows in who looked, each call by itself, with caller and matter [DAT-02.r1]', async () => {
    const { looks } = await as<{ looks: LookView[] }>(OWNER, listLooks, { about: caseId });
    const calls = looks.filter(({ lookedAt }) => lookedAt === 'call');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ officer: '陈晓雯', purpose: 'service', case: { id: caseId } });
    const given = { caseId, item: 'business-licence', use: 'permit', basis: BASIS };
    await as('chen-xiaowen', sharing.callForCase, given);
    const after = await as<{ looks: LookView[] }>(OWNER, listLooks, { about: caseId });
    expect(after.looks.filter(({ lookedAt }) => lookedAt === 'call')).toHaveLength(2);
  });

  it('is not theirs to see who are strangers to it', async () => {
    const stranger = await as<{ calls: SharedCall[] }>('ma-cheng', sharing.listSharedCalls, {});
    expect(stranger.calls).toEqual([]);
    await expect(as('ma-cheng', sharing.listCaseShares, { caseId })).rejects.toMatchObject({ status: 403 });
  });
});

describe('a licence that ceased to be in force', () => {
  it('is neither offered nor called, and its kept copy says so; an application is stopped before its form [DAT-04.r1] [APV-20.r1]', async () => {
    const caseId = await applied();
    const offered = async () =>
      (await as<CaseShares>('chen-xiaowen', sharing.listCaseShares, { caseId })).offered.map(
        ({ item }) => item,
      );
    expect(await offered()).toEqual(['business-licence']);
    const actor = await city.as(OWNER);
    if (actor.kind !== 'firm') throw new Error('the owner acts for a firm');
    const status = (value: string) =>
      city.db.database.rows('UPDATE organisations SET status = $2 WHERE id = $1', [
        actor.organisation,
        value,
      ]);
    await status('revoked');
    expect(await offered()).toEqual([]);
    const given = { caseId, item: 'business-licence', use: 'permit', basis: BASIS };
    await expect(as('chen-xiaowen', sharing.callForCase, given)).rejects.toMatchObject({
      code: 'sharing.notValid',
    });
    const { copies } = await as<CaseShares>('chen-xiaowen', sharing.listCaseShares, { caseId });
    expect(copies.at(0)).toMatchObject({ item: 'business-licence', inForce: false });

    // The condition fails before anything is filled in: there is not even a form [APV-20.r1].
    await expect(as(OWNER, approvals.openDraft, { matter: 'hygiene-permit-change' })).rejects.toMatchObject({
      code: 'application.conditionsUnmet',
    });
    await status('active');
  });
});

describe('an e-seal', () => {
  const put = async (bytes: Uint8Array): Promise<string> => {
    const actor = await city.as(OWNER);
    if (actor.kind !== 'firm') throw new Error('the owner acts for a firm');
    const file = { uploadedBy: actor.person.id, organisationId: actor.organisation, name: '合同.pdf' };
    const at = { now: city.clock.now, limits: readFileLimits() };
    return (await city.db.database.transaction((tx) => saveFile(tx, store, bytes, { ...file, ...at }))).id;
  };
  const page = async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    return pdf.save();
  };
  const verify = (bytes: Uint8Array) => verifySealed(city.db.database, bytes, city.clock.now);

  it('goes from directory and certificate to a sealed file that any matter can use; one changed byte fails [DAT-03.r3]', async () => {
    const fileId = await put(await page());
    const seal = (material = 'building-contract', id = fileId) =>
      as<{ fileId: string; sha256: string }>(OWNER, sharing.sealFile, { fileId: id, material });
    await expect(seal()).rejects.toMatchObject({ code: 'seal.notInCatalogue' });
    await as('ye-lan', registers.writeEntry, {
      name: 'e-seal-materials',
      place: 'yunxi',
      body: { code: 'building-contract', name: { zh: '施工合同', en: 'Building contract' } },
    });
    await expect(seal()).rejects.toMatchObject({ code: 'seal.noCertificate' });
    await expect(as('zhou-xiaohe', sharing.issueSealCertificate, {})).rejects.toMatchObject({ status: 403 });
    authority.mood('failing', 1);
    await expect(as(OWNER, sharing.issueSealCertificate, {})).rejects.toMatchObject({
      code: 'seal.noAuthority',
    });
    const certificate = await as<SealCertificateView>(OWNER, sharing.issueSealCertificate, {});
    expect(certificate).toMatchObject({ status: 'valid', holder: '云溪市青峰茶业有限公司' });
    await expect(as(OWNER, sharing.issueSealCertificate, {})).rejects.toMatchObject({
      code: 'seal.alreadyHeld',
    });

    const sealed = await seal();
    const bytes = await buffer((await store.open(sealed.sha256)).stream);
    expect(await verify(bytes)).toMatchObject({
      genuine: true,
      signer: '云溪市青峰茶业有限公司',
      certificate: { serial: certificate.serial, status: 'valid' },
      material: 'building-contract',
      signedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    for (const at of [20, Math.floor(bytes.length / 3)]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect((await verify(changed)).genuine).toBe(false);
    }
    expect(await verify(Buffer.concat([bytes, Buffer.from('\n')]))).toMatchObject({ genuine: false });
    expect(await verify(await page())).toMatchObject({ genuine: false, fault: 'unsigned' });
    await expect(seal('building-contract', sealed.fileId)).rejects.toMatchObject({
      code: 'seal.alreadySealed',
    });

    // Sharing: the same file, in an application.
    const draft = await as<DraftView>(OWNER, approvals.openDraft, { matter: MATTER });
    await as(OWNER, approvals.saveDraft, {
      draftId: draft.id,
      expectedVersion: draft.version,
      matterVersion: draft.matterVersion,
      answers: draft.answers,
      materials: { 'floor-plan': [sealed.fileId] },
    });

    city.clock.now = new Date(city.clock.now.getTime() + 60_000);
    // Certificate management: revoked, it seals nothing, and what it sealed before stays genuine.
    const revoked = { certificateId: certificate.id, reason: '更换' };
    expect(await as(OWNER, sharing.revokeSealCertificate, revoked)).toMatchObject({ status: 'revoked' });
    await expect(seal()).rejects.toMatchObject({ code: 'seal.noCertificate' });
    city.clock.now = new Date(city.clock.now.getTime() + 60_000);
    expect(await verify(bytes)).toMatchObject({ genuine: true, certificate: { status: 'revoked' } });
  });

  it('of another firm cannot be used', async () => {
    const fileId = await put(await page());
    await expect(
      as('ma-cheng', sharing.sealFile, { fileId, material: 'building-contract' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});
