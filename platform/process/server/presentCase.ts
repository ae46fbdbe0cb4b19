import type { Actor } from '#platform/access/pure/actor.ts';
import type { AgencyName } from '#platform/access/server/agencies.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import type { ColourScale } from '#platform/clock/pure/colour.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allowedActions, type Standing } from '../pure/allowedActions.ts';
import type { CaseView } from '../pure/caseView.ts';
import { clockViews } from '../pure/clockViews.ts';
import type { Process } from '../pure/definition.ts';
import { type CaseRow, stateOf } from './caseRow.ts';

export interface Presenting {
  row: CaseRow;
  process: Process;
  actor: Actor;
  standing: Standing;
  calendar: Calendar;
  scale: ColourScale;
  now: Date;
  /** Names of agencies by id: at least of the one that holds the case. */
  agencies: ReadonlyMap<string, AgencyName>;
  /** The words of a source of law. */
  cite: (source: string) => Text | undefined;
}

/** A case as its reader gets it: where it stands, who holds it, its clocks, and what the reader may do next. */
export function presentCase(presenting: Presenting): CaseView {
  const { row, process, actor, standing, calendar, scale, now, agencies, cite } = presenting;
  const state = process.states[row.state];
  const holder = state?.holder;
  const agency = holderAgencyOf(process, row);
  return {
    id: row.id,
    number: row.number,
    process: row.process,
    matter: row.matter,
    title: row.title,
    version: row.version,
    state: row.state,
    stateTitle: state?.title ?? { zh: row.state, en: row.state },
    outcome: row.outcome,
    holder: holder === undefined ? null : holder === 'applicant' ? 'applicant' : holder.role,
    holderTitle: (typeof holder === 'object' && allRoles().get(holder.role)?.title) || null,
    holderAgency: agency,
    holderAgencyName: (agency && agencies.get(agency)) || null,
    organisationId: row.organisation_id,
    openedAt: row.opened_at.toISOString(),
    movedAt: row.moved_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    clocks: clockViews(process, stateOf(row), calendar, now, scale, cite),
    allowed: allowedActions(process, stateOf(row), actor, standing).map(({ name, transition }) => ({
      name,
      title: transition.title,
      requires: [...(transition.requires ?? [])],
      ...(transition.accepts && { accepts: [...transition.accepts] }),
      grave: transition.grave ?? false,
      through: transition.through ?? null,
    })),
  };
}

/** The agency that has to act now, if it is one's turn. */
export function holderAgencyOf(process: Process, row: CaseRow): string | null {
  const holder = process.states[row.state]?.holder;
  return typeof holder === 'object' ? (row.agencies[holder.at] ?? null) : null;
}
