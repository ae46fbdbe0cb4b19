import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './queue.css';

interface ReasonModalProps {
  title: string;
  /** What the confirming button says: the action itself, never “OK”. */
  action: string;
  needsReason: boolean;
  grave: boolean;
  busy?: boolean;
  /** Something has to be looked at before it can be confirmed. */
  blocked?: boolean;
  /** A refusal of the last attempt. */
  problem?: ReactNode;
  onConfirm: (reason: string | undefined) => void;
  onCancel: () => void;
}

/** Asks before an action, and for its reasons where the law wants them told. */
export function ReasonModal(props: ReasonModalProps) {
  const { title, action, needsReason, grave, busy, blocked, problem, onConfirm, onCancel } = props;
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState('');
  const missing = needsReason && reason.trim() === '';
  return (
    <Modal
      open
      title={title}
      okText={action}
      okButtonProps={{
        danger: grave,
        disabled: missing || blocked,
        loading: busy,
        autoFocus: !needsReason && !grave,
      }}
      cancelText={t('ui.cancel')}
      onOk={() => onConfirm(reason.trim() || undefined)}
      onCancel={onCancel}
    >
      <div className="ow-stack">
        {problem}
        {grave && <p>{t('ui.action.grave')}</p>}
        {needsReason && (
          <div>
            <label className="desk-label" htmlFor={id}>
              {t('ui.action.reason')}
            </label>
            <Input.TextArea
              id={id}
              rows={4}
              maxLength={2000}
              showCount
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <p className="desk-help">{t('ui.action.reasonHelp')}</p>
          </div>
        )}
      </div>
    </Modal>
  );
}
