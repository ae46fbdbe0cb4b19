import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { Diagram, DiagramArrow } from '../pure/diagram.ts';

/** The same process as a list: from each state, what can be done and where it leads. */
export function ProcessInWords({ diagram }: { diagram: Diagram }) {
  const { t } = useTranslation();
  const text = useText();
  const name = (state: string) => text(diagram.boxes.find((box) => box.state === state)!.title);
  const boxes = diagram.boxes.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const how = ({ byRule, byClock }: DiagramArrow) => (byRule ? 'rule' : byClock ? 'clock' : 'person');
  return (
    <details className="process-words">
      <summary>{t('process.diagram.words')}</summary>
      <dl>
        {boxes.map((box) => {
          const ways = diagram.arrows.filter(({ from }) => from === box.state);
          return (
            <div key={box.state}>
              <dt>
                {text(box.title)}
                {box.current && <span>{t('process.diagram.current')}</span>}
              </dt>
              {ways.map((arrow) => (
                <dd key={arrow.action}>
                  {t(`process.diagram.way.${how(arrow)}`, { action: text(arrow.title), to: name(arrow.to) })}
                </dd>
              ))}
              {ways.length === 0 && <dd>{t('process.diagram.over')}</dd>}
            </div>
          );
        })}
      </dl>
    </details>
  );
}
