export { issuePaper } from './server/on/issuePaper.ts';
export { makePapers } from './server/on/makePapers.ts';
