import { actingFirm } from '#modules/organisations/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { keepInLedger } from '../keepInLedger.ts';
import { agree, dropMatches, lockMatch } from '../matches.ts';
import { announce, findPost, lockPosts, setState } from '../posts.ts';
import { presentMine } from '../present.ts';

/** One side says yes; with the second yes it is a deal: both posts are done and leave everybody else's lists (IND-04). */
export const agreeOnMatch = serve(contract.agreeOnMatch, async (call, { match: id }) => {
  const firm = await actingFirm(call, 'submit');
  const { tx, now, actor } = call;
  const match = await lockMatch(tx, id);
  if (!match) throw new Problem('notFound', 404);
  const both = [match.need, match.offer];
  await lockPosts(tx, both);
  const [need, offer] = [(await findPost(tx, match.need))!, (await findPost(tx, match.offer))!];
  const own = [need, offer].find(({ organisation }) => organisation === firm.id);
  if (!own) throw new Problem('notFound', 404);
  const today = legalDate(now);
  const areOpen = [need, offer].every(
    ({ state, untilOn }) => state === 'open' && (untilOn === null || untilOn >= today),
  );
  if (match.goneAt || !areOpen) throw new Problem('exchange.gone', 409);
  await agree(tx, id, own.side, now);
  const other = own === need ? offer : need;
  const deal = (own.side === 'need' ? match.offerAgreedAt : match.needAgreedAt) !== null;
  if (deal) {
    await setState(tx, both, 'done', { at: now });
    await dropMatches(tx, both, [id], now);
  }
  await keepInLedger(tx, {
    post: own.id,
    name: deal ? 'deal' : 'agree',
    by: actor,
    at: now,
    body: { match: id, with: other.id },
  });
  await announce(tx, 'exchange.agreed', { to: other.id, deal }, now);
  return presentMine(tx, firm, now);
});
