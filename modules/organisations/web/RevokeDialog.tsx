import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import type { DelegationView } from '../contract.ts';

interface RevokeDialogProps {
  /** What would be ended; closed while undefined. */
  delegation: DelegationView | undefined;
  owner: boolean;
  busy: boolean;
  onRevoke: (delegation: DelegationView) => void;
  onClose: () => void;
}

/** Says what ends and what goes on before a delegation is ended. */
export function RevokeDialog({ delegation, owner, busy, onRevoke, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const act = t(owner ? 'organisations.people.revoke' : 'organisations.people.giveUp');
  return (
    <Dialog
      open={delegation !== undefined}
      title={act}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={busy} onClick={() => delegation && onRevoke(delegation)}>
            {act}
          </Button>
          <Button onClick={onClose}>{t('organisations.people.form.cancel')}</Button>
        </>
      }
    >
      <p>{t('organisations.people.revokeSure', { name: delegation?.person.name ?? '' })}</p>
    </Dialog>
  );
}
