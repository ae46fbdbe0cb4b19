import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { policiesClient } from '../policiesClient.ts';

/** Where people can ask and claim in person: the policy window of every hall. */
export function PolicyHalls() {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const { data } = useRead(['policies', 'halls'], (signal) =>
    policiesClient.listPolicyWindows({}, { signal }),
  );
  if (!data) return null;
  return (
    <section className="ow-stack" aria-labelledby="policy-halls">
      <h2 id="policy-halls">{t('policies.window.halls')}</h2>
      <p className="policies-note">{t('policies.window.atHall')}</p>
      <Table
        caption={t('policies.window.halls')}
        hideCaption
        rows={data.halls}
        rowKey={({ number }) => number}
        empty={<p>{t('policies.window.noHalls')}</p>}
        columns={[
          { key: 'hall', title: t('policies.window.hall'), render: (hall) => text(hall.name) },
          {
            key: 'place',
            title: t('policies.window.place'),
            render: (hall) => `${name(hall.place)} · ${text(hall.address)}`,
          },
          {
            key: 'window',
            title: t('policies.window.window'),
            render: (hall) => (
              <>
                {hall.policyWindow}{' '}
                <StateTag tone={hall.open ? 'good' : 'bad'}>
                  {t(hall.open ? 'policies.window.open' : 'policies.window.closed')}
                </StateTag>
              </>
            ),
          },
          { key: 'hours', title: t('policies.window.hours'), render: (hall) => text(hall.hours) },
          { key: 'phone', title: t('policies.window.phone'), render: (hall) => hall.phone },
        ]}
      />
    </section>
  );
}
