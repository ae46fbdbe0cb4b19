import { useTranslation } from 'react-i18next';
import { FileLink } from '#platform/files/web/FileLink.tsx';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { DescriptionList, type DescriptionListProps } from '#platform/ui/plain/DescriptionList.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import type { PostCheckView, VisitView } from '../contract.ts';
import './postCheck.css';

/** Each visit as it was recorded: when, by whom, how it ended, what was ordered, what was noted as evidence. */
export function VisitRecords({ check }: { check: PostCheckView }) {
  const { t } = useTranslation();
  if (check.visits.length === 0) {
    return <EmptyState title={t('supervision.visit.noneTitle')}>{t('supervision.visit.none')}</EmptyState>;
  }
  return check.visits
    .toReversed()
    .map((visit) => <VisitRecord key={visit.id} visit={visit} files={check.files} />);
}

function VisitRecord({ visit, files }: { visit: VisitView; files: PostCheckView['files'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { visitedOn, officers, outcome, orders, evidence } = visit;
  const named = files.filter(({ id }) => evidence.includes(id));
  const given: DescriptionListProps['items'] = [
    { term: t('supervision.visit.on'), value: format.date(visitedOn) },
    { term: t('supervision.visit.officers'), value: officers.join(t('supervision.visit.comma')) },
    { term: t('supervision.visit.outcome'), value: t(`supervision.visit.ended.${outcome}`) },
  ];
  if (orders)
    given.push({ term: t('supervision.visit.orders'), value: <p className="check-said">{orders}</p> });
  if (named.length > 0) given.push({ term: t('supervision.visit.evidence'), value: <Files files={named} /> });
  return <DescriptionList items={given} />;
}

function Files({ files }: { files: PostCheckView['files'] }) {
  return (
    <ul className="check-files">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  );
}
