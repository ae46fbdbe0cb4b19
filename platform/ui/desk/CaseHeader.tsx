import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../plain/StateTag.tsx';
import type { Tone } from '../plain/stateKinds.ts';
import { useWindowTitle } from '../plain/useWindowTitle.ts';
import { ClockBadge, type ClockFacts } from './ClockBadge.tsx';
import './case.css';

interface CaseHeaderProps {
  number: string;
  title: string;
  applicant: ReactNode;
  state: { title: string; tone: Tone };
  /** Who has to act now. */
  holder?: ReactNode;
  clocks: { name: string; title: string; clock: ClockFacts }[];
  /** `ActionButtons`. */
  actions?: ReactNode;
}

/** The head of a case: what it is, where it stands, until when, and what can be done. */
export function CaseHeader({ number, title, applicant, state, holder, clocks, actions }: CaseHeaderProps) {
  const { t } = useTranslation();
  useWindowTitle(title);
  return (
    <header className="desk-case">
      <div className="desk-case__name">
        <p className="desk-case__number">{number}</p>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{applicant}</p>
      </div>
      <dl className="desk-case__facts">
        <div>
          <dt>{t('ui.case.state')}</dt>
          <dd>
            <StateTag tone={state.tone}>{state.title}</StateTag>
          </dd>
        </div>
        {holder && (
          <div>
            <dt>{t('ui.case.holder')}</dt>
            <dd>{holder}</dd>
          </div>
        )}
        {clocks.map((entry) => (
          <div key={entry.name}>
            <dt>{entry.title}</dt>
            <dd>
              <ClockBadge clock={entry.clock} />
            </dd>
          </div>
        ))}
      </dl>
      {actions}
    </header>
  );
}
