import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { Preferences } from '../contract.ts';

/** Where each channel leads, masked; what is missing, and how it comes. */
export function ChannelAddresses({ channels }: { channels: Preferences['channels'] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className="notice-settings__title">{t('notices.settings.where')}</h3>
      <DescriptionList
        items={channels.map(({ channel, installed, address }) => {
          const what = t(channel === 'mail' ? 'notices.settings.mailbox' : 'notices.settings.mobile');
          const known =
            address ??
            `${t('notices.settings.noAddress', { what })} ${t('notices.settings.noAddressWayOut', { what })}`;
          return {
            term: t(`notices.settings.channel.${channel}`),
            value: installed ? known : t('notices.settings.notInstalled'),
          };
        })}
      />
    </section>
  );
}
