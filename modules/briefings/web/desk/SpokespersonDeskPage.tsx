import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { DeskUnit, StreamView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { ContactOf } from '../ContactOf.tsx';
import { DraftForm } from './DraftForm.tsx';
import { ExplanationOnDesk } from './ExplanationOnDesk.tsx';
import { NameForm } from './NameForm.tsx';
import '../briefings.css';

/** Units with who speaks for them; the own one with drafts to write and to publish. */
export function SpokespersonDeskPage() {
  const { t } = useTranslation();
  const { data, problem, loading } = useRead(['briefings', 'units'], (signal) =>
    briefings.listUnits({}, { signal }),
  );
  return (
    <Page title={t('briefings.speakDesk.title')} lead={t('briefings.speakDesk.lead')}>
      <p>
        <a href="/spokespersons">{t('briefings.speakDesk.public')}</a>
      </p>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data?.units.length === 0 && (
        <EmptyState title={t('briefings.spokespersons.none')}>{t('briefings.speakDesk.empty')}</EmptyState>
      )}
      {data?.units.map((unit) => (
        <OneUnit key={`${unit.register} ${unit.unit}`} unit={unit} policies={data.policies} />
      ))}
    </Page>
  );
}

function OneUnit({ unit, policies }: { unit: DeskUnit; policies: StreamView['policies'] }) {
  const { t } = useTranslation();
  const text = useText();
  const { spokesperson, history, explanations, mayName, mayDraft, speaks } = unit;
  const term = (one: DeskUnit['history'][number]) =>
    t('briefings.speakDesk.term', {
      name: one.name,
      from: one.from,
      to: one.to ?? t('briefings.speakDesk.now'),
    });
  return (
    <section className="ow-stack" aria-labelledby={`unit-${unit.unit}`}>
      <h2 id={`unit-${unit.unit}`}>{text(unit.name)}</h2>
      <p>
        {spokesperson ? (
          <>
            {spokesperson.name} · <ContactOf spokesperson={spokesperson} />
          </>
        ) : (
          <StateTag tone="near">{t('briefings.spokespersons.gap')}</StateTag>
        )}
      </p>
      {history.length > 0 && (
        <details>
          <summary>{t('briefings.speakDesk.history')}</summary>
          <ul className="briefings-plain">
            {history.map((one) => (
              <li key={one.id}>{term(one)}</li>
            ))}
          </ul>
        </details>
      )}
      {mayName && <NameForm unit={unit} />}
      {explanations.map((one) => (
        <ExplanationOnDesk key={one.id} explanation={one} speaks={speaks} />
      ))}
      {mayDraft && <DraftForm unit={unit} policies={policies} />}
    </section>
  );
}
