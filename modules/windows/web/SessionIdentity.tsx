import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { uploadFile } from '#platform/files/web/uploadFile.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { SessionParts } from './sessionParts.ts';
import { takePicture } from './takePicture.ts';
import { windowsClient } from './windowsClient.ts';

/** Who it is: said by the applicant, compared with the register, confirmed by the officer with a picture. */
export function SessionIdentity({ session, isOfficer, onChanged }: SessionParts) {
  const { t } = useTranslation();
  const { identity, case: view } = session;
  const identifying = view.state === 'identifying';
  const answer = identity?.answer;
  return (
    <section aria-labelledby="window-identity">
      <h2 id="window-identity">{t('windows.identity.title')}</h2>
      {!identity && <p>{t('windows.identity.notYet')}</p>}
      {identity && (
        <p>
          {identity.name} {identity.number}
        </p>
      )}
      {identity && !answer && <p role="status">{t('windows.identity.waiting')}</p>}
      {answer && (
        <Notice
          kind={answer === 'consistent' ? 'success' : 'warning'}
          title={t(`windows.identity.${answer}`)}
        />
      )}
      {identity?.confirmedAt && <Notice kind="success" title={t('windows.identity.confirmed')} />}
      {identifying && !isOfficer && (!identity || (answer && answer !== 'consistent')) && (
        <PresentIdentity caseId={view.id} onChanged={onChanged} />
      )}
      {identifying && isOfficer && (answer === 'consistent' || answer === 'notAsked') && (
        <ConfirmIdentity caseId={view.id} onChanged={onChanged} />
      )}
    </section>
  );
}

function PresentIdentity({ caseId, onChanged }: { caseId: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const { submit, busy, problem } = useSubmit(windowsClient.presentIdentity);
  const send = async () => {
    if (await submit({ caseId, name, number })) onChanged();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        name="identity-name"
        label={t('windows.identity.name')}
        value={name}
        onChange={setName}
        autoComplete="name"
      />
      <TextField
        name="identity-number"
        label={t('windows.identity.number')}
        value={number}
        onChange={setNumber}
        length={18}
      />
      <Button kind="primary" type="submit" busy={busy}>
        {t('windows.identity.send')}
      </Button>
      <ProblemNotice problem={problem} />
    </form>
  );
}

function ConfirmIdentity({ caseId, onChanged }: { caseId: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const { submit, busy, problem } = useSubmit(windowsClient.confirmIdentity);
  const [failed, setFailed] = useState<ProblemDocument>();
  const [noPicture, setNoPicture] = useState(false);
  const confirm = async () => {
    const picture = await takePicture();
    setNoPicture(!picture);
    if (!picture) return;
    try {
      const file = new File([picture], 'identity.png', { type: 'image/png' });
      const { id } = await uploadFile(file, { key: newId() });
      if (await submit({ caseId, photoFileId: id })) onChanged();
    } catch (error) {
      setFailed(problemOf(error));
    }
  };
  return (
    <>
      <Button kind="primary" busy={busy} onClick={() => void confirm()}>
        {t('windows.identity.photo')}
      </Button>
      {noPicture && <p role="alert">{t('windows.identity.noPicture')}</p>}
      <ProblemNotice problem={problem ?? failed} />
    </>
  );
}
