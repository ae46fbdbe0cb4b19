import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { HeldView, ProfileEntry } from '../contract.ts';
import { useFact } from './useFact.ts';

const TONES: Record<HeldView['standing'], Tone> = {
  counts: 'good',
  behind: 'still',
  stale: 'ended',
  disputed: 'near',
  silent: 'ended',
};

interface HeldTableProps {
  entry: ProfileEntry;
  /** Where the case of a dispute is opened. */
  casesAt: string;
  onDispute?: (held: HeldView) => void;
}

/** Who says what of one attribute, of which day, and what becomes of each word. */
export function HeldTable({ entry, casesAt, onDispute }: HeldTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const shown = useFact();
  return (
    <Table
      caption={t('profiles.held.caption', { name: text(entry.names) })}
      hideCaption
      rows={entry.held}
      rowKey={({ source }) => source.id}
      empty={<p>{t('profiles.held.nobody')}</p>}
      columns={[
        { key: 'source', title: t('profiles.held.source'), render: ({ source }) => text(source.title) },
        { key: 'value', title: t('profiles.held.value'), render: ({ fact }) => shown(entry, fact) },
        { key: 'asOf', title: t('profiles.held.asOf'), render: ({ asOf }) => format.date(asOf) },
        {
          key: 'standing',
          title: t('profiles.held.standing'),
          render: ({ standing, corrected, countsUntil }) => (
            <>
              <StateTag tone={TONES[standing]}>{t(`profiles.standing.${standing}`)}</StateTag>
              {corrected && <p>{t('profiles.held.corrected')}</p>}
              {countsUntil && standing !== 'silent' && (
                <p>{t('profiles.held.until', { date: format.date(countsUntil) })}</p>
              )}
            </>
          ),
        },
        {
          key: 'what',
          title: t('profiles.held.what'),
          render: (held) =>
            held.dispute ? (
              <a href={`${casesAt}/${held.dispute.caseId}`}>{t('profiles.held.case')}</a>
            ) : held.mayDispute && onDispute ? (
              <Button onClick={() => onDispute(held)}>{t('profiles.held.dispute')}</Button>
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}
