import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Preferences } from '../contract.ts';
import type { ChannelChoice, Digest, OutsideChannel } from '../pure/channel.ts';

type Kind = Preferences['kinds'][number];

interface KindChoicesProps {
  kinds: Kind[];
  /** Ways that this installation has. */
  channels: OutsideChannel[];
  onChange: (kinds: Kind[]) => void;
}

const DIGESTS: Digest[] = ['instant', 'daily', 'weekly'];

/** Channels and digest of each kind. What the law wants told cannot leave the inbox, nor wait. */
export function KindChoices({ kinds, channels, onChange }: KindChoicesProps) {
  const { t } = useTranslation();
  const text = useText();
  const change = (kind: string, more: Partial<Kind>) =>
    onChange(kinds.map((one) => (one.kind === kind ? { ...one, ...more } : one)));
  return (
    <>
      {kinds.map((one) => {
        const title = text(one.title);
        const shown: ChannelChoice[] = ['app', ...channels];
        // What is chosen for a channel that is not set up here stays chosen.
        const hidden = one.channels.filter((channel) => !shown.includes(channel));
        return (
          <fieldset key={one.kind} className="notice-settings__kind">
            <legend>
              {title} {one.legal && <StateTag tone="open">{t('notices.settings.legal')}</StateTag>}
            </legend>
            <Checkbox.Group<ChannelChoice>
              aria-label={t('notices.settings.ofKind', { kind: title, what: t('notices.settings.channels') })}
              value={one.channels}
              onChange={(chosen) => change(one.kind, { channels: [...chosen, ...hidden] })}
              options={shown.map((channel) => ({
                value: channel,
                label: t(`notices.settings.channel.${channel}`),
                disabled: channel === 'app' && one.legal,
              }))}
            />
            {!one.legal && (
              <Select<Digest>
                aria-label={t('notices.settings.ofKind', { kind: title, what: t('notices.settings.digest') })}
                value={one.digest}
                onChange={(digest) => change(one.kind, { digest })}
                options={DIGESTS.map((value) => ({ value, label: t(`notices.settings.digestOf.${value}`) }))}
              />
            )}
          </fieldset>
        );
      })}
    </>
  );
}
