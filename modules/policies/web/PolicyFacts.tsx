import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { PolicyView } from '../contract.ts';

/** The short facts: whose, for where, from when to when, how it is had, how many can have it. */
export function PolicyFacts({ view }: { view: PolicyView }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const day = (value: string | null) => (value ? format.date(value) : t('policies.dayUnknown'));
  const span = ({
    from,
    to,
    note,
  }: {
    from: string | null;
    to: string | null;
    note: { zh: string; en: string } | null;
  }) => `${t('policies.span', { from: day(from), to: day(to) })}${note ? ` · ${text(note)}` : ''}`;
  const rows: { term: string; value: string }[] = [
    {
      term: t('policies.fact.level'),
      value: t('policies.levelAt', { level: t(`policies.level.${view.level}`), place: name(view.place) }),
    },
    { term: t('policies.fact.issuer'), value: text(view.issuer) },
    {
      term: t('policies.fact.topics'),
      value: view.topics.map((topic) => t(`policies.topic.${topic}`)).join(t('policies.comma')),
    },
    { term: t('policies.fact.valid'), value: span({ from: view.from, to: view.to, note: view.validNote }) },
    { term: t('policies.fact.mode'), value: modeWords() },
  ];
  if (view.applyBetween) rows.push({ term: t('policies.fact.apply'), value: span(view.applyBetween) });
  if (view.mode === 'application') {
    const { onSite } = view;
    rows.push({
      term: t('policies.fact.channel'),
      value: onSite
        ? `${t(`policies.onSite.${onSite.reason}`)} · ${text(onSite.note)}`
        : t('policies.online'),
    });
  }
  if (view.reviewers.length > 0) {
    const reviewers = view.reviewers.map(({ title }) => text(title)).join(t('policies.comma'));
    rows.push({ term: t('policies.fact.reviewers'), value: t('policies.atOnce', { reviewers }) });
  }
  if (view.quota !== null)
    rows.push({ term: t('policies.fact.quota'), value: t('policies.firms', { count: view.quota }) });
  if (view.priority.length > 0) {
    const orders = view.priority.map(({ words, first }) =>
      t(`policies.order.${first}`, { words: text(words) }),
    );
    rows.push({ term: t('policies.fact.priority'), value: orders.join(t('policies.orderThen')) });
  }
  if (view.budget !== null) rows.push({ term: t('policies.fact.budget'), value: format.money(view.budget) });
  if (view.exclusiveWith.length > 0) {
    rows.push({
      term: t('policies.fact.exclusive'),
      value: view.exclusiveWith
        .map(({ policy, names }) => (names ? text(names) : policy))
        .join(t('policies.comma')),
    });
  }
  return <DescriptionList items={rows} />;

  function modeWords(): string {
    const { mode, consent } = view;
    if (mode !== 'automatic' || !consent) return t(`policies.mode.${mode}`);
    return `${t('policies.mode.automatic')} · ${t(`policies.consent.${consent.kind}`, { count: consent.objectionDays ?? 0 })}`;
  }
}
