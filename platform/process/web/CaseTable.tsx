import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { CaseView } from '../pure/caseView.ts';
import { CaseClock } from './CaseClock.tsx';
import { caseTone } from './caseTone.ts';
import { HolderName } from './HolderName.tsx';
import { mainClock } from './shownClocks.ts';
import './cases.css';

interface CaseTableProps {
  caption: string;
  cases: CaseView[];
  /** Where the page of a case is. */
  hrefOf: (caseId: string) => string;
  empty: ReactNode;
}

/** Cases of an applicant: what, where it stands, who has it, until when. Cards on a phone. */
export function CaseTable({ caption, cases, hrefOf, empty }: CaseTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={cases}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'title',
          title: t('process.list.matter'),
          render: (view) => (
            <>
              <a href={hrefOf(view.id)}>{text(view.title)}</a>
              <span className="process-number">{view.number}</span>
            </>
          ),
        },
        {
          key: 'state',
          title: t('process.list.state'),
          render: (view) => <StateTag tone={caseTone(view)}>{text(view.stateTitle)}</StateTag>,
        },
        { key: 'holder', title: t('process.list.holder'), render: (view) => <HolderName view={view} /> },
        {
          key: 'due',
          title: t('process.list.due'),
          render: (view) => {
            const clock = mainClock(view);
            return clock ? <CaseClock clock={clock} compact /> : t('process.list.noClock');
          },
        },
        {
          key: 'opened',
          title: t('process.list.opened'),
          render: (view) => (
            <span className="process-date">
              {format.date(shanghaiDate(new Date(view.openedAt)), 'short')}
            </span>
          ),
        },
      ]}
    />
  );
}
