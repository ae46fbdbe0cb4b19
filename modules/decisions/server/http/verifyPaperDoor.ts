import type { IncomingMessage, ServerResponse } from 'node:http';
import { findAgency } from '#platform/access/server/agencies.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import { maskName } from '#platform/identifiers/pure/maskName.ts';
import { html } from '#platform/pages/server/html.ts';
import { layout } from '#platform/pages/server/layout.ts';
import { longDate } from '#platform/pages/server/longDate.ts';
import type { PageContext } from '#platform/pages/server/pageContext.ts';
import { answer, facts, notice } from '#platform/pages/server/parts.ts';
import type { PageAnswer } from '#platform/pages/server/sendPage.ts';
import { servePage } from '#platform/pages/server/servePage.ts';
import { findPaper, type PaperRow } from '../papers.ts';

const PATH = /^\/verify\/papers\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * `GET /verify/papers/<id>`: whether such a paper was issued, for everyone. It tells what stands on the head of the
 * paper (whose, by whom, when), not its reasons: whoever holds the paper has those, and others have no need of them.
 */
export async function verifyPaperDoor(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const [, id] = PATH.exec((request.url ?? '').split('?')[0]!) ?? [];
  if (!id) return false;
  const { database } = context.services;
  await servePage(request, response, context, async (page) => {
    const paper = await findPaper(database, id);
    if (!paper) return unknown(page);
    const agency = await findAgency(database, paper.agency_id);
    return found(
      page,
      paper,
      agency ? { zh: agency.name.zh, en: agency.name.en ?? agency.name.zh } : undefined,
    );
  });
  return true;
}

function found(
  page: PageContext,
  paper: PaperRow,
  agency: { zh: string; en: string } | undefined,
): PageAnswer {
  const { say, pick, language } = page;
  const issuedOn = longDate(language, paper.issued_on);
  const word = say('decisions.verify.issued');
  const main = html`${answer({
    tone: 'good',
    about: pick(paper.title),
    word,
    says: [say('decisions.verify.says', { date: issuedOn, agency: agency ? pick(agency) : '' })],
  })}
${facts([
  { term: say('decisions.verify.number'), value: paper.number, lang: 'zh-CN' },
  { term: say('decisions.verify.holder'), value: holderShown(paper), lang: 'zh-CN' },
  { term: say('decisions.verify.uscc'), value: paper.holder_uscc },
  { term: say('decisions.verify.agency'), value: agency ? pick(agency) : null },
  { term: say('decisions.verify.issuedOn'), value: issuedOn },
])}
${notice('info', say('decisions.verify.file'), html`<a href="/verify">${say('decisions.verify.fileLink')}</a>`)}`;
  return { status: 200, html: layout(page, { title: `${word} ${paper.number}`, main }), hidden: true };
}

/** Strangers see the name of a firm, and of a natural person, who has no credit code, only the first sign. */
function holderShown({ holder_name: name, holder_uscc: uscc }: PaperRow): string {
  return uscc === null ? maskName(name) : name;
}

function unknown(page: PageContext): PageAnswer {
  const { say } = page;
  const word = say('decisions.verify.unknown');
  const main = answer({
    tone: 'bad',
    about: say('decisions.verify.about'),
    word,
    says: [say('decisions.verify.unknownMeans')],
  });
  return { status: 404, html: layout(page, { title: word, main }), hidden: true };
}
