import type { PolicyView } from '#modules/policies/contract.ts';
import { articleIn } from '#platform/i18n/pure/articleIn.ts';
import { inLanguage, type Language, type Text } from '#platform/i18n/pure/text.ts';
import type { AnswerView } from '../contract.ts';
import type { Intent } from './intent.ts';

type Lines = Extract<AnswerView, { kind: 'answer' }>['lines'];
type Line = Lines[number];

interface Telling {
  view: PolicyView;
  language: Language;
  say: (key: string, params?: Record<string, string | number>) => string;
}

/** What a policy in force says to a question: every sentence out of its definition, with document, article and address. */
export function policyLines(intent: Intent, { view, language, say }: Telling): Lines {
  const text = (words: Text) => inLanguage(words, language);
  const url = view.document.url ?? `/policies/${view.policy}`;
  const line = (words: string, articles: readonly (string | null)[] = []): Line => ({
    words,
    source: citationOf(view, language, say, articles),
    url,
  });
  const articles = view.conditions.map(({ article }) => article);
  const list = (items: readonly string[]) => items.join(say('semicolon'));
  const until = line(view.to ? say('policy.until', { day: view.to }) : say('policy.noEnd'));
  const conditions = view.conditions.map((one) =>
    line(one.title ? `${text(one.title)}: ${text(one.words)}` : text(one.words), [one.article]),
  );
  const amount = [
    line(say('policy.gives', { what: text(view.benefit.title) }), articles),
    ...(view.amount.cap ? [line(say('policy.cap', { amount: text(view.amount.cap) }))] : []),
  ];
  const papers = view.materials.filter(({ by }) => by !== 'fetch').map(({ title }) => text(title));
  const apply = view.applyBetween;
  const days = apply && [
    line(
      apply.note
        ? text(apply.note)
        : say('policy.applyBetween', { from: apply.from ?? '…', to: apply.to ?? '…' }),
    ),
  ];
  const told: Record<Exclude<Intent, 'person'>, () => Lines> = {
    fee: () => [...amount, until],
    conditions: () => (conditions.length > 0 ? [...conditions, until] : [line(text(view.summary)), until]),
    papers: () => [
      line(
        papers.length > 0
          ? say('policy.papers', { list: list(papers) })
          : say(view.mode === 'automatic' ? 'policy.automatic' : 'policy.papersOpen'),
      ),
      until,
    ],
    time: () => [
      ...(days ?? []),
      ...view.steps.map(({ title, time }) => line(time ? `${text(title)}: ${text(time)}` : text(title))),
      until,
    ],
    validity: () => [...(days ?? []), until],
    where: () => [
      line(
        view.contact
          ? say('policy.where', {
              agency: [text(view.contact.agency), view.contact.phone].filter(Boolean).join(' '),
            })
          : say('policy.where', { agency: text(view.issuer) }),
      ),
      until,
    ],
    visits: () => [line(say(view.onSite ? 'policy.onSite' : 'policy.online')), until],
    law: () => [line(text(view.document.title), articles), until],
    general: () => [line(text(view.summary), articles), ...amount.slice(0, 1), until],
  };
  return intent === 'person' ? [] : told[intent]();
}

/** Document, its number and the articles: `《办法》云工信发〔2026〕8号 第四条、第五条`. */
function citationOf(
  { document }: PolicyView,
  language: Language,
  say: Telling['say'],
  articles: readonly (string | null)[],
): string {
  const title = inLanguage(document.title, language);
  const named = language === 'en' ? title : `《${title.replace(/[《》]/g, '')}》`;
  const places = articles.filter((one) => one !== null).map((one) => articleIn(one, language));
  const cited = [...new Set(places)].join(say('semicolon'));
  return [named, document.number, cited].filter(Boolean).join(' ');
}
