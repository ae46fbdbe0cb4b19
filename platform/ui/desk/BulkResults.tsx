import { Button, Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../plain/StateTag.tsx';
import type { BulkResult, Undo } from './runEach.ts';
import './queue.css';

interface BulkResultsProps {
  title: string;
  keys: string[];
  results: BulkResult[];
  running: boolean;
  undo?: Undo;
  nameOf: (key: string) => string;
  onDone: () => void;
}

/** Each row of a bulk action with what became of it; refusals first, with their way out. */
export function BulkResults({ title, keys, results, running, undo, nameOf, onDone }: BulkResultsProps) {
  const { t } = useTranslation();
  const refused = results.filter((result) => result.problem);
  const undone = results.filter((result) => result.undone);
  const succeeded = results.filter((result) => !result.problem && !result.undone);
  const unknown = running ? [] : keys.filter((key) => !results.some((result) => result.key === key));
  return (
    <Modal
      open
      title={title}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" disabled={running} onClick={onDone}>
          {t('ui.bulk.done')}
        </Button>
      }
    >
      <Progress
        percent={Math.round((results.length / keys.length) * 100)}
        status="normal"
        showInfo={false}
        aria-label={title}
      />
      {running && undo && (
        <p className="ow-row">
          {t('ui.bulk.waits', { seconds: undo.seconds })}
          <Button onClick={() => void undo.run()}>{t('ui.bulk.undo')}</Button>
        </p>
      )}
      <p role="status">
        {t('ui.bulk.summary', { done: succeeded.length, refused: refused.length, all: keys.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="desk-results" tabIndex={0} aria-label={t('ui.bulk.results')}>
        <ul>
          {refused.map(({ key, problem }) => (
            <li key={key}>
              <StateTag tone="bad">{t('ui.bulk.refused')}</StateTag>
              <strong>{nameOf(key)}</strong>
              <p>
                {problem?.title} {problem?.wayOut}
              </p>
            </li>
          ))}
          {unknown.map((key) => (
            <li key={key}>
              <StateTag tone="near">{t('ui.bulk.unknown')}</StateTag>
              <strong>{nameOf(key)}</strong>
            </li>
          ))}
          {undone.map(({ key }) => (
            <li key={key}>
              <StateTag tone="ended">{t('ui.bulk.undone')}</StateTag>
              <span>{nameOf(key)}</span>
            </li>
          ))}
          {succeeded.map(({ key }) => (
            <li key={key}>
              <StateTag tone="good">{t('ui.bulk.succeeded')}</StateTag>
              <span>{nameOf(key)}</span>
            </li>
          ))}
        </ul>
      </section>
    </Modal>
  );
}
