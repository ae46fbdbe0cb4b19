import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import type { MatterGuide } from '../../contract.ts';
import { GuideBasis } from './GuideBasis.tsx';
import { GuideCommitment } from './GuideCommitment.tsx';
import { GuideConditions } from './GuideConditions.tsx';
import { GuideContents } from './GuideContents.tsx';
import { GuideFacts } from './GuideFacts.tsx';
import { GuideHead } from './GuideHead.tsx';
import { GuideMaterials } from './GuideMaterials.tsx';
import { GuidePapers } from './GuidePapers.tsx';
import { GuidePostCheck } from './GuidePostCheck.tsx';
import { GuideProcess } from './GuideProcess.tsx';
import { GuideResult } from './GuideResult.tsx';
import { GuideSection } from './GuideSection.tsx';
import { GuideTracks } from './GuideTracks.tsx';
import './guide.css';

export interface GuideArticleProps {
  guide: MatterGuide;
  /** Said before the guide: that there is a simpler way. */
  notice?: ReactNode;
  /** What the reform changed; another module knows it. */
  reform?: { title: string; content: ReactNode };
}

/** The guide of a matter (办事指南): everything in it is read out of the definition that also decides. */
export function GuideArticle({ guide, notice, reform }: GuideArticleProps) {
  const { t } = useTranslation();
  const text = useText();
  const { commitment, conditions, publicPapers, result, postCheck } = guide.body;
  const parts = [
    { id: 'facts', title: t('catalogue.guide.facts.title') },
    ...(guide.tracks.length > 0 ? [{ id: 'tracks', title: t('catalogue.guide.tracks.title') }] : []),
    ...(conditions.length > 0 ? [{ id: 'conditions', title: t('catalogue.guide.conditions.title') }] : []),
    { id: 'materials', title: t('catalogue.guide.materials.title') },
    ...(commitment ? [{ id: 'commitment', title: t('catalogue.guide.commitment.title') }] : []),
    ...(publicPapers.length > 0 ? [{ id: 'papers', title: t('catalogue.guide.papers.title') }] : []),
    { id: 'process', title: t('catalogue.guide.process.title') },
    ...(result ? [{ id: 'result', title: t('catalogue.guide.result.title') }] : []),
    ...(postCheck ? [{ id: 'post-check', title: t('catalogue.guide.postCheck.title') }] : []),
    ...(reform ? [{ id: 'reform', title: reform.title }] : []),
    { id: 'basis', title: t('catalogue.guide.basis.title') },
  ];
  return (
    <Page
      title={text(guide.title)}
      lead={text(guide.summary)}
      crumbs={[
        { href: '/', title: t('catalogue.guide.home') },
        { href: '/matters', title: t('catalogue.list.title') },
      ]}
      aside={<GuideContents guide={guide} parts={parts} />}
    >
      {notice}
      <GuideHead guide={guide} />
      <GuideFacts guide={guide} />
      <GuideTracks guide={guide} />
      <GuideConditions guide={guide} />
      <GuideMaterials guide={guide} />
      <GuideCommitment guide={guide} />
      <GuidePapers guide={guide} />
      <GuideProcess guide={guide} />
      <GuideResult guide={guide} />
      <GuidePostCheck guide={guide} />
      {reform && (
        <GuideSection id="reform" title={reform.title}>
          {reform.content}
        </GuideSection>
      )}
      <GuideBasis guide={guide} />
    </Page>
  );
}
