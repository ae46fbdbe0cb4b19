import { setTimeout as sleep } from 'node:timers/promises';
import type { Maker } from '../../apps/server/crash/crew.ts';
import type { DraftView } from '../../modules/approvals/contract.ts';
import type { CaseView } from '../../platform/process/pure/caseView.ts';
import { type Browser, openBrowser, Refusal } from './browser.ts';
import type { Timings } from './timings.ts';

/** What the product said that it had taken. */
export interface Acknowledged {
  /** The last save of each draft: its version, and what was typed last. */
  drafts: Map<string, { version: number; products: string }>;
  files: string[];
  /** Draft to case. */
  cases: Map<string, string>;
  faults: string[];
}

export interface Surge {
  url: string;
  timings: Timings;
  acknowledged: Acknowledged;
  nextMaker: () => Maker | undefined;
  /** performance.now() at which nobody begins anything new. */
  until: number;
  /** Milliseconds between two saves of one person. */
  pause: { least: number; most: number };
}

const AT_ONCE = 'food-production-by-commitment';
const ORDINARY = 'food-production-ordinary';
/** What a person types one after the other; each is saved by itself, as the page does. */
const PRODUCTS = ['绿', '绿茶', '绿茶、', '绿茶、红', '绿茶、红茶', '绿茶、红茶、白茶'];

/** Somebody at a browser who applies again and again, each time for another firm, until the time is over. */
export async function applyUntilOver(surge: Surge, seat: number): Promise<void> {
  for (let turn = 0; performance.now() < surge.until; turn++) {
    const maker = surge.nextMaker();
    if (!maker) throw new Error('there are too few firms for so many applications');
    const { url, timings } = surge;
    const address = `127.0.${1 + Math.floor(seat / 200)}.${1 + (seat % 200)}`;
    const browser = openBrowser(url, { session: maker.session, address, timings });
    try {
      await apply(surge, browser, { maker, matter: (seat + turn) % 3 === 0 ? AT_ONCE : ORDINARY });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      surge.acknowledged.faults.push(error.message);
    } finally {
      browser.close();
    }
  }
}

async function apply(
  { acknowledged, pause }: Surge,
  browser: Browser,
  { maker, matter }: { maker: Maker; matter: string },
): Promise<void> {
  const draft = await browser.send<DraftView>('open', 'POST', `/matters/${matter}/draft`, {});
  const think = () => sleep(pause.least + Math.random() * (pause.most - pause.least));
  let version = draft.version;
  let materials: Record<string, string[]> = {};
  const answers = {
    ...draft.answers,
    contactMobile: '19900000099',
    foodClass: matter === AT_ONCE ? 'tea' : '茶叶',
    staff: [{ name: maker.name, duty: 'officer' }],
  };
  const save = async (products: string) => {
    const body = {
      expectedVersion: version,
      matterVersion: draft.matterVersion,
      answers: { ...answers, products },
      materials,
    };
    const saved = await browser.send<{ version: number }>('autosave', 'PUT', `/drafts/${draft.id}`, body);
    version = saved.version;
    acknowledged.drafts.set(draft.id, { version, products });
  };
  for (const products of PRODUCTS) {
    await think();
    await save(products);
  }
  const uploads = draft.body.materials.filter(({ by }) => by === 'upload');
  if (uploads.length > 0) {
    await think();
    const { id } = await browser.send<{ id: string }>('upload', 'POST', '/files', paper(maker), '材料.pdf');
    acknowledged.files.push(id);
    materials = Object.fromEntries(uploads.map((material) => [material.id, [id]]));
    await save(PRODUCTS.at(-1)!);
  }
  await think();
  const items = draft.body.commitment?.items.map(({ id }) => id);
  const view = await browser.send<CaseView>('submit', 'POST', `/drafts/${draft.id}/submission`, {
    expectedVersion: version,
    ...(items && { commitment: { items, signer: maker.name } }),
  });
  acknowledged.cases.set(draft.id, view.id);
}

const SCAN_BYTES = 200_000;

/** As large as a scanned page; no two are alike. */
function paper({ name }: Maker): Buffer {
  const head = `%PDF-1.4\n% ${name} ${Math.random()}\n1 0 obj<</Type/Catalog>>endobj\n`;
  return Buffer.from(`${head}% ${'x'.repeat(SCAN_BYTES)}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}
