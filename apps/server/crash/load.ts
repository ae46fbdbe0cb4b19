import { setTimeout as sleep } from 'node:timers/promises';
import type { DraftView } from '#modules/approvals/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { type Client, openClient, type Traffic } from './client.ts';
import type { Maker, Officer } from './crew.ts';

/** An act that the platform said that it had recorded. */
export interface Acknowledged {
  caseId: string;
  action: string;
  /** Its place in the chain of the case. */
  seq: number;
}

export interface Load extends Traffic {
  acknowledged: Acknowledged[];
  /** Cases begun, each by one submission. */
  cases: string[];
  /** Files taken in, with what was in them. */
  files: { id: string; content: string; owner: Client }[];
  /** Lets everybody begin one more application, when what they are at is done. */
  goOn(): void;
  /** Whether everything that was begun is done. @throws Refused and whatever else has stopped somebody */
  isIdle(): boolean;
  /** Nobody begins anything new; what was begun is finished. */
  end(): Promise<void>;
}

const AT_ONCE = 'food-production-by-commitment';
const ORDINARY = 'food-production-ordinary';
/** What an officer does when the case allows it, dearest first. */
const WAY_ON = ['grant', 'pass', 'accept'];
/** Some cases are left lying, so that their clocks run out. */
const LEFT_AFTER = [0, 1, 3, 20];
const PAUSE_MS = 20;

export interface LoadParts {
  url: string;
  nextMaker: () => Promise<Maker>;
  officers: Officer[];
  clients: number;
}

/** Tea makers apply, by commitment and in the ordinary way, and officers work on what lies before them. */
export function startLoad({ url, nextMaker, officers, clients }: LoadParts): Load {
  const traffic: Traffic = { answered: [], underWay: 0 };
  const desks = officers.map(({ session }) => openClient(url, session, traffic));
  const acknowledged: Acknowledged[] = [];
  const cases: string[] = [];
  const files: Load['files'] = [];
  let ending = false;
  let begun = 0;
  let done = 0;
  let allowed = clients;

  async function apply(maker: Maker, matter: string): Promise<CaseView> {
    const client = openClient(url, maker.session, traffic);
    const draft = await client.write<DraftView>('POST', `/matters/${matter}/draft`, {});
    const content = paperOf(maker);
    const { id: file } = await client.upload(new TextEncoder().encode(content), `${maker.name}.pdf`);
    files.push({ id: file, content, owner: client });
    const uploads = draft.body.materials.filter(({ by }) => by === 'upload');
    const saved = await client.write<{ version: number }>('PUT', `/drafts/${draft.id}`, {
      expectedVersion: draft.version,
      matterVersion: draft.matterVersion,
      answers: {
        ...draft.answers,
        contactMobile: '19900000099',
        foodClass: matter === AT_ONCE ? 'tea' : '茶叶',
        products: '绿茶、红茶',
        staff: [{ name: maker.name, duty: 'officer' }],
      },
      materials: Object.fromEntries(uploads.map(({ id }) => [id, [file]])),
    });
    const items = draft.body.commitment?.items.map(({ id }) => id);
    const view = await client.write<CaseView>('POST', `/drafts/${draft.id}/submission`, {
      expectedVersion: saved.version,
      ...(items && { commitment: { items, signer: maker.name } }),
    });
    cases.push(view.id);
    acknowledged.push({ caseId: view.id, action: 'submit', seq: 1 });
    return view;
  }

  async function decide(caseId: string, most: number): Promise<void> {
    for (let taken = 0; taken < most; taken++) {
      const next = await nextStep(caseId);
      if (!next) return;
      const { client, action, version } = next;
      const body = { action, expectedVersion: version };
      await client.write<CaseView>('POST', `/cases/${caseId}/actions`, body);
      acknowledged.push({ caseId, action, seq: version + 1 });
    }
  }

  async function nextStep(caseId: string) {
    for (const client of desks) {
      const view = await client.get<CaseView>(`/cases/${caseId}`);
      const action = WAY_ON.find((name) => view.allowed.some((allowed) => allowed.name === name));
      if (action) return { client, action, version: view.version };
    }
    return undefined;
  }

  async function work(): Promise<void> {
    while (!ending) {
      if (begun >= allowed) {
        await sleep(PAUSE_MS);
        continue;
      }
      const turn = begun++;
      const maker = await nextMaker();
      if (turn % 3 === 0) {
        await apply(maker, AT_ONCE);
      } else {
        const { id } = await apply(maker, ORDINARY);
        await decide(id, LEFT_AFTER[turn % LEFT_AFTER.length]!);
      }
      done++;
    }
  }

  const working = Promise.all(Array.from({ length: clients }, work));
  let stopped: unknown;
  working.catch((error) => {
    stopped = error;
  });
  return Object.assign(traffic, {
    acknowledged,
    cases,
    files,
    goOn() {
      allowed = begun + clients;
    },
    isIdle() {
      if (stopped) throw stopped;
      return done === begun;
    },
    async end() {
      ending = true;
      await working;
    },
  });
}

/** No two are alike. */
function paperOf({ name }: Maker): string {
  return `%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
}
