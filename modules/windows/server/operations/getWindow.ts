import { listMatters } from '#modules/catalogue/index.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { contract } from '../../contract.ts';
import { readWindow } from '../readWindow.ts';
import { takesHere } from '../takesHere.ts';

/** The matters on the city's list; where it has not filled its list yet, whatever can be handled online. */
export const getWindow = serve(contract.getWindow, async (call) => {
  call.require('person' in call.actor);
  const { open, listed, stated } = await readWindow(call.db, legalDate(call.now));
  const online = (await listMatters(call.db)).filter(
    ({ body, baseline }) => body.online !== 'none' && !baseline && takesHere(call.actor, body),
  );
  const matters = online.flatMap(({ matter, body }) => {
    const entry = listed.get(matter);
    return listed.size > 0 && !entry ? [] : [{ matter, title: body.title, class: entry ?? null }];
  });
  return { open, matters, stated };
});
