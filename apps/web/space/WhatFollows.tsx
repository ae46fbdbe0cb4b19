import { useTranslation } from 'react-i18next';
import type { MyPostCheck } from '#modules/supervision/contract.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { CaseClock } from '#platform/process/web/CaseClock.tsx';
import { caseTone } from '#platform/process/web/caseTone.ts';
import { mainClock } from '#platform/process/web/shownClocks.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';

/** The check that comes after a licence by commitment: where it stands, who comes, until when. */
export function WhatFollows({ check }: { check: MyPostCheck }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const { case: view, officersAtLeast } = check;
  const clock = mainClock(view);
  const agency = view.holderAgencyName && name(view.holderAgencyName);
  return (
    <section className="ow-stack space-section">
      <h2>{t('space.case.next')}</h2>
      <div className="space-next">
        <p className="ow-row">
          <strong>{text(view.title)}</strong>
          <StateTag tone={caseTone(view)}>{text(view.stateTitle)}</StateTag>
        </p>
        {clock && (
          <p>
            <CaseClock clock={clock} />
          </p>
        )}
        {agency && <p>{t('space.case.visit', { agency, count: officersAtLeast })}</p>}
        <p>
          <a href={`/space/cases/${view.id}`}>{t('space.case.toCheck')}</a>
        </p>
      </div>
    </section>
  );
}
