import type { contract as placesContract } from '#platform/access/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import type { FormLookups, PlaceOption } from '#platform/forms/web/formLookups.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { contract as registersContract } from '#platform/registers/contract.ts';
import { entryTitle } from '#platform/registers/pure/entryTitle.ts';

const places = createClient<typeof placesContract>('places');
const registers = createClient<typeof registersContract>('registers');

/** The country stands above every list of places and is never chosen. */
const COUNTRY = 'cn';

/**
 * What a form of a matter asks the server while it is filled in or shown.
 * @param place whose registers count: the place that adopted the matter
 */
export function formLookups(language: Language, place?: string): FormLookups {
  const english = language === 'en';
  const options = (found: { id: string; zh: string; en: string | null }[]): PlaceOption[] =>
    found.filter(({ id }) => id !== COUNTRY).map(({ id, zh, en }) => ({ id, name: (english && en) || zh }));
  return {
    async searchRegister(name, query) {
      const view = await registers.readRegister({ name, place, query: query || undefined });
      return view.entries.map((entry) => {
        const title = entryTitle(view, entry);
        return { key: entry.key, title: english ? title.en : title.zh };
      });
    },
    childrenOf: async (below) => options((await places.listPlaces({ below })).places),
    pathOf: async (chainOf) => options((await places.listPlaces({ chainOf })).places),
  };
}
