import type { DraftView } from '#modules/approvals/contract.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { type Client, openClient } from './client.ts';
import type { Maker, Officer } from './crew.ts';

/** What the platform said that it had done. */
export interface Acknowledged {
  caseId: string;
  action: string;
  /** Its place in the chain of the case. */
  seq: number;
}

export interface Load {
  acknowledged: Acknowledged[];
  /** Cases begun, each by one submission. */
  cases: string[];
  files: string[];
  /** @throws Refused and whatever else has stopped somebody */
  assertGoing(): void;
  /** Nobody begins anything new; what was begun is finished. */
  end(): Promise<void>;
}

const AT_ONCE = 'food-production-by-commitment';
const ORDINARY = 'food-production-ordinary';
/** What an officer does when the case allows it, dearest first. */
const WAY_ON = ['grant', 'pass', 'accept'];
const PAPER = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
/** Some cases are left lying, so that their clocks run out. */
const LEFT_AFTER = [0, 1, 3, 20];

export interface LoadParts {
  url: string;
  makers: Maker[];
  officers: Officer[];
  clients: number;
}

/** Tea makers apply, by commitment and in the ordinary way, and officers work on what lies before them. */
export function startLoad({ url, makers, officers, clients }: LoadParts): Load {
  const waiting = [...makers];
  const desks = officers.map(({ role, session }) => ({ role, client: openClient(url, session) }));
  const load = { acknowledged: [] as Acknowledged[], cases: [] as string[], files: [] as string[] };
  let ending = false;
  let begun = 0;

  async function apply(client: Client, maker: Maker, matter: string): Promise<CaseView> {
    const draft = await client.write<DraftView>('POST', `/matters/${matter}/draft`, {});
    const { id: file } = await client.upload(PAPER, `${maker.name}.pdf`);
    load.files.push(file);
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
    load.cases.push(view.id);
    load.acknowledged.push({ caseId: view.id, action: 'submit', seq: 1 });
    return view;
  }

  async function decide(caseId: string, most: number): Promise<void> {
    for (let taken = 0; taken < most; taken++) {
      const next = await nextStep(caseId);
      if (!next) return;
      const { client, action, version } = next;
      const body = { action, expectedVersion: version };
      await client.write<CaseView>('POST', `/cases/${caseId}/actions`, body);
      load.acknowledged.push({ caseId, action, seq: version + 1 });
    }
  }

  async function nextStep(caseId: string) {
    for (const { client } of desks) {
      const view = await client.get<CaseView>(`/cases/${caseId}`);
      const action = WAY_ON.find((name) => view.allowed.some((allowed) => allowed.name === name));
      if (action) return { client, action, version: view.version };
    }
    return undefined;
  }

  async function work(): Promise<void> {
    for (let maker = waiting.pop(); maker && !ending; maker = waiting.pop()) {
      const client = openClient(url, maker.session);
      const turn = begun++;
      if (turn % 3 === 0) {
        await apply(client, maker, AT_ONCE);
      } else {
        const { id } = await apply(client, maker, ORDINARY);
        await decide(id, LEFT_AFTER[turn % LEFT_AFTER.length]!);
      }
    }
    if (!ending) throw new Error('there were too few tea makers for the time it took');
  }

  const working = Promise.all(Array.from({ length: clients }, work));
  let stopped: unknown;
  working.catch((error) => {
    stopped = error;
  });
  return {
    ...load,
    assertGoing() {
      if (stopped) throw stopped;
    },
    async end() {
      ending = true;
      await working;
    },
  };
}
