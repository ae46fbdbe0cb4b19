import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Card } from '#platform/ui/plain/Card.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { DefaultView } from '../contract.ts';
import { AnswerDefault } from './AnswerDefault.tsx';

type Answer = 'object' | 'applyRepair';
const ANSWERS: readonly Answer[] = ['object', 'applyRepair'];

interface OneDefaultProps {
  record: DefaultView;
  onDone: () => Promise<void>;
}

/** One record about the firm, with what the firm can do about it now. */
export function OneDefault({ record, onDone }: OneDefaultProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const [answer, setAnswer] = useState<Answer>();
  const { case: view, removedOn } = record;
  const may = (action: string) => view.allowed.some((allowed) => allowed.name === action);
  const measures = record.measures.map(({ title }) => text(title)).join(t('credit.mine.comma'));
  return (
    <Card title={text(record.entry.title)}>
      <DescriptionList
        items={[
          {
            term: t('credit.mine.state'),
            value: <StateTag tone={removedOn ? 'ended' : 'bad'}>{text(view.stateTitle)}</StateTag>,
          },
          { term: t('credit.mine.document'), value: record.document },
          { term: t('credit.mine.agency'), value: name(record.agency) },
          { term: t('credit.mine.identifiedOn'), value: format.date(record.identifiedOn) },
          removedOn
            ? { term: t('credit.mine.ended'), value: format.date(removedOn) }
            : { term: t('credit.mine.until'), value: format.date(record.publishedUntil) },
          { term: t('credit.mine.repairableFrom'), value: format.date(record.repairableFrom) },
          { term: t('credit.mine.measures'), value: measures || t('credit.mine.noMeasures') },
        ]}
      />
      <div className="ow-row credit-answers">
        {ANSWERS.filter(may).map((one) => (
          <Button key={one} onClick={() => setAnswer(one)}>
            {t(one === 'object' ? 'credit.mine.object' : 'credit.mine.repair')}
          </Button>
        ))}
        <a href={`/space/cases/${view.id}`}>
          {t('credit.mine.case')} <span className="ow-hidden">{view.number}</span>
        </a>
      </div>
      {answer && may(answer) && (
        <AnswerDefault
          key={answer}
          view={view}
          answer={answer}
          onCancel={() => setAnswer(undefined)}
          onDone={async () => {
            await onDone();
            setAnswer(undefined);
          }}
        />
      )}
    </Card>
  );
}
