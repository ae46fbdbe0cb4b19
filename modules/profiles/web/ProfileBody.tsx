import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import type { ProfileEntry, ProfileView } from '../contract.ts';
import { EntryRow, type OwnActions } from './EntryRow.tsx';
import { SourcesTable } from './SourcesTable.tsx';
import './profiles.css';

const WANTED: Record<string, (entry: ProfileEntry) => boolean> = {
  all: () => true,
  // Somebody has said something, also where it does not count: it is out of date, or disputed.
  known: ({ fact, held }) => fact !== 'unknown' || held.some(({ standing }) => standing !== 'silent'),
  contradicted: ({ contradicted }) => contradicted,
  disputed: ({ held }) => held.some(({ dispute }) => dispute !== null),
  missing: ({ fact, supplied }) => fact === 'unknown' && supplied,
};

interface ProfileBodyProps {
  profile: ProfileView;
  own?: OwnActions;
}

/** Everything that is known of a firm, by groups, with a choice of what to see; then who was asked and when. */
export function ProfileBody({ profile, own }: ProfileBodyProps) {
  const { t } = useTranslation();
  const text = useText();
  const [wanted, setWanted] = useState('known');
  const groups = profile.groups
    .map((group) => ({ ...group, entries: group.entries.filter(WANTED[wanted]!) }))
    .filter(({ entries }) => entries.length > 0);
  const count = (id: string) =>
    profile.groups.reduce((sum, { entries }) => sum + entries.filter(WANTED[id]!).length, 0);
  return (
    <>
      <RadioGroup
        name="profile-wanted"
        label={t('profiles.wanted.label')}
        options={Object.keys(WANTED).map((id) => ({
          value: id,
          label: t(`profiles.wanted.${id}`, { count: count(id) }),
        }))}
        value={wanted}
        onChange={setWanted}
      />
      {groups.length === 0 && (
        <EmptyState title={t('profiles.wanted.nothing')}>{t('profiles.wanted.nothingMeans')}</EmptyState>
      )}
      {groups.map((group) => (
        <section key={group.id} className="profiles-group" aria-labelledby={`profile-${group.id}`}>
          <h2 id={`profile-${group.id}`}>{text(group.title)}</h2>
          {group.entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} own={own} />
          ))}
        </section>
      ))}
      <SourcesTable sources={profile.sources} />
    </>
  );
}
