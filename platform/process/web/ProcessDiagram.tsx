import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { Diagram } from '../pure/diagram.ts';
import { type Direction, drawDiagram, SIZES } from '../pure/drawDiagram.ts';
import { DiagramBoxShape } from './DiagramBoxShape.tsx';
import { DiagramLegend } from './DiagramLegend.tsx';
import { ProcessInWords } from './ProcessInWords.tsx';
import './diagram.css';

export interface ProcessDiagramProps {
  diagram: Diagram;
  /** What is drawn: the name of the matter. */
  title: string;
  /** `down` fits a phone and paper, `across` a wide desk. */
  direction?: Direction;
}

const MARGIN = 6;
/** Units of the drawing in one rem: it grows with the type. */
const REM = 16;

/** The states of a process and the ways between them, as a drawing and, for whoever does not see it, in words. */
export function ProcessDiagram({ diagram, title, direction = 'down' }: ProcessDiagramProps) {
  const { t } = useTranslation();
  const text = useText();
  const head = useId();
  const { width, height, boxes, lines, ends } = drawDiagram(diagram, direction);
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const separator = t('process.diagram.separator');
  return (
    <figure className="process-diagram">
      <section
        className="process-diagram__box"
        aria-label={t('process.diagram.label', { title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <svg
          role="img"
          aria-label={t('process.diagram.alternative', { title })}
          viewBox={`${-MARGIN} ${-MARGIN} ${wide} ${high}`}
          style={{ width: `${wide / REM}rem`, height: `${high / REM}rem` }}
        >
          {(['rule', 'person', 'clock'] as const).map((kind) => (
            <marker
              key={kind}
              id={`${head}-${kind}`}
              className={`process-arrow--${kind}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8Z" />
            </marker>
          ))}
          {lines.map(({ from, to, passage, points }) => (
            <polyline
              key={`${from} ${to}`}
              className={`process-line process-line--${passage}`}
              points={points.map(([x, y]) => `${x},${y}`).join(' ')}
              markerEnd={`url(#${head}-${passage})`}
            />
          ))}
          {boxes.map((box) => (
            <DiagramBoxShape key={box.state} box={box} sizes={SIZES[direction]} />
          ))}
        </svg>
      </section>
      {ends.map(({ box, from }) => (
        <p key={box.state} className="process-diagram__end">
          {t('process.diagram.end', {
            end: text(box.title),
            states: from.map((state) => text(state.title)).join(separator),
          })}
        </p>
      ))}
      <DiagramLegend passages={new Set(lines.map(({ passage }) => passage))} />
      <ProcessInWords diagram={diagram} />
    </figure>
  );
}
