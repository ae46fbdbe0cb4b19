import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { DrawnBox, Sizes } from '../pure/drawDiagram.ts';
import { wrapLabel } from '../pure/wrapLabel.ts';

const TYPE = 14;
const LEADING = 17;
const PADDING = 8;

/** One state: a box with its name; endings are round, the state of the case is filled. */
export function DiagramBoxShape({ box, sizes }: { box: DrawnBox; sizes: Sizes }) {
  const text = useText();
  const { boxWidth, boxHeight } = sizes;
  const lines = wrapLabel(text(box.title), (boxWidth - 2 * PADDING) / TYPE).slice(0, 3);
  const first = boxHeight / 2 - ((lines.length - 1) * LEADING) / 2;
  const kind = box.final ?? (box.step ? 'step' : 'between');
  const state = box.current ? 'process-box--current' : '';
  return (
    <g className={`process-box process-box--${kind} ${state}`} transform={`translate(${box.x} ${box.y})`}>
      <rect width={boxWidth} height={boxHeight} rx={box.final ? boxHeight / 2 : 3} />
      {lines.map((line, index) => (
        <text key={line} x={boxWidth / 2} y={first + index * LEADING} fontSize={TYPE}>
          {line}
        </text>
      ))}
    </g>
  );
}
