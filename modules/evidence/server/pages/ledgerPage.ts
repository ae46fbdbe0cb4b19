import type { Queryable } from '#platform/db/server/database.ts';
import { type Checkpoint, openCheckpoint } from '#platform/ledger/server/note/checkpoint.ts';
import { parseVerifierKey } from '#platform/ledger/server/note/verifierKey.ts';
import { type LedgerLag, readLag } from '#platform/ledger/server/readLag.ts';
import { readLogResource } from '#platform/ledger/server/readLogResource.ts';
import { type Html, html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longTime } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { exactText, facts, notice } from '#platform/pages/server/parts.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import type { PublicLog } from '../publicLog.ts';

interface Head extends Checkpoint {
  note: string;
}

/** A head comes every ten seconds while acts come in; a wait of more than a minute means that it stands still. */
const LATE_MS = 60_000;

/** `GET /ledger`: the newest head, what it shows, and how anyone can hold us to it. */
export async function ledgerPage(
  page: PageContext,
  db: Queryable,
  log: PublicLog,
  now: Date,
): Promise<PageAnswer> {
  const { say } = page;
  const head = await newestHead(db, log);
  const lag = await readLag(db);
  const title = say('evidence.ledger.title');
  const main = html`<div class="ow-page__head"><h1>${title}</h1><p class="ow-page__lead">${say('evidence.ledger.lead')}</p></div>
${headSection(page, head, lag, now)}
${meaning(page)}
${howToCheck(page, head?.size ?? 1)}
${publicKeys(page, log)}`;
  return { status: 200, html: layout(page, { title, main }), cacheControl: 'no-cache' };
}

async function newestHead(db: Queryable, { logKeys }: PublicLog): Promise<Head | undefined> {
  const resource = await readLogResource(db, 'checkpoint');
  if (!resource) return undefined;
  const note = resource.body.toString('utf8');
  const opened = openCheckpoint(note, logKeys.map(parseVerifierKey));
  if (opened.problem) throw new Error(`the newest head of the ledger cannot be opened: ${opened.problem}`);
  return { ...opened.head, note };
}

function headSection(page: PageContext, head: Head | undefined, lag: LedgerLag, now: Date): Html {
  const { say, language } = page;
  const term = (key: string) => say(`evidence.ledger.head.${key}`);
  const shown = head
    ? html`${facts([
        { term: term('size'), value: say('evidence.ledger.head.records', { count: head.size }) },
        { term: term('root'), value: html`<span class="pages-code">${head.root.toString('hex')}</span>` },
        { term: term('at'), value: longTime(language, head.at) },
        { term: term('previous'), value: say('evidence.ledger.head.records', { count: head.previous }) },
        { term: term('origin'), value: html`<span class="pages-code">${head.origin}</span>` },
      ])}
<p>${term('note')}</p>
${exactText(term('noteLabel'), head.note)}`
    : notice('info', term('none'), term('noneText'));
  return html`<section class="pages-section"><h2>${term('title')}</h2>${shown}${waiting(page, lag, now)}</section>`;
}

function waiting({ say }: PageContext, { queued, waitingSince }: LedgerLag, now: Date): Html {
  const late = waitingSince !== null && now.getTime() - waitingSince.getTime() > LATE_MS;
  if (late) {
    const count = say('evidence.ledger.waiting.some', { count: queued });
    return notice('warning', say('evidence.ledger.waiting.late'), count);
  }
  return html`<p>${queued === 0 ? say('evidence.ledger.waiting.none') : say('evidence.ledger.waiting.some', { count: queued })}</p>`;
}

const MEANINGS = ['fingerprint', 'nobody', 'noData', 'window', 'notTruth'];

function meaning({ say }: PageContext): Html {
  return html`<section class="pages-section"><h2>${say('evidence.ledger.means.title')}</h2>
<ul class="pages-list">${MEANINGS.map((key) => html`<li>${say(`evidence.ledger.means.${key}`)}</li>`)}</ul></section>`;
}

function howToCheck({ say, services: { publicUrl } }: PageContext, size: number): Html {
  const step = (key: string) => say(`evidence.ledger.check.${key}`);
  const fetched = `curl -O ${publicUrl}/ledger/checkpoint\ncurl -o ledger-keys ${publicUrl}/ledger/keys`;
  const checked = `./onewindow verify evidence evidence.json --keys ledger-keys --head checkpoint
./onewindow verify evidence evidence.json --keys ledger-keys --head checkpoint --document licence.pdf`;
  return html`<section class="pages-section"><h2>${step('title')}</h2>
<ol class="pages-list">
<li>${step('keep')}${exactText(step('commandsToKeep'), fetched)}</li>
<li>${step('get')} <span class="pages-code">${publicUrl}/api/ledger/evidence/…?head=${String(size)}</span></li>
<li>${step('offline')}${exactText(step('commandsToCheck'), checked)}</li>
<li>${step('whole')} <span class="pages-code">${publicUrl}/ledger/tile/…</span></li>
</ol></section>`;
}

function publicKeys({ say, services: { publicUrl } }: PageContext, { logKeys }: PublicLog): Html {
  const word = (key: string) => say(`evidence.ledger.keys.${key}`);
  const link = (path: string) => html`<a class="pages-code" href="${path}">${publicUrl}${path}</a>`;
  return html`<section class="pages-section"><h2>${word('title')}</h2>
<p>${word('text')}</p>
${exactText(word('label'), logKeys.join('\n'))}
${facts([
  { term: word('ledger'), value: link('/ledger/keys') },
  { term: word('documents'), value: link('/keys/documents.pem') },
  { term: word('attestation'), value: link('/keys/attestation.jwks') },
])}</section>`;
}
