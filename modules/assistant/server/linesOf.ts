import type { Matter } from '#modules/catalogue/contract.ts';
import { citationsOf } from '#modules/catalogue/index.ts';
import { inSituation } from '#modules/guides/index.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import type { AnswerView } from '../contract.ts';
import type { Intent } from '../domain/intent.ts';

type Lines = Extract<AnswerView, { kind: 'answer' }>['lines'];

export interface Telling {
  matter: Matter;
  agency: Name | undefined;
  law: Law;
  language: Language;
  translate: (language: Language, key: string, params?: Record<string, string | number>) => string;
}

/** What the matter's own definition says to this question, each sentence with what it rests on. */
export function linesOf(intent: Intent, { matter, agency, law, language, translate }: Telling): Lines {
  const say = (key: string, params?: Record<string, string | number>) =>
    translate(language, `assistant.says.${key}`, params);
  const text = (words: Text) => inLanguage(words, language);
  const cited = citationsOf(matter, law);
  const source = (id: string) => (cited[id] ? text(cited[id]) : null);
  const amount = (limit: { amount: number; unit: string }) =>
    limit.amount === 0
      ? translate(language, 'assistant.amount.atOnce')
      : translate(language, `assistant.amount.${limit.unit}`, { count: limit.amount });
  const list = (titles: readonly Text[]) => titles.map(text).join(translate(language, 'assistant.comma'));
  const { materials, body } = inSituation(matter, {});
  const bring = materials.filter(({ by, ask }) => by === 'upload' && ask !== 'not');
  const basis = matter.basis.map(({ law: title, article }) =>
    language === 'en' ? `${title.en}, art. ${article}` : `《${title.zh}》第${article}条`,
  );

  const told: Record<Exclude<Intent, 'person'>, () => Lines> = {
    time: () => [
      {
        words: say('promised', { amount: amount(body.promisedTime) }),
        source: source(body.promisedTime.source),
      },
      { words: say('legal', { amount: amount(body.legalTime) }), source: source(body.legalTime.source) },
    ],
    papers: () => [
      {
        words:
          bring.length === 0
            ? say('noPapers')
            : say('papers', { list: list(bring.map(({ title }) => title)) }),
        source: null,
      },
      ...(materials.some(({ by }) => by === 'fetch') ? [{ words: say('fetched'), source: null }] : []),
      ...(bring.some(({ maybe }) => maybe) || matter.tracks.length > 0
        ? [{ words: say('depends'), source: null }]
        : []),
    ],
    fee: () => [
      {
        words: Number(matter.fee.amount) === 0 ? say('free') : say('fee', { amount: matter.fee.amount }),
        source: source(matter.fee.source),
      },
    ],
    where: () => [
      {
        words: agency
          ? say('where', { agency: language === 'en' ? (agency.en ?? agency.zh) : agency.zh })
          : say('noAgency'),
        source: null,
      },
      { words: say(`online.${matter.online}`), source: null },
    ],
    visits: () => [
      { words: say(`online.${matter.online}`), source: null },
      {
        words: matter.visits.most === 0 ? say('noVisit') : say('visits', { count: matter.visits.most }),
        source: source(matter.visits.source),
      },
    ],
    conditions: () =>
      matter.conditions
        .filter(({ beforehand }) => beforehand)
        .map(({ title, basis: id }) => ({ words: text(title), source: source(id) })),
    validity: () =>
      matter.result?.validity
        ? [
            {
              words: say('lasts', { amount: amount(matter.result.validity) }),
              source: source(matter.result.validity.source),
            },
          ]
        : [{ words: say('noValidity'), source: null }],
    law: () => basis.map((words) => ({ words, source: null })),
    general: () => [
      { words: text(matter.summary), source: basis.join(translate(language, 'assistant.comma')) },
      {
        words: say('promised', { amount: amount(body.promisedTime) }),
        source: source(body.promisedTime.source),
      },
      ...told.papers(),
    ],
  };
  return intent === 'person' ? [] : told[intent]();
}
