import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { HowTo } from '../../contract.ts';

const TONES = { met: 'good', unmet: 'bad', unknown: 'still' } as const;

/** Conditions judged by the answers, before anything is filled in; one that is not met says the way out (APV-20). */
export function ConditionCheck({ how }: { how: HowTo }) {
  const { t } = useTranslation();
  const text = useText();
  if (how.conditions.length === 0) return null;
  const stopped = how.conditions.some(({ outcome }) => outcome === 'unmet');
  return (
    <section className="ow-stack" aria-labelledby="conditions">
      <h2 id="conditions">{t('guides.conditionsTitle')}</h2>
      {stopped && <Notice kind="error" title={t('guides.stopped')} wayOut={t('guides.stoppedWayOut')} />}
      <ul className="guides-conditions">
        {how.conditions.map(({ id, title, outcome, wayOut, basis }) => (
          <li key={id}>
            <StateTag tone={TONES[outcome]}>{t(`guides.${outcome}`)}</StateTag> {text(title)}
            {outcome === 'unmet' && <span className="guides-note">{text(wayOut)}</span>}
            {how.citations[basis] && (
              <span className="guides-note">
                {t('guides.source', { source: text(how.citations[basis]) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
