import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { TimelineEntry } from '#platform/process/pure/caseView.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { contract } from '../contract.ts';
import { saveJson } from './saveJson.ts';

const evidence = createClient<typeof contract>('evidence');

interface CaseEvidenceProps {
  /** Of the case: names the files. */
  number: string;
  entries: readonly TimelineEntry[];
}

/** The proof of each step of a case, as a file that can be checked without this platform. */
export function CaseEvidence({ number, entries }: CaseEvidenceProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>();
  const save = async ({ id, seq }: TimelineEntry) => {
    setBusy(id);
    setProblem(undefined);
    try {
      saveJson(await evidence.getEvidence({ actionId: id }), `${number}-${seq}.evidence.json`);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <>
      <p>
        {t('evidence.ofCase.lead')} <a href="/ledger">{t('evidence.ofCase.how')}</a>
      </p>
      <ProblemNotice problem={problem} />
      <ul className="ow-stack">
        {entries.map((entry) => (
          <li key={entry.id} className="ow-row">
            <span>
              {text(entry.title)} {format.dateTime(entry.at)}
            </span>
            <Button kind="quiet" busy={busy === entry.id} onClick={() => void save(entry)}>
              {t('evidence.ofCase.save')}
              <span className="ow-hidden">{text(entry.title)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
