/** How the predicates of one rule are joined; `at` is a place in the list of predicates. */
export type Program =
  | { readonly kind: 'predicate'; readonly at: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Program[] }
  | { readonly kind: 'not'; readonly part: Program }
  | {
      readonly kind: 'if';
      readonly condition: Program;
      readonly whenTrue: Program;
      readonly whenFalse: Program;
    };

/** The programs directly under a program. */
function partsOf(program: Program): readonly Program[] {
  switch (program.kind) {
    case 'predicate':
      return [];
    case 'and':
    case 'or':
      return program.parts;
    case 'not':
      return [program.part];
    case 'if':
      return [program.condition, program.whenTrue, program.whenFalse];
  }
}

/** Places of all its predicates. */
export function placesOf(program: Program): number[] {
  return program.kind === 'predicate' ? [program.at] : partsOf(program).flatMap(placesOf);
}

/** The program with other programs in place of its predicates; an `and` directly in an `and` is one. */
export function replacePredicates(program: Program, by: (at: number) => Program): Program {
  const replace = (part: Program) => replacePredicates(part, by);
  switch (program.kind) {
    case 'predicate':
      return by(program.at);
    case 'and':
    case 'or': {
      const { kind } = program;
      const parts = program.parts.map(replace).flatMap((part) => (part.kind === kind ? part.parts : [part]));
      return { kind, parts };
    }
    case 'not':
      return { kind: 'not', part: replace(program.part) };
    case 'if':
      return {
        kind: 'if',
        condition: replace(program.condition),
        whenTrue: replace(program.whenTrue),
        whenFalse: replace(program.whenFalse),
      };
  }
}
