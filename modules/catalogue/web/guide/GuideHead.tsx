import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import type { MatterGuide } from '../../contract.ts';
import { GuideGlance } from './GuideGlance.tsx';

/** What one came for: the answer at a glance, and the way in. */
export function GuideHead({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  return (
    <div className="guide-head">
      <GuideGlance guide={guide} />
      <div className="ow-row ow-no-print">
        <ButtonLink kind="primary" href={`/space/apply/${guide.matter}`}>
          {t('catalogue.guide.apply')}
        </ButtonLink>
        <Button onClick={() => window.print()}>{t('catalogue.guide.print')}</Button>
      </div>
    </div>
  );
}
