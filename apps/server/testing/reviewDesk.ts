import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import { askModel, reviewOn } from '#modules/prereview/index.ts';
import { publishPack, readPack } from '#modules/reforms/index.ts';
import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { openFiles } from '#platform/files/server/fileStore.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { saveFile } from '#platform/files/server/saveFile.ts';
import { dispatchOnce } from '#platform/jobs/server/dispatcher.ts';
import { type Model, openModel } from '#platform/model/server/model.ts';
import type { TestCity } from './openCity.ts';

const pack = path.resolve(import.meta.dirname, '../../../packs/ningxia/ai-pre-review');
const PRE_REVIEWED = 'construction-permit-pre-reviewed';
export const ANSWERS = {
  contactMobile: '13900000101',
  projectName: '滨江花园二期',
  address: '滨江路1号',
  contractPrice: '36800000.00',
  fundYear: '2026',
  builderName: '云溪临江建筑工程有限公司',
  builderCode: '91999900MADEM0070L',
  managerName: '石磊',
  managerId: '659999199003070006',
};

/** The demo city with pre-review in force: uploads, drafts, and the reactions that read them. */
export async function openReviewDesk(city: TestCity, account?: Parameters<typeof openModel>[0]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'onewindow-review-'));
  const store = await openFiles(folder);
  const { services, db } = city;
  const known = readPack(pack);
  if (!known.pack) throw new Error(known.problems.map(({ message }) => message).join('\n'));
  await db.database.transaction((tx) =>
    publishPack(tx, services, known.pack!, { place: 'yunxi', way: 'rule' }),
  );
  const model: Model | undefined = account && openModel(account);
  const reviewing = { services, store, modelName: model?.name };
  const consumers = [reviewOn(reviewing), ...(model ? [askModel(reviewing, model)] : [])];

  async function upload(actor: Actor, name: string, content: Uint8Array): Promise<string> {
    const uploader = {
      uploadedBy: actorId(actor),
      ...(actor.kind === 'firm' && { organisationId: actor.organisation }),
    };
    const file = { ...uploader, name, now: services.now(), limits: readFileLimits() };
    return (await db.database.transaction((tx) => saveFile(tx, store, content, file))).id;
  }

  /** Works off what is due, reactions to reactions included. */
  async function deliver(): Promise<void> {
    while (await dispatchOnce({ database: db.database, consumers, log: services.log }));
  }

  async function fill(actor: Actor, materials: Record<string, string[]>): Promise<DraftView> {
    const draft = await city.run<object, DraftView>(approvals.openDraft, actor, { matter: PRE_REVIEWED });
    const saved = await city.run<object, { version: number }>(approvals.saveDraft, actor, {
      draftId: draft.id,
      expectedVersion: draft.version,
      matterVersion: draft.matterVersion,
      answers: { ...draft.answers, ...ANSWERS },
      materials,
    });
    return { ...draft, version: saved.version };
  }

  return { store, upload, deliver, fill, close: () => rmSync(folder, { recursive: true, force: true }) };
}
