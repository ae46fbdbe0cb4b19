import { z } from 'zod';
import { findOrganisation } from '#modules/organisations/index.ts';
import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import type { FirmDataAnswer } from '#platform/api/server/outside.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { keepAnswered } from '../asks.ts';
import { declaredProfile } from '../attributes.ts';
import { type NewValue, putProfileValues } from '../putProfileValues.ts';
import { profileSettings } from '../settings.ts';
import { soundFact } from '../soundFact.ts';

const Ask = z.object({ organisation: z.uuid(), source: z.string(), askId: z.uuid() });
const SYSTEM = { kind: 'system', by: 'rule' } as const;
const CALL_TYPE = 'onewindow-firm-data-call+jws';

/**
 * Asks one source outside about one firm, signed and with purpose and basis, and keeps what it answers. What is none of
 * its business or no value of the attribute is left out and said; what speaks of an earlier day than we know came late.
 */
export function askSource(services: Services): Consumer {
  return {
    name: 'profiles.askSource',
    topics: ['profile.ask'],
    outside: true,
    async handle(tx, event, signal) {
      const { organisation, source: id, askId } = Ask.parse(event.payload);
      const { askFirmData } = services.outside;
      const source = declaredProfile().sources.get(id);
      const firm = await findOrganisation(tx, organisation);
      if (source?.kind !== 'outside' || !firm) return;
      const now = services.now();
      const asked = { organisation, source: id };
      if (!askFirmData) return keepAnswered(tx, asked, { now, trouble: 'notConnected' });
      const { purpose, basis } = profileSettings();
      const agency = (await findCompetentAgency(tx, firm.place, source.duty))?.id ?? source.duty;
      const question = { askId, resource: source.resource, uscc: firm.uscc, purpose, basis, agency };
      const signature = services.sign({ ...question, iat: Math.floor(now.getTime() / 1000) }, CALL_TYPE);
      const answer = await askFirmData({ ...question, signature }, signal);
      if (!answer.found) return keepAnswered(tx, asked, { now, trouble: 'notKnown' });
      const { values, dropped } = usable(answer, id, legalDate(now));
      await putProfileValues(tx, { organisation, values, by: SYSTEM, now });
      await keepAnswered(tx, asked, { now, trouble: dropped > 0 ? 'partlyWrong' : null });
    },
  };
}

function usable(
  { values }: FirmDataAnswer,
  source: string,
  today: string,
): { values: NewValue[]; dropped: number } {
  const { byId } = declaredProfile();
  const sound = values.flatMap(({ name, fact, asOf }): NewValue[] => {
    if (!byId.get(name)?.sources.includes(source)) return [];
    const kept = soundFact(name, fact, { asOf, today });
    const isWrong = typeof kept === 'object' && 'code' in kept;
    return isWrong ? [] : [{ attribute: name, source, fact: kept, asOf }];
  });
  // Said twice in one answer, it says nothing.
  const counts = Map.groupBy(sound, ({ attribute }) => attribute);
  const once = sound.filter(({ attribute }) => counts.get(attribute)?.length === 1);
  return { values: once, dropped: values.length - once.length };
}
