import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import type { DeskCase } from '../../pure/deskCase.ts';
import { HolderName } from '../HolderName.tsx';
import { StandInNote } from '../queue/StandInNote.tsx';
import { useAssign } from '../queue/useAssign.ts';
import { Reassign } from './Reassign.tsx';

/** The post that has the case, the colleague who took it, and taking it or giving it back. */
export function TaskHolder({ view: { case: one, task } }: { view: DeskCase }) {
  const { t } = useTranslation();
  const assign = useAssign();
  const taken = task?.assigneeId !== null;
  return (
    <>
      <span className="case-holder">
        {one.holder === 'applicant' ? t('process.queue.applicant') : <HolderName view={one} />}
        {task && (
          <strong>
            {task.mine && !task.standIn
              ? t('process.queue.mine')
              : (task.assigneeName ?? t('process.queue.nobody'))}
          </strong>
        )}
        {task?.standIn && <StandInNote standIn={task.standIn} />}
        {task?.takeable && !taken && (
          <Button size="small" disabled={assign.busy} onClick={() => void assign.take(one.id)}>
            {t('process.queue.take')}
          </Button>
        )}
        {task?.takeable && taken && (
          <Button
            size="small"
            type="text"
            disabled={assign.busy}
            onClick={() => void assign.giveBack(one.id)}
          >
            {t('process.queue.giveBack')}
          </Button>
        )}
      </span>
      {task && <Reassign caseId={one.id} task={task} />}
      <ProblemAlert problem={assign.problem} />
    </>
  );
}
