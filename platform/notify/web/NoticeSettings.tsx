import { useQueryClient } from '@tanstack/react-query';
import { Input, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { DrawerForm } from '#platform/ui/desk/DrawerForm.tsx';
import type { Preferences } from '../contract.ts';
import { ChannelAddresses } from './ChannelAddresses.tsx';
import { KindChoices } from './KindChoices.tsx';
import { noticesClient } from './noticesClient.ts';

interface NoticeSettingsProps {
  preferences: Preferences;
  onClose: () => void;
}

const NIGHT = { from: '22:00', to: '07:30' };

/** How one is told: by kind of notice the channels and how often, and the hours in which nothing is sent. */
export function NoticeSettings({ preferences, onClose }: NoticeSettingsProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [kinds, setKinds] = useState(preferences.kinds);
  const [quiet, setQuiet] = useState(preferences.quiet);
  const { submit, busy, problem } = useSubmit(noticesClient.setPreferences);
  const changed =
    JSON.stringify({ kinds, quiet }) !==
    JSON.stringify({ kinds: preferences.kinds, quiet: preferences.quiet });

  async function save(): Promise<void> {
    const choices = kinds.map(({ kind, channels, digest }) => ({ kind, channels, digest }));
    if (!(await submit({ kinds: choices, quiet }))) return;
    await queries.invalidateQueries({ queryKey: ['notices'] });
    onClose();
  }

  return (
    <DrawerForm
      open
      title={t('notices.settings.title')}
      action={t('notices.settings.save')}
      changed={changed}
      busy={busy}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{t('notices.settings.lead')}</p>
      <ChannelAddresses channels={preferences.channels} />
      <KindChoices
        kinds={kinds}
        channels={preferences.channels.filter(({ installed }) => installed).map(({ channel }) => channel)}
        onChange={setKinds}
      />
      <QuietHours quiet={quiet} onChange={setQuiet} />
    </DrawerForm>
  );
}

interface QuietHoursProps {
  quiet: Preferences['quiet'];
  onChange: (quiet: Preferences['quiet']) => void;
}

function QuietHours({ quiet, onChange }: QuietHoursProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className="notice-settings__quiet">
      <legend>{t('notices.settings.quiet')}</legend>
      <p className="desk-help">{t('notices.settings.quietHelp')}</p>
      <Switch
        aria-label={t('notices.settings.quiet')}
        checked={quiet !== null}
        onChange={(on) => onChange(on ? NIGHT : null)}
      />
      {quiet &&
        (['from', 'to'] as const).map((end) => (
          <span key={end}>
            <label htmlFor={`${id}-${end}`}>{t(`notices.settings.${end}`)}</label>
            <Input
              id={`${id}-${end}`}
              type="time"
              required
              value={quiet[end]}
              onChange={(event) => onChange({ ...quiet, [end]: event.target.value })}
            />
          </span>
        ))}
    </fieldset>
  );
}
