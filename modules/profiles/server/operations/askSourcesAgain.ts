import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { askSources, asksOf, outsideSources } from '../asks.ts';
import { ownFirm } from '../ownFirm.ts';
import { lockProfile } from '../refoldProfile.ts';
import { refreshOwn } from '../refreshOwn.ts';
import { profileSettings } from '../settings.ts';

const MINUTE = 60_000;

/** The firm has everybody asked again; own registers are read at once. */
export const askSourcesAgain = serve(contract.askSourcesAgain, async (call) => {
  const { tx, now } = call;
  const { firm, reader } = await ownFirm(call);
  call.require(reader.maySupply);
  await lockProfile(tx, firm.id, now);
  const minutes = profileSettings().askAgainMinutes;
  const since = now.getTime() - minutes * MINUTE;
  const lately = new Set(
    (await asksOf(tx, firm.id)).filter((ask) => ask.asked_at.getTime() > since).map(({ source }) => source),
  );
  const due = outsideSources().filter((source) => !lately.has(source));
  if (due.length === 0) throw new Problem('profiles.askedLately', 409, { params: { minutes } });
  await refreshOwn(tx, firm.id, now);
  await askSources(tx, firm.id, due, now);
  return { asked: due.length };
});
