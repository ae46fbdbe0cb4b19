import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#platform/i18n/pure/text.ts';
import type { Answers, Form } from '../pure/form.ts';
import type { Names } from '../pure/kinds/showValue.ts';
import { referencesIn } from '../pure/references.ts';
import type { FormLookups } from './formLookups.ts';

/**
 * The names of the places and entries that the answers point at, asked for as they appear. Until one is known,
 * and when the server does not answer, the id stands in its place.
 */
export function useNames(
  form: Form,
  answers: Answers,
  lookups: Pick<FormLookups, 'searchRegister' | 'pathOf'>,
  language: Language,
): Names {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const latest = useRef(lookups);
  latest.current = lookups;
  const { entries, places } = useMemo(() => referencesIn(form, answers), [form, answers]);
  useEffect(() => {
    const learn = (what: string, ask: () => Promise<string | undefined>) => {
      const id = `${language}\n${what}`;
      if (asked.current.has(id)) return;
      asked.current.add(id);
      ask().then(
        (name) => name !== undefined && setKnown((before) => new Map(before).set(id, name)),
        () => asked.current.delete(id),
      );
    };
    for (const { register, key } of entries) {
      learn(`${register}\n${key}`, async () => {
        const found = await latest.current.searchRegister(register, key);
        return found.find((entry) => entry.key === key)?.title;
      });
    }
    for (const place of places) {
      learn(place, async () => {
        const names = (await latest.current.pathOf(place)).map(({ name }) => name);
        return language === 'en' ? names.toReversed().join(', ') : names.join('');
      });
    }
  }, [entries, places, language]);
  return useMemo(
    () => ({
      placeName: (place) => known.get(`${language}\n${place}`),
      entryName: (register, key) => known.get(`${language}\n${register}\n${key}`),
    }),
    [known, language],
  );
}
