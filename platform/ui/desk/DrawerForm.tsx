import { Button, Drawer, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { Form } from '../plain/Form.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

interface DrawerFormProps {
  open: boolean;
  title: string;
  /** What the button says: the action itself. */
  action: string;
  /** Something was typed that would be lost. */
  changed: boolean;
  busy: boolean;
  /** Something has to be looked at before it can be sent. */
  blocked?: boolean;
  /** The page behind stays in use: people read there what they write about. */
  beside?: boolean;
  /** Cannot be undone, or weighs on somebody. */
  grave?: boolean;
  problem?: ProblemDocument;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form beside the page it belongs to. Closing it asks first when something would be lost. */
export function DrawerForm(props: DrawerFormProps) {
  const { open, title, action, changed, busy, blocked, beside, grave, problem, onSubmit, onClose, children } =
    props;
  const { t } = useTranslation();
  const [modal, slot] = Modal.useModal();
  const id = useId();
  const close = () => {
    if (!changed) return onClose();
    void modal.confirm({
      title: t('ui.drawer.leaveTitle'),
      content: t('ui.drawer.leaveText'),
      okText: t('ui.drawer.leave'),
      cancelText: t('ui.drawer.stay'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: onClose,
    });
  };
  return (
    <Drawer
      open={open}
      title={title}
      size={480}
      mask={!beside}
      afterOpenChange={(shown) => shown && focusFirst(id)}
      onClose={close}
      footer={
        <div className="ow-row">
          <Button type="primary" danger={grave} htmlType="submit" form={id} loading={busy} disabled={blocked}>
            {action}
          </Button>
          <Button onClick={close}>{t('ui.cancel')}</Button>
        </div>
      }
    >
      <Form id={id} onSend={onSubmit}>
        <ProblemAlert problem={problem} />
        {children}
      </Form>
      {slot}
    </Drawer>
  );
}

/** Who opened a form wants to write. */
function focusFirst(formId: string): void {
  document.getElementById(formId)?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
