import { useTranslation } from 'react-i18next';
import type { MatterSummary } from '#modules/catalogue/contract.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Card } from '#platform/ui/plain/Card.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';

interface QuickStartProps {
  matters: MatterSummary[];
  /** Types of licence that the firm holds: only then can one be renewed, changed or replaced. */
  held: readonly string[];
}

/** Matters on the first page; all of them are in the catalogue. */
const SHOWN = 6;

/** Matters that this firm can begin now, with how long each takes and what it needs. */
export function QuickStart({ matters, held }: QuickStartProps) {
  const { t } = useTranslation();
  const text = useText();
  const possible = matters
    .filter(({ licence }) => !licence || licence.does === 'issue' || held.includes(licence.type))
    .sort(likelyFirst);
  if (possible.length === 0)
    return <EmptyState title={t('space.start.emptyTitle')}>{t('space.start.empty')}</EmptyState>;
  return (
    <>
      <div className="space-cards">
        {possible.slice(0, SHOWN).map((matter) => (
          <Card
            key={matter.matter}
            title={text(matter.title)}
            footer={
              <div className="ow-row">
                <ButtonLink href={`/space/apply/${matter.matter}`}>
                  {t('space.start.apply')}
                  <span className="ow-hidden">{text(matter.title)}</span>
                </ButtonLink>
                <a href={`/matters/${matter.matter}`}>{t('space.start.guide')}</a>
              </div>
            }
          >
            <p>{text(matter.summary)}</p>
            <p className="space-list__note">
              <span>
                {matter.atOnce
                  ? t('space.start.atOnce')
                  : t(`space.start.within.${matter.promisedTime.unit}`, {
                      count: matter.promisedTime.amount,
                    })}
              </span>
              <span>{t('space.start.materials', { count: matter.materials })}</span>
              <span>{t('space.start.visits', { count: matter.visits })}</span>
            </p>
          </Card>
        ))}
      </div>
      {possible.length > SHOWN && (
        <p>
          <a href="/matters">{t('space.start.all', { count: possible.length })}</a>
        </p>
      )}
    </>
  );
}

/** Permits before filings and registrations, the quickest of them first, the former procedure last. */
function likelyFirst(a: MatterSummary, b: MatterSummary): number {
  const rank = ({ type, baseline, atOnce }: MatterSummary) =>
    Number(type !== 'permit') * 4 + Number(baseline) * 2 + Number(!atOnce);
  return rank(a) - rank(b);
}
