import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CaseClock } from '#platform/process/web/CaseClock.tsx';
import { caseTone } from '#platform/process/web/caseTone.ts';
import { runningClocks } from '#platform/process/web/shownClocks.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { PostCheckView } from '../../contract.ts';

/** Where to go comes first. */
const WHERE = 'address';

/** What one has to know at the door: where it stands, until when, and what the licence says about the place. */
export function VisitFacts({ check: { case: one, licence } }: { check: PostCheckView }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <section className="visit-facts">
      <p className="ow-row">
        <StateTag tone={caseTone(one)}>{text(one.stateTitle)}</StateTag>
        {runningClocks(one).map((clock) => (
          <CaseClock key={clock.name} clock={clock} />
        ))}
      </p>
      <DescriptionList
        items={[
          ...licence.fields
            .filter(({ id }) => id !== 'holder')
            .toSorted((a, b) => Number(b.id === WHERE) - Number(a.id === WHERE))
            .map(({ label, value }) => ({ term: text(label), value: text(value) })),
          { term: t('supervision.onSite.licence'), value: `${text(licence.title)} ${licence.number}` },
        ]}
      />
      <p>
        <a href={`/desk/cases/${one.id}`}>{t('supervision.onSite.wholeCase', { number: one.number })}</a>
      </p>
    </section>
  );
}
