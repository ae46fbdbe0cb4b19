import type { Program } from '#platform/matching/pure/sharePredicates.ts';

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
      return chain(program.parts.map(combinerOf), (part) => part);
    case 'or': {
      // By De Morgan, with the roles of the two swapped.
      const swapped = ({ yes, no }: Outcomes) => ({ yes: no, no: yes });
      const combine = chain(program.parts.map(combinerOf), swapped);
      return (predicates) => swapped(combine(predicates));
    }
    case 'if':
      return choice(
        combinerOf(program.condition),
        combinerOf(program.whenTrue),
        combinerOf(program.whenFalse),
      );
  }
}

function chain(parts: readonly Combine[], seen: (part: Outcomes) => Outcomes): Combine {
  const { yes, no } = newOutcomes();
  return (predicates) => {
    yes.fill(0xffffffff);
    no.fill(0);
    for (const combine of parts) {
      const part = seen(combine(predicates));
      const [partYes, partNo] = [part.yes, part.no];
      let open = 0;
      for (let word = 0; word < chunkWords; word++) {
        yes[word]! &= partYes[word]!;
        no[word]! |= partNo[word]!;
        open |= ~no[word]!;
      }
      // Every row is settled.
      if (open === 0) break;
    }
    return { yes, no };
  };
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
