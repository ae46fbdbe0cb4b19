import { Checkbox, DatePicker, Form, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RIGHTS, type Right } from '#platform/access/pure/actor.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { contract } from '../contract.ts';

const organisations = createClient<typeof contract>('organisations');

interface Filled {
  name: string;
  mobile: string;
  delegation: 'preparer' | 'agent';
  may?: Right[];
  agentOrganisation?: string;
  validTo: Dayjs;
}

interface GrantDialogProps {
  organisation: string;
  onGranted: (name: string) => void;
  onClose: () => void;
}

/** Lets a colleague prepare or an agent act, until a day that must be chosen. */
export function GrantDialog({ organisation, onGranted, onClose }: GrantDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const { submit, busy, problem } = useSubmit(organisations.grantDelegation);
  const label = (key: string) => t(`organisations.people.form.${key}`);
  const needed = (key: string) => [
    { required: true, message: t('organisations.people.form.needed', { field: label(key) }) },
  ];
  const agent = Form.useWatch('delegation', form) === 'agent';

  // What the server says about a field stands at the field.
  useEffect(() => {
    const names: Record<string, keyof Filled> = { 'person.name': 'name', 'person.mobile': 'mobile' };
    const fields = problem?.fields ?? [];
    form.setFields(
      fields.map(({ path, message }) => ({
        name: names[path] ?? (path.split('.')[0] as keyof Filled),
        errors: [message],
      })),
    );
  }, [problem, form]);

  async function grant({ name, mobile, delegation, may = [], agentOrganisation, validTo }: Filled) {
    const answer = await submit({
      organisation,
      person: { name, mobile },
      delegation,
      validTo: validTo.format('YYYY-MM-DD'),
      ...(delegation === 'agent' ? { may, agentOrganisation: agentOrganisation?.trim() || undefined } : {}),
    });
    if (answer) onGranted(name);
  }

  return (
    <Modal
      open
      title={label('title')}
      onCancel={onClose}
      footer={
        <div className="ow-row">
          <Button kind="primary" busy={busy} onClick={form.submit}>
            {label('submit')}
          </Button>
          <Button onClick={onClose}>{label('cancel')}</Button>
        </div>
      }
    >
      {problem && problem.fields.length === 0 && <ProblemNotice problem={problem} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ delegation: 'preparer', may: [] }}
        scrollToFirstError={{ focus: true }}
        onFinish={grant}
      >
        <Form.Item name="name" label={label('name')} rules={needed('name')}>
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item name="mobile" label={label('mobile')} extra={label('mobileHelp')} rules={needed('mobile')}>
          <Input autoComplete="off" inputMode="tel" maxLength={20} />
        </Form.Item>
        <Form.Item name="delegation" label={label('as')}>
          <Radio.Group
            vertical
            options={(['preparer', 'agent'] as const).map((value) => ({
              value,
              label: (
                <>
                  {t(`organisations.people.delegation.${value}`)}
                  <span className="ow-description__source">
                    {t(`organisations.people.delegationHelp.${value}`)}
                  </span>
                </>
              ),
            }))}
          />
        </Form.Item>
        {agent && (
          <>
            {/* Not `required`: antd would write aria-required, which a group may not carry. */}
            <Form.Item
              name="may"
              label={label('may')}
              rules={[{ type: 'array', min: 1, message: t('errors.organisations.agentMayNothing.wayOut') }]}
            >
              <Checkbox.Group
                options={RIGHTS.map((value) => ({
                  value,
                  label: t(`organisations.people.mayDo.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name="agentOrganisation" label={label('agentFirm')}>
              <Input autoComplete="off" maxLength={40} />
            </Form.Item>
          </>
        )}
        <Form.Item name="validTo" label={label('until')} extra={label('untilHelp')} rules={needed('until')}>
          <DatePicker />
        </Form.Item>
      </Form>
    </Modal>
  );
}
