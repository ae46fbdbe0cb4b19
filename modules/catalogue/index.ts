export { basisInWords } from './domain/basisInWords.ts';
export { asked, type Measures, measuresOf } from './domain/measures.ts';
export { indexMatter } from './server/indexMatter.ts';
export { citationsOf } from './server/lawOfMatter.ts';
export {
  findMatter,
  getMatter,
  getMatterVersion,
  listMatters,
  type PublishedMatter,
  publishMatter,
} from './server/matters.ts';
export { presentSummary } from './server/presentMatter.ts';
export { presentTrack } from './server/presentTrack.ts';
