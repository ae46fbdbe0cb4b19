import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '#platform/i18n/web/useLanguage.ts';
import { CaseClock } from '#platform/process/web/CaseClock.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { EventPart } from '../../contract.ts';
import '../bundles.css';

const TONES = {
  waiting: 'draft',
  open: 'open',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'ended',
  notOpened: 'ended',
} as const;

interface EventPartsProps {
  parts: readonly EventPart[];
  /** The page of a case behind this door. */
  hrefOf: (caseId: string) => string;
  onReapply?: (member: string) => void;
}

/** All parts side by side: number, state, who holds it, by when, what it waits for, and what to do. */
export function EventParts({ parts, hrefOf, onReapply }: EventPartsProps) {
  return (
    <ol className="bundles-parts">
      {parts.map((part) => (
        <li key={part.member} className="bundles-part">
          <OnePart part={part} hrefOf={hrefOf} onReapply={onReapply} />
        </li>
      ))}
    </ol>
  );
}

function OnePart({ part, hrefOf, onReapply }: Omit<EventPartsProps, 'parts'> & { part: EventPart }) {
  const { t } = useTranslation();
  const text = useText();
  const english = useLanguage() === 'en';
  const { caseId, holderAgency, holderTitle, notOpened, waitsFor, withApplicant } = part;
  const list = (titles: readonly { zh: string; en: string }[]) => titles.map(text).join(t('bundles.comma'));
  const agency = holderAgency && ((english && holderAgency.en) || holderAgency.zh);
  const running = part.clocks.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <div className="bundles-part__head">
        {caseId ? <a href={hrefOf(caseId)}>{text(part.title)}</a> : <span>{text(part.title)}</span>}
        <StateTag tone={withApplicant ? 'near' : TONES[part.state]}>
          {part.state === 'open' && part.stateTitle ? text(part.stateTitle) : t(`bundles.part.${part.state}`)}
        </StateTag>
        {part.number && <small className="bundles-note">{part.number}</small>}
      </div>
      {part.state === 'open' && (
        <p>
          {withApplicant
            ? t('bundles.part.yourTurn')
            : t('bundles.part.holder', {
                who: [agency, holderTitle && text(holderTitle)].filter(Boolean).join('\u00a0· '),
              })}
        </p>
      )}
      {waitsFor.length > 0 && <p>{t('bundles.part.waitsFor', { parts: list(waitsFor) })}</p>}
      {notOpened && <p>{t(`bundles.part.why.${notOpened.why}`, { because: list(notOpened.because) })}</p>}
      {running.map((clock) => (
        <p key={clock.name}>
          {text(clock.title)} <CaseClock clock={clock} compact />
        </p>
      ))}
      {part.licence && (
        <p>{t('bundles.part.licence', { title: text(part.licence.title), number: part.licence.number })}</p>
      )}
      {part.mayReapply && onReapply && (
        <div className="ow-row">
          <Button onClick={() => onReapply(part.member)}>{t('bundles.part.reapply')}</Button>
        </div>
      )}
    </>
  );
}
