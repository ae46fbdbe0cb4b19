import { Problem } from '#platform/errors/pure/problem.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Amount } from './amount.ts';
import { citation } from './citation.ts';
import { LawFile, type LawLimit, type LawStop } from './lawFile.ts';
import { citeSource, type LawSources } from './lawSources.ts';
import type { Limit, Stop } from './legalClock.ts';

/** The limits and stop reasons of the laws that were loaded. Unknown ids are refused: a typo must not run a wrong clock. */
export interface Law {
  limits: readonly LawLimit[];
  stops: readonly LawStop[];
  /** The entry in force on a date; without a date the one in force last. @throws Problem law.unknown, law.notInForce */
  entry(id: string, on?: string): LawLimit;
  /** The entry as a limit for `startClock`, with the id as its source. */
  limit(id: string, on?: string, more?: Pick<Limit, 'warnBefore' | 'officeHours'>): Limit;
  /**
   * A stop that the law allows: a reason listed by id, or any other with a source of its own.
   * @throws Problem law.stopWithoutGround
   */
  stop(reason: string, source?: string, on?: string): Pick<Stop, 'reason' | 'source'>;
  /**
   * An extension that the law allows, ready for `extendClock` but for its time.
   * @throws Problem law.wrongRank, law.extensionTooLong, law.notAnExtension
   */
  extension(
    id: string,
    asked: { rank: string; reason: string; amount?: number },
    on?: string,
  ): LawfulExtension;
  citation(id: string): Text;
  /** The citation of an entry or of any other source whose title is known. */
  cite(id: string): Text | undefined;
}

export interface LawfulExtension extends Amount {
  rank: string;
  reason: string;
  source: string;
}

/** Builds the lookup from parsed files. @throws ZodError, or Error when two entries of one id hold on the same day */
export function makeLaw(files: readonly unknown[], sources?: LawSources): Law {
  const parsed = files.map((file) => LawFile.parse(file));
  const limits = parsed.flatMap((file) =>
    file.limits.map((entry) => ({ ...entry, ...belonging(file, entry) })),
  );
  const stops = parsed.flatMap((file) =>
    (file.stops ?? []).map((entry) => ({ ...entry, ...belonging(file, entry) })),
  );
  refuseOverlaps([...limits, ...stops]);
  for (const { id, extends: base } of limits) {
    if (base && !limits.some((limit) => limit.id === base))
      throw new Error(`${id} extends ${base}, which no file has`);
  }

  function entry(id: string, on?: string): LawLimit {
    const versions = limits.filter((limit) => limit.id === id);
    if (versions.length === 0) throw new Problem('law.unknown', 500, { params: { id } });
    const found = on === undefined ? latest(versions) : versions.find((version) => holds(version, on));
    if (!found) throw new Problem('law.notInForce', 422, { params: { id, on: on ?? '' } });
    return found;
  }

  return {
    limits,
    stops,
    entry,
    limit(id, on, more) {
      const { amount, unit, rolls } = entry(id, on);
      return { amount, unit, source: id, ...(rolls === undefined ? {} : { rolls }), ...more };
    },
    stop(reason, source, on) {
      const listed = stops.some((stop) => stop.id === reason && (on === undefined || holds(stop, on)));
      if (!listed && !source?.trim()) throw new Problem('law.stopWithoutGround', 422, { params: { reason } });
      return source ? { reason, source } : { reason };
    },
    extension(id, { rank, reason, amount }, on) {
      const allowed = entry(id, on);
      if (!allowed.extends || !allowed.rank) throw new Problem('law.notAnExtension', 500, { params: { id } });
      if (rank !== allowed.rank)
        throw new Problem('law.wrongRank', 403, { params: { needed: allowed.rank } });
      const asked = amount ?? allowed.amount;
      if (asked > allowed.amount) {
        throw new Problem('law.extensionTooLong', 422, { params: { asked, allowed: allowed.amount } });
      }
      return { amount: asked, unit: allowed.unit, rank, reason, source: id };
    },
    citation(id) {
      const found = [...limits, ...stops].find((item) => item.id === id);
      if (!found) throw new Problem('law.unknown', 500, { params: { id } });
      return found.citation;
    },
    cite(id) {
      const found = [...limits, ...stops].find((item) => item.id === id);
      return found?.citation ?? (sources && citeSource(sources, id));
    },
  };
}

type Dated = { id: string; validFrom: string; validTo?: string | undefined };

function belonging({ law }: LawFile, entry: { article: number; validFrom?: string | undefined }) {
  return {
    law: law.id,
    citation: citation(law.title, entry.article),
    validFrom: entry.validFrom ?? law.validFrom,
  };
}

function holds({ validFrom, validTo }: Dated, on: string): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}

function latest<T extends Dated>(versions: readonly T[]): T | undefined {
  return [...versions].sort((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
}

function refuseOverlaps(entries: readonly Dated[]): void {
  for (const [n, entry] of entries.entries()) {
    const twin = entries.slice(n + 1).find((other) => other.id === entry.id);
    if (twin && (holds(twin, entry.validFrom) || holds(entry, twin.validFrom))) {
      throw new Error(`${entry.id} is in force twice on the same day`);
    }
  }
}
