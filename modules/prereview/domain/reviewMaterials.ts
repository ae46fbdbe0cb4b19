import type { PreReview } from '#modules/catalogue/contract.ts';
import type { Finding } from './finding.ts';
import type { ReviewInput } from './material.ts';
import { hasText, readingFindings } from './readingFindings.ts';
import { runCheck } from './runCheck.ts';

/** A file from which so many defects of one check are told; a sheet of samples would otherwise fill the page. */
const MOST_OF_ONE_CHECK = 8;

/**
 * Everything that the declared checks find in the materials that are there, in the order of the checks. A material
 * that is not there is not looked at: that it is missing is said elsewhere. Pure; the same input, the same findings.
 */
export function reviewMaterials({ checks }: Pick<PreReview, 'checks'>, input: ReviewInput): Finding[] {
  const looked = [...new Set(checks.map(({ material }) => material))];
  const unread = looked.flatMap((material) => readingFindings(material, input.materials.get(material) ?? []));
  const found = checks.flatMap((check) => {
    const given = input.materials.get(check.material) ?? [];
    const files = check.kind === 'legible' ? given.filter(({ read }) => !read.unread) : given.filter(hasText);
    if (files.length === 0) return [];
    const { id, kind, seriousness, material } = check;
    return runCheck(check, files, input)
      .slice(0, MOST_OF_ONE_CHECK)
      .map((one) => ({ check: id, kind, seriousness, material, ...one }));
  });
  return [...found, ...unread];
}
