import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { DeskCase } from '../../pure/deskCase.ts';
import { caseTone } from '../caseTone.ts';
import { caseHref } from '../queue/caseHref.ts';
import './deskCase.css';

/** The case that this one came from, and those that came from it. */
export function RelatedCases({ view: { related } }: { view: DeskCase }) {
  const text = useText();
  return (
    <ul className="case-related">
      {related.map((other) => (
        <li key={other.caseId}>
          <a href={caseHref(other.caseId)}>{text(other.title)}</a>
          <span className="ow-row">
            <span className="case-small">{other.number}</span>
            <StateTag tone={caseTone({ outcome: other.outcome, holder: null, clocks: [] })}>
              {text(other.stateTitle)}
            </StateTag>
          </span>
        </li>
      ))}
    </ul>
  );
}
