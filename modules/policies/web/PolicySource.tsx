import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { PolicyView } from '../contract.ts';

/** Where it says so, who answers, who reviewed it for fair competition, and its versions. */
export function PolicySource({ view }: { view: PolicyView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { document, contact, review, versions, follows, checkedOn } = view;
  const rows = [
    { term: t('policies.fact.document'), value: documentWords() },
    { term: t('policies.fact.confidence'), value: t(`policies.confidence.${document.confidence}`) },
    { term: t('policies.fact.contact'), value: contactWords() },
    { term: t('policies.fact.review'), value: reviewWords() },
    {
      term: t('policies.fact.checked'),
      value: checkedOn ? format.date(checkedOn) : t('policies.notChecked'),
    },
  ];
  return (
    <section className="ow-stack" aria-labelledby="source">
      <h2 id="source">{t('policies.source')}</h2>
      <DescriptionList items={rows} />
      {(versions.length > 1 || follows) && (
        <ul className="policies-plain">
          {versions.map(({ version, from, to, state }) => (
            <li key={version}>
              <a href={`/policies/${view.policy}?version=${version}`}>{t('policies.version', { version })}</a>{' '}
              <span className="policies-note">
                {t(`policies.states.${state}`)} ·{' '}
                {t('policies.span', {
                  from: from ? format.date(from) : t('policies.dayUnknown'),
                  to: to ? format.date(to) : t('policies.dayUnknown'),
                })}
              </span>
            </li>
          ))}
          {follows && (
            <li>
              <a href={`/policies/${follows.policy}`}>
                {t('policies.follows', { name: text(follows.names) })}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );

  function documentWords() {
    const words = [
      text(document.title),
      document.number,
      document.issuedOn && format.date(document.issuedOn),
    ];
    const said = words.filter(Boolean).join(' · ');
    return (
      <>
        {document.url ? (
          <a href={document.url} rel="noreferrer">
            {said}
          </a>
        ) : (
          said
        )}
        {document.note && <p className="policies-note">{text(document.note)}</p>}
      </>
    );
  }

  function contactWords() {
    if (!contact) return t('policies.notStated');
    return [text(contact.agency), contact.phone, contact.note && text(contact.note)]
      .filter(Boolean)
      .join(' · ');
  }

  function reviewWords() {
    if (!review || review.outcome === 'issuer') return t('policies.reviewed.issuer');
    const by = review.by ? text(review.by) : '';
    const on = review.on ? format.date(review.on) : '';
    if (review.outcome === 'passed') return t('policies.reviewed.passed', { by, on });
    const reason = review.reason ? text(review.reason) : '';
    const until = review.until ? format.date(review.until) : '';
    return t('policies.reviewed.exception', {
      by,
      on,
      reason,
      until,
      ground: t(`policies.ground.${review.ground}`),
    });
  }
}
