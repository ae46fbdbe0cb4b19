import type { Matter } from '#modules/catalogue/contract.ts';

/** What a picture of the how-to shows; its words are `guides.how.<kind>`. */
export interface HowToStep {
  kind:
    | 'check'
    | 'fill'
    | 'upload'
    | 'promise'
    | 'send'
    | 'visit'
    | 'wait'
    | 'atOnce'
    | 'receive'
    | 'checked';
  /** What is counted in the picture: fields, papers, promises, days. */
  count: number;
  unit?: string;
}

/**
 * The pictures of a matter, in order (LOC-04): what one does on the page, what happens there, what one gets. Made from
 * the definition, so a matter with one paper less has a picture with one paper less.
 * @param papers to upload in this situation
 */
export function howToSteps(matter: Matter, papers: number): HowToStep[] {
  const fields = matter.form.sections
    .flatMap(({ fields: all }) => all)
    .filter(({ locked, kind }) => !locked && kind !== 'repeat').length;
  const { promisedTime, visits, commitment, result, postCheck, conditions } = matter;
  const steps: HowToStep[] = [
    { kind: 'check', count: conditions.filter(({ beforehand }) => beforehand).length },
    { kind: 'fill', count: fields },
    { kind: 'upload', count: papers },
    { kind: 'promise', count: commitment?.items.length ?? 0 },
    { kind: 'send', count: 1 },
    { kind: 'visit', count: visits.most },
    promisedTime.amount === 0
      ? { kind: 'atOnce', count: 1 }
      : { kind: 'wait', count: promisedTime.amount, unit: promisedTime.unit },
    { kind: 'receive', count: result ? 1 : 0 },
    { kind: 'checked', count: postCheck?.limit.amount ?? 0, unit: postCheck?.limit.unit ?? '' },
  ];
  return steps.filter(({ count }) => count > 0);
}
