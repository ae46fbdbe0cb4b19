import { useNavigate, useSearch } from '@tanstack/react-router';
import type { NoticeView } from '#platform/notify/contract.ts';
import { Inbox } from '#platform/notify/web/Inbox.tsx';
import { actAs, useCapacities, useSession } from './session.ts';

/** Messages in every capacity of the person; one told as somebody else is opened as that one. */
export function NoticesPage() {
  const navigate = useNavigate();
  const { session } = useSession();
  const { settings } = useSearch({ strict: false }) as { settings?: unknown };
  const capacities = useCapacities(session);
  const open = ({ capacity, link }: NoticeView) => {
    const other = session?.capacities.find(({ key }) => key === capacity);
    if (other && capacity !== session?.current) void actAs(other, link);
    else void navigate({ href: link });
  };
  const toldAs = (key: string) =>
    capacities.length > 1 ? capacities.find((one) => one.key === key)?.title : undefined;
  return <Inbox onOpen={open} toldAs={toldAs} settings={settings !== undefined} />;
}
