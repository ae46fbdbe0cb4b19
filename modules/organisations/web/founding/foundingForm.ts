import type { TFunction } from 'i18next';
import type { Answers, Field, Form } from '#platform/forms/pure/form.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { FoundingInput, FoundingView, ScopeView } from '../../domain/foundingContract.ts';

type Terms = ScopeView['terms'];

/** What founders are asked, as a form like any other: drawn and checked by the same code. */
export function foundingForm(t: TFunction, terms: Terms, clause: string | null, within?: string): Form {
  // The page is in one language at a time, so both stand for it.
  const say = (key: string, more: Record<string, string> = {}): Text => {
    const words = String(t(`foundings.${key}`, more));
    return { zh: words, en: words };
  };
  const field = (id: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
    id,
    kind,
    title: say(id),
    required: true,
    locked: false,
    personal: false,
    ...more,
  });
  const needs = ({ permit, permitTitle }: Terms[number]) =>
    permit === 'none' || !permitTitle
      ? ''
      : `（${t(permit === 'before' ? 'foundings.needsBefore' : 'foundings.needs', { permit: permitTitle })}）`;
  const kinds = ['enterprise', 'individual-business'] as const;
  return {
    sections: [
      {
        id: 'firm',
        title: say('firmFacts'),
        fields: [
          field('kind', 'choice', {
            options: kinds.map((value) => ({ value, title: say(`kinds.${value}`) })),
          }),
          field('name', 'text', { hint: say('nameHelp'), max: 100 }),
          field('place', 'place', { ...(within && { within }) }),
          field('address', 'text', { hint: say('addressHelp'), max: 200 }),
          field('representative', 'text', { max: 50 }),
          field('capital', 'money', { least: '0' }),
        ],
      },
      {
        id: 'scopeOfBusiness',
        title: say('scope'),
        fields: [
          // The terms are those of the place, so there are none to choose before the place is.
          ...(terms.length > 0
            ? [
                field('scope', 'choices', {
                  hint: say('scopeHelp'),
                  options: terms.map((term) => ({
                    value: term.code,
                    title: { zh: `${term.name.zh}${needs(term)}`, en: `${term.name.en}${needs(term)}` },
                  })),
                }),
              ]
            : []),
          ...(clause
            ? [
                field('catchAll', 'boolean', {
                  title: say('clause', { clause }),
                  required: false,
                  consent: true,
                }),
              ]
            : []),
          field('cluster', 'boolean', { required: false, consent: true }),
        ],
      },
      {
        id: 'whoFounds',
        title: say('founders'),
        fields: [
          {
            ...field('founders', 'repeat', { atLeast: 1, atMost: 50 }),
            fields: [
              field('founderName', 'text', { max: 50 }),
              field('mobile', 'mobile'),
              field('share', 'number', {
                decimals: 2,
                least: '0',
                most: '100',
                unit: { zh: '%', en: '%' },
              }),
            ],
          },
        ],
      },
    ],
  };
}

/** What was filled in, as the operation takes it. */
export function inputOf(answers: Answers): FoundingInput {
  const text = (id: string) => (typeof answers[id] === 'string' ? (answers[id] as string) : '');
  const rows = Array.isArray(answers['founders'])
    ? (answers['founders'] as Record<string, string | boolean | string[]>[])
    : [];
  return {
    name: text('name'),
    kind: text('kind') === 'individual-business' ? 'individual-business' : 'enterprise',
    place: text('place'),
    address: text('address'),
    legalRepresentative: text('representative'),
    capital: text('capital'),
    scope: Array.isArray(answers['scope']) ? (answers['scope'] as string[]) : [],
    catchAll: answers['catchAll'] === true,
    cluster: answers['cluster'] === true,
    founders: rows.map((row) => ({
      name: String(row['founderName'] ?? ''),
      mobile: String(row['mobile'] ?? ''),
      share: String(row['share'] ?? ''),
    })),
  };
}

/** What is founded, as the form takes it, for whoever changes it. */
export function answersOf(founding: FoundingView): Answers {
  return {
    kind: founding.kind,
    name: founding.name,
    place: founding.place,
    address: founding.address,
    representative: founding.legalRepresentative,
    capital: founding.capital,
    scope: founding.scope.terms.map(({ code }) => code),
    catchAll: founding.catchAll,
    cluster: founding.cluster,
    founders: founding.founders.map(({ name, mobile, share }) => ({ founderName: name, mobile, share })),
  };
}
