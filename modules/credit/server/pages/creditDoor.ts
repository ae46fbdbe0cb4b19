import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { RequestContext } from '#platform/api/server/call.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contentDisposition } from '#platform/files/server/contentDisposition.ts';
import { Language } from '#platform/i18n/pure/text.ts';
import { servePage } from '#platform/pages/server/servePage.ts';
import { shownDefaults } from '../defaults.ts';
import { presentPublished } from '../present.ts';
import { type ReportMaker, reportDocument } from '../reportDocuments.ts';
import { findReport } from '../reports.ts';
import { verifyCompliance } from '../verifyCompliance.ts';
import { compliancePage } from './compliancePage.ts';
import { defaultsTable } from './defaultsTable.ts';

const CODE = /^\/verify\/compliance\/([\w.-]{1,2000})$/;
const TABLE = '/api/credit/defaults.csv';
const PAPER = /^\/api\/credit\/reports\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/document$/;
const Query = z.object({
  language: Language.optional(),
  form: z.enum(['pdf', 'credential']).default('pdf'),
  disposition: z.enum(['attachment', 'inline']).default('attachment'),
});
const Filter = z.object({ query: z.string().max(100).optional(), entry: z.string().max(60).optional() });

type Door = (request: IncomingMessage, response: ServerResponse, context: RequestContext) => Promise<boolean>;

/**
 * For everyone, without session or script: `GET /verify/compliance/<code>` says whether the code is ours and what is in
 * public view about the firm today; `GET /api/credit/defaults.csv?query=&entry=` is the published list as a table.
 */
export function complianceDoor({ attestation }: Pick<Keys, 'attestation'>): Door {
  return async (request, response, context) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const url = URL.parse(request.url ?? '/', 'http://own');
    const [, code] = CODE.exec(url?.pathname ?? '') ?? [];
    const { database, now } = context.services;
    if (code !== undefined) {
      const { publicKeys } = attestation;
      await servePage(request, response, context, async (page) =>
        compliancePage(page, await verifyCompliance(database, code, { publicKeys, now: now() }), now()),
      );
      return true;
    }
    if (url?.pathname !== TABLE) return false;
    const filter = Filter.safeParse(Object.fromEntries(url.searchParams));
    if (!filter.success) throw new Problem('request.malformed', 400);
    const today = legalDate(now());
    const { rows } = await shownDefaults(database, { today, ...filter.data }, { limit: null, offset: 0 });
    const { translate } = context.services;
    const body = defaultsTable(await presentPublished(database, rows, today), context.language, translate);
    const name = translate(context.language, 'credit.public.file', { date: today });
    response.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': contentDisposition(`${name}.csv`),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

/** `GET /api/credit/reports/<id>/document?language=&form=pdf|credential&disposition=`, for the firm itself. */
export function reportDoor(maker: ReportMaker): Door {
  return async (request, response, context) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const url = URL.parse(request.url ?? '/', 'http://own');
    const [, id] = PAPER.exec(url?.pathname ?? '') ?? [];
    if (!url || !id) return false;
    const query = Query.safeParse(Object.fromEntries(url.searchParams));
    if (!query.success) throw new Problem('request.malformed', 400);
    const { actor, services } = context;
    if (actor.kind === 'anyone') throw new Problem('access.signInNeeded', 401);
    const report = await findReport(services.database, id);
    // Whose it is not gets no answer that it is there.
    if (!report || actor.kind !== 'firm' || report.organisation_id !== actor.organisation) {
      throw new Problem('access.denied', 403);
    }
    const language = query.data.language ?? context.language;
    const document = await services.database.transaction((tx) => reportDocument(tx, maker, report, language));
    const isPdf = query.data.form === 'pdf';
    const body = isPdf ? document.pdf : Buffer.from(document.credential);
    response.setHeader('content-security-policy', INLINE_POLICY);
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    response.writeHead(200, {
      'content-type': isPdf ? 'application/pdf' : 'application/jose',
      'content-length': body.length,
      'cache-control': 'private, no-cache',
      'content-disposition': contentDisposition(
        `${report.number}.${isPdf ? 'pdf' : 'jws'}`,
        query.data.disposition,
      ),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

// Nothing runs in it, and only our own pages may show it in a frame; the browser's viewer needs its own styles.
const INLINE_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
