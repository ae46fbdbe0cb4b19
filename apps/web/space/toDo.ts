import { isDebt } from '#modules/approvals/domain/compileDebt.ts';
import type { MatterSummary } from '#modules/catalogue/contract.ts';
import type { LicenceView } from '#modules/licences/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import type { CaseView, ClockView } from '#platform/process/pure/caseView.ts';
import { mainClock } from '#platform/process/web/shownClocks.ts';

/** Something that waits for the firm. */
export interface ToDo {
  key: string;
  kind: 'rectify' | 'correct' | 'act' | 'renew' | 'finish';
  title: Text;
  /** Number of the case or licence. */
  number?: string;
  href: string;
  /** The deadline, when a clock of the law runs. */
  clock?: ClockView;
  /** Else a legal date by which, and what ends then. */
  until?: string;
}

interface Draft {
  id: string;
  title: Text;
  expiresAt: string;
  touched: boolean;
}

interface Waiting {
  cases: readonly CaseView[];
  licences: readonly LicenceView[];
  /** Of single matters and of whole events. */
  drafts: readonly (Draft & ({ matter: string } | { bundle: string }))[];
  matters: readonly MatterSummary[];
}

const ORDER: readonly ToDo['kind'][] = ['rectify', 'correct', 'act', 'renew', 'finish'];

/** What the firm has to do, the gravest first and within one kind the nearest. */
export function toDoOf({ cases, licences, drafts, matters }: Waiting): ToDo[] {
  const all: ToDo[] = [
    ...cases.filter(waitsForFirm).map(ofCase),
    ...licences.filter(({ expiring }) => expiring).flatMap((licence) => renewalOf(licence, matters) ?? []),
    ...drafts
      .filter(({ touched }) => touched)
      .map((draft): ToDo => {
        const { id, title, expiresAt } = draft;
        const href =
          'bundle' in draft ? `/space/events/${draft.bundle}/apply` : `/space/apply/${draft.matter}`;
        return { key: id, kind: 'finish', title, href, until: lastDayBefore(expiresAt) };
      }),
  ];
  return all.sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || dateOf(a).localeCompare(dateOf(b)),
  );
}

/** The firm holds it; or it owes a material, which it may still bring when its time is over. */
function waitsForFirm({ holder, closedAt, process }: CaseView): boolean {
  return closedAt === null && (holder === 'applicant' || isDebt(process));
}

function ofCase(view: CaseView): ToDo {
  const { id, number, title, process, state } = view;
  const isCheck = process.startsWith('postCheck:');
  const kind = isCheck ? 'rectify' : state === 'supplementing' ? 'correct' : 'act';
  return { key: id, kind, title, number, href: `/space/cases/${id}`, clock: mainClock(view) };
}

function renewalOf(licence: LicenceView, matters: readonly MatterSummary[]): ToDo | undefined {
  const { id, number, title, type, validTo } = licence;
  const renewal = matters.find(({ licence: result }) => result?.does === 'renew' && result.type === type);
  if (!renewal) return undefined;
  const href = `/space/apply/${renewal.matter}?licence=${encodeURIComponent(number)}`;
  return { key: id, kind: 'renew', title, number, href, until: validTo ?? undefined };
}

/** A day ends at 24:00, which is already the next day. */
function lastDayBefore(instant: string): string {
  return shanghaiDate(new Date(Date.parse(instant) - 1));
}

const LAST = '9999-12-31';

function dateOf({ clock, until }: ToDo): string {
  return clock?.dueOn ?? until ?? LAST;
}
