import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { LookView } from '../contract.ts';

interface LooksTableProps {
  caption: string;
  looks: LookView[];
  /** Says to which case each belongs: not needed on the page of that case. */
  withCase: boolean;
}

/** When, who from which post, what, and why. Cards on a phone. */
export function LooksTable({ caption, looks, withCase }: LooksTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={looks}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('looks.page.emptyTitle')}>{t('looks.page.empty')}</EmptyState>}
      columns={[
        { key: 'at', title: t('looks.column.at'), render: ({ at }) => format.dateTime(at) },
        {
          key: 'who',
          title: t('looks.column.who'),
          render: ({ officer, role, agency }) => (
            <>
              {officer ?? t('looks.unnamed')}
              <br />
              {t('looks.who', { role: text(role), agency: name(agency) })}
            </>
          ),
        },
        {
          key: 'what',
          title: t('looks.column.what'),
          render: (look) => (
            <>
              {t(`looks.what.${look.lookedAt}`)}
              {withCase && look.case && (
                <>
                  <br />
                  <a href={`/space/cases/${look.case.id}`}>
                    {text(look.case.title)} {look.case.number}
                  </a>
                </>
              )}
            </>
          ),
        },
        {
          key: 'why',
          title: t('looks.column.why'),
          render: ({ purpose, matter }) => (
            <>
              {t(`looks.why.${purpose}`)}
              {matter && (
                <>
                  <br />
                  {matter}
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
