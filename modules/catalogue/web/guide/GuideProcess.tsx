import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import { WhenNear } from '#platform/ui/plain/WhenNear.tsx';
import type { MatterGuide } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { Citation } from './Citation.tsx';
import { GuideSection } from './GuideSection.tsx';
import { useAgency } from './useAgency.ts';

const ProcessDiagram = lazy(async () => ({
  default: (await import('#platform/process/web/ProcessDiagram.tsx')).ProcessDiagram,
}));

/** The steps with who takes them and how, the time to ask for supplements, and the whole process as a drawing. */
export function GuideProcess({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const amount = useAmountWords();
  const agencyOf = useAgency(guide);
  const { body, diagram, posts, limits, title } = guide;
  const byRule = (stage: string) => diagram.arrows.some((arrow) => arrow.from === stage && arrow.byRule);
  const supplement = body.supplement && limits[body.supplement.limit];
  return (
    <GuideSection id="process" title={t('catalogue.guide.process.title')}>
      <Table
        caption={t('catalogue.guide.process.caption')}
        hideCaption
        rows={body.stages}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'stage',
            title: t('catalogue.guide.process.stage'),
            render: ({ id, title: name }) => (
              <span className="guide-stage">
                <span>{body.stages.findIndex((stage) => stage.id === id) + 1}</span> {text(name)}
              </span>
            ),
          },
          {
            key: 'who',
            title: t('catalogue.guide.process.who'),
            render: ({ holder }) => {
              const post = posts[holder.role];
              return t('catalogue.guide.process.holder', {
                agency: agencyOf(holder.at),
                post: post ? text(post) : '',
              });
            },
          },
          {
            key: 'how',
            title: t('catalogue.guide.process.how'),
            render: ({ id }) =>
              byRule(id) ? t('catalogue.guide.process.byRule') : t('catalogue.guide.process.byOfficer'),
          },
          {
            key: 'visit',
            title: t('catalogue.guide.process.visit'),
            render: ({ visit }) =>
              visit ? t('catalogue.guide.process.comes') : t('catalogue.guide.process.stays'),
          },
        ]}
      />
      {supplement && (
        <p className="guide-lead">
          {t('catalogue.guide.process.supplement', { limit: amount(supplement) })}
          <Citation source={supplement.source} guide={guide} />
        </p>
      )}
      <h3>{t('catalogue.guide.process.diagram')}</h3>
      <WhenNear>
        <ProcessDiagram diagram={diagram} title={text(title)} />
      </WhenNear>
    </GuideSection>
  );
}
