import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { FileLink } from '#platform/files/web/FileLink.tsx';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import type { SessionFile } from '../contract.ts';
import type { SessionParts } from './sessionParts.ts';
import { windowsClient } from './windowsClient.ts';

/** Every file that was given: as what it was received, and what a machine read in it. */
export function SessionFiles(parts: SessionParts) {
  const { t } = useTranslation();
  const files = parts.session.files.filter(({ byApplicant }) => byApplicant);
  return (
    <section aria-labelledby="window-files">
      <h2 id="window-files">{t('windows.files.title')}</h2>
      {files.length === 0 && <p>{t('windows.files.none')}</p>}
      <ul className="window-list">
        {files.map((file) => (
          <li key={file.fileId}>
            <OneFile {...parts} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const REFERENCE = '-';

function OneFile({ session, isOfficer, onChanged, file }: SessionParts & { file: SessionFile }) {
  const { t } = useTranslation();
  const text = useText();
  const [as, setAs] = useState('');
  const { submit, busy, problem } = useSubmit(windowsClient.receiveFile);
  const { fileId, name, receipt, extract } = file;
  const titleOf = (material: string | null) => {
    const found = session.materials.find(({ id }) => id === material);
    return found ? text(found.title) : t('windows.files.reference');
  };
  const receive = async () => {
    const material = as === REFERENCE ? null : as;
    if (as !== '' && (await submit({ caseId: session.case.id, fileId, material }))) onChanged();
  };
  const options = [
    ...session.materials.map(({ id, title }) => ({ value: id, label: text(title) })),
    { value: REFERENCE, label: t('windows.files.reference') },
  ];
  return (
    <div className="window-file">
      <FileLink file={{ id: fileId, name }} />
      {receipt && <p>{t('windows.files.received', { as: titleOf(receipt.material) })}</p>}
      {extract?.unread && (
        <p>{t('windows.files.unread', { why: t(`windows.files.why.${extract.unread}`) })}</p>
      )}
      {isOfficer && extract && extract.words !== '' && (
        <details>
          <summary>{t('windows.files.read')}</summary>
          <p className="window-file__words">{extract.words}</p>
        </details>
      )}
      {isOfficer && session.case.state === 'serving' && (
        <>
          <Select
            name={`as-${fileId}`}
            label={t('windows.files.as')}
            options={options}
            value={as}
            onChange={setAs}
          />
          <Button busy={busy} onClick={() => void receive()}>
            {t('windows.files.receive')}
            <span className="ow-hidden">{name}</span>
          </Button>
          <ProblemNotice problem={problem} />
        </>
      )}
    </div>
  );
}
