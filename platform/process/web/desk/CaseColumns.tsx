import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useNarrow } from '#platform/ui/desk/useNarrow.ts';
import type { TimelineEntry } from '../../pure/caseView.ts';
import type { DeskCase } from '../../pure/deskCase.ts';
import { CaseTimeline } from '../CaseTimeline.tsx';
import { ProcessDiagram } from '../ProcessDiagram.tsx';
import { CaseClocks } from './CaseClocks.tsx';
import { CasePart } from './CasePart.tsx';
import type { CasePartProps, CaseParts } from './caseParts.ts';
import { FoldedPart } from './FoldedPart.tsx';
import { RelatedCases } from './RelatedCases.tsx';

interface CaseColumnsProps {
  view: DeskCase;
  entries: readonly TimelineEntry[];
  parts: CaseParts;
  Below?: ComponentType<CasePartProps> | undefined;
}

/** What the module shows, wide, and beside it what stays in sight: findings, clocks, history. */
export function CaseColumns({ view, entries, parts: { Main, Aside }, Below }: CaseColumnsProps) {
  const { t } = useTranslation();
  const text = useText();
  const narrow = useNarrow();
  return (
    <>
      <div className="case-columns">
        <div className="case-columns__main">
          {Main && <Main view={view} />}
          {Below && <Below view={view} />}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section className="case-columns__aside" aria-label={t('process.part.aside')} tabIndex={0}>
          {Aside && <Aside view={view} />}
          <CasePart title={t('process.part.clocks')}>
            <CaseClocks view={view} />
          </CasePart>
          {view.related.length > 0 && (
            <CasePart title={t('process.part.related')}>
              <RelatedCases view={view} />
            </CasePart>
          )}
          <CasePart title={t('process.part.timeline')}>
            <CaseTimeline entries={entries} />
          </CasePart>
        </section>
      </div>
      <FoldedPart title={t('process.part.diagram')}>
        <ProcessDiagram
          diagram={view.diagram}
          title={text(view.case.title)}
          direction={narrow ? 'down' : 'across'}
        />
      </FoldedPart>
    </>
  );
}
