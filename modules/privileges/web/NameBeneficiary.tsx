import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { privilegesClient } from './privilegesClient.ts';

interface NameBeneficiaryProps {
  privilege: string;
  onNamed: (answer: unknown) => void;
}

export function NameBeneficiary({ privilege, onNamed }: NameBeneficiaryProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const { submit, busy, problem } = useSubmit(privilegesClient.nameBeneficiary);
  async function send() {
    const done = await submit({ privilege, name, position });
    if (done) onNamed(done);
  }
  return (
    <Form aria-label={t('privileges.mine.nameForm')} onSend={send}>
      <h3>{t('privileges.mine.nameForm')}</h3>
      <ProblemNotice problem={problem} />
      <TextField
        name="name"
        label={t('privileges.mine.name')}
        error={fieldError(problem, 'name')}
        maxLength={60}
        value={name}
        onChange={setName}
      />
      <TextField
        name="position"
        label={t('privileges.mine.position')}
        error={fieldError(problem, 'position')}
        maxLength={60}
        value={position}
        onChange={setPosition}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('privileges.mine.nameIt')}
        </Button>
      </div>
    </Form>
  );
}
