import type { Program } from '#platform/matching/pure/program.ts';

/** Rows in a chunk of DuckDB, and the words that hold a bit for each. */
export const chunkRows = 2048;
export const chunkWords = chunkRows / 32;

/** For each row of a chunk whether a thing is true and whether it is false; neither is unknown. */
export interface Outcomes {
  readonly yes: Uint32Array;
  readonly no: Uint32Array;
}

/** Combines the predicates of one chunk; the answer stands in the same arrays until the next question. */
export type Combine = (predicates: readonly Outcomes[]) => Outcomes;

/** Kleene's logic on 32 rows at a time. */
export function combinerOf(program: Program): Combine {
  switch (program.kind) {
    case 'predicate': {
      const { at } = program;
      return (predicates) => predicates[at]!;
    }
    case 'not': {
      const combine = combinerOf(program.part);
      return (predicates) => {
        const { yes, no } = combine(predicates);
        return { yes: no, no: yes };
      };
    }
    case 'and':
    case 'or':
      // By De Morgan `or` is `and` with true and false exchanged.
      return chain(inOrderOfCost(program.parts).map(combinerOf), program.kind === 'or');
    case 'if':
      return choice(
        combinerOf(program.condition),
        combinerOf(program.whenTrue),
        combinerOf(program.whenFalse),
      );
  }
}

function inOrderOfCost(parts: readonly Program[]): Program[] {
  const isPredicate = ({ kind }: Program) => kind === 'predicate';
  return [...parts.filter(isPredicate), ...parts.filter((part) => !isPredicate(part))];
}

/** Parts that are predicates come first: they cost nothing to look at, and often settle every row. */
function chain(parts: readonly Combine[], swap: boolean): Combine {
  const [first, ...others] = parts;
  if (others.length === 0) return first!;
  const found = newOutcomes();
  return (predicates) => {
    let soFar = first!(predicates);
    for (const other of others) {
      const part = other(predicates);
      const isOpen = swap
        ? narrow(soFar.no, soFar.yes, part.no, part.yes, found.no, found.yes)
        : narrow(soFar.yes, soFar.no, part.yes, part.no, found.yes, found.no);
      soFar = found;
      if (!isOpen) break;
    }
    return found;
  };
}

/** `and`s a part with what was found so far into a place, and tells whether any row is still open. */
function narrow(
  soFarYes: Uint32Array,
  soFarNo: Uint32Array,
  partYes: Uint32Array,
  partNo: Uint32Array,
  yes: Uint32Array,
  no: Uint32Array,
): boolean {
  let open = 0;
  for (let word = 0; word < chunkWords; word++) {
    const settled = soFarNo[word]! | partNo[word]!;
    no[word] = settled;
    yes[word] = soFarYes[word]! & partYes[word]!;
    open |= ~settled;
  }
  return open !== 0;
}

function choice(condition: Combine, whenTrue: Combine, whenFalse: Combine): Combine {
  const { yes, no } = newOutcomes();
  return (predicates) => {
    const decided = condition(predicates);
    const [a, b] = [whenTrue(predicates), whenFalse(predicates)];
    for (let word = 0; word < chunkWords; word++) {
      const [takesA, takesB] = [decided.yes[word]!, decided.no[word]!];
      yes[word] = (takesA & a.yes[word]!) | (takesB & b.yes[word]!);
      no[word] = (takesA & a.no[word]!) | (takesB & b.no[word]!);
    }
    return { yes, no };
  };
}

export function newOutcomes(): Outcomes {
  return { yes: new Uint32Array(chunkWords), no: new Uint32Array(chunkWords) };
}
