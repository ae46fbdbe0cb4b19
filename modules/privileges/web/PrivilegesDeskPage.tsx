import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FirmPrivilege } from '../contract.ts';
import { FirmPrivilegeCard } from './FirmPrivilegeCard.tsx';
import { privilegesClient } from './privilegesClient.ts';

const CODE_LENGTH = 18;

/** At a clinic's or airport's counter, or at a window: is this firm entitled, and who is it. */
export function PrivilegesDeskPage() {
  const { t } = useTranslation();
  const text = useText();
  const [uscc, setUscc] = useState('');
  const [found, setFound] = useState<{ firm: string; privileges: FirmPrivilege[] }>();
  const finding = useSubmit(privilegesClient.findFirmPrivileges);
  const using = useSubmit(privilegesClient.recordUse);
  const [recorded, setRecorded] = useState(false);
  async function find() {
    setFound(undefined);
    setRecorded(false);
    setFound(await finding.submit({ uscc: uscc.trim() }));
  }
  async function record(beneficiary: string, benefit: string) {
    setRecorded(false);
    const done = await using.submit({ beneficiary, benefit });
    if (!done) return;
    setFound(done);
    setRecorded(true);
  }
  return (
    <Page title={t('privileges.desk.title')} lead={t('privileges.desk.lead')}>
      <Form aria-label={t('privileges.desk.title')} onSend={find}>
        <ProblemNotice problem={finding.problem} />
        <TextField
          name="uscc"
          label={t('privileges.desk.uscc')}
          error={fieldError(finding.problem, 'uscc')}
          maxLength={CODE_LENGTH}
          length={CODE_LENGTH}
          value={uscc}
          onChange={setUscc}
        />
        <div className="ow-row">
          <Button kind="primary" type="submit" busy={finding.busy}>
            {t('privileges.desk.find')}
          </Button>
        </div>
      </Form>
      <ProblemNotice problem={using.problem} />
      {recorded && <Notice kind="success" title={t('privileges.desk.recorded')} />}
      {found && <p>{found.firm}</p>}
      {found?.privileges.map((privilege) => (
        <FirmPrivilegeCard
          key={privilege.privilege}
          privilege={privilege}
          forPerson={({ id, name }) => (
            <span className="ow-row">
              {privilege.benefits.map((benefit) => (
                <Button key={benefit.id} busy={using.busy} onClick={() => void record(id, benefit.id)}>
                  {t('privileges.desk.record', { benefit: text(benefit.title), name })}
                </Button>
              ))}
            </span>
          )}
        />
      ))}
    </Page>
  );
}
