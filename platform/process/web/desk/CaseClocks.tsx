import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { ClockView } from '../../pure/caseView.ts';
import type { DeskCase } from '../../pure/deskCase.ts';
import { CaseClock } from '../CaseClock.tsx';
import './deskCase.css';

/** Every clock the case ever had: when it began, what set it, and each time that did not count, with its reason. */
export function CaseClocks({ view: { case: one } }: { view: DeskCase }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (one.clocks.length === 0) return <p>{t('process.clocks.none')}</p>;
  const times = ({ startedAt, endedAt }: ClockView) =>
    endedAt
      ? t('process.clocks.fromTo', { from: format.dateTime(startedAt), to: format.dateTime(endedAt) })
      : t('process.clocks.since', { from: format.dateTime(startedAt) });
  return (
    <ul className="case-clocks">
      {one.clocks.map((clock) => (
        <li key={clock.name}>
          <p className="case-clocks__name">{text(clock.title)}</p>
          <CaseClock clock={clock} />
          <p className="case-small">
            {times(clock)}
            {clock.citation && t('process.clocks.source', { source: text(clock.citation) })}
          </p>
          {clock.stops.map((stop) => (
            <p key={stop.from} className="case-small">
              {t(stop.to ? 'process.clocks.stopped' : 'process.clocks.stoppedSince', {
                reason: text(stop.title),
                from: format.dateTime(stop.from),
                to: stop.to ? format.dateTime(stop.to) : '',
              })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
