import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { useWindowTitle } from '#platform/ui/plain/useWindowTitle.ts';
import type { CaseView } from '../pure/caseView.ts';
import { CaseClock } from './CaseClock.tsx';
import { caseTone } from './caseTone.ts';
import { HolderName } from './HolderName.tsx';
import { runningClocks } from './shownClocks.ts';
import './cases.css';

/** The head of a case for its applicant: what it is, where it stands, with whom, and each deadline with the law behind it. */
export function CaseHead({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const title = text(view.title);
  useWindowTitle(title);
  return (
    <header className="process-head">
      <p className="process-number">{t('process.head.number', { number: view.number })}</p>
      <div className="process-head__title">
        <h1 tabIndex={-1}>{title}</h1>
        <StateTag tone={caseTone(view)}>{text(view.stateTitle)}</StateTag>
      </div>
      <dl className="process-facts">
        <div>
          <dt>{t('process.list.holder')}</dt>
          <dd>
            <HolderName view={view} />
          </dd>
        </div>
        {runningClocks(view).map((clock) => (
          <div key={clock.name}>
            <dt>{text(clock.title)}</dt>
            <dd>
              <CaseClock clock={clock} />
              {clock.citation && <small className="process-source">{text(clock.citation)}</small>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('process.head.opened')}</dt>
          <dd>{format.dateTime(view.openedAt)}</dd>
        </div>
        {view.closedAt !== null && (
          <div>
            <dt>{t('process.head.closed')}</dt>
            <dd>{format.dateTime(view.closedAt)}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}
