import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { HeldView, ProfileEntry, ProfileView } from '../contract.ts';
import { DisputeForm } from './DisputeForm.tsx';
import { HeldTable } from './HeldTable.tsx';
import { SupplyForm } from './SupplyForm.tsx';
import { useFact } from './useFact.ts';

export interface OwnActions {
  onSupplied: (profile: ProfileView) => void;
  onDisputed: () => Promise<void>;
}

interface EntryRowProps {
  entry: ProfileEntry;
  /** What the firm may do with its own; officials only read. */
  own?: OwnActions | undefined;
}

/** One attribute: what counts in one line; who says what and what can be done about it when opened. */
export function EntryRow({ entry, own }: EntryRowProps) {
  const text = useText();
  const shown = useFact();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="profiles-entry" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="profiles-entry__name">{text(entry.names)}</span>
        <span className="profiles-entry__value">{shown(entry, entry.fact)}</span>
        <Origin entry={entry} />
      </summary>
      {isOpen && <EntryBody entry={entry} own={own} />}
    </details>
  );
}

/** What stands in place of source and day. */
const WITHOUT_DAY: Partial<Record<ProfileEntry['why'], string>> = {
  calculated: 'calculated',
  stale: 'stale',
};

function Origin({ entry }: { entry: ProfileEntry }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const counting = entry.held.find(({ source }) => source.id === entry.from?.id);
  const disputed = entry.held.some(({ dispute }) => dispute !== null);
  const origin =
    entry.from && counting && entry.why !== 'calculated'
      ? t('profiles.entry.from', { source: text(entry.from.title), date: format.date(counting.asOf) })
      : entry.why !== 'disputed' && t(`profiles.entry.${WITHOUT_DAY[entry.why] ?? 'noSource'}`);
  return (
    <span className="profiles-entry__origin">
      {origin}
      {entry.contradicted && <StateTag tone="near">{t('profiles.entry.contradicted')}</StateTag>}
      {disputed && <StateTag tone="open">{t('profiles.entry.disputed')}</StateTag>}
    </span>
  );
}

function EntryBody({ entry, own }: EntryRowProps) {
  const { t } = useTranslation();
  const text = useText();
  const [disputing, setDisputing] = useState<HeldView>();
  return (
    <div className="ow-stack profiles-entry__body">
      {entry.description && <p>{text(entry.description)}</p>}
      {entry.formula && <p>{t('profiles.entry.formula', { formula: text(entry.formula) })}</p>}
      <p>{t(`profiles.why.${entry.why}`, { source: entry.from ? text(entry.from.title) : '' })}</p>
      <HeldTable
        entry={entry}
        casesAt={own ? '/space/cases' : '/desk/cases'}
        onDispute={own ? setDisputing : undefined}
      />
      {own && disputing && (
        <DisputeForm
          key={disputing.source.id}
          entry={entry}
          held={disputing}
          onCancel={() => setDisputing(undefined)}
          onDone={async () => {
            await own.onDisputed();
            setDisputing(undefined);
          }}
        />
      )}
      {own && entry.maySupply && <SupplyForm entry={entry} onDone={own.onSupplied} />}
    </div>
  );
}
