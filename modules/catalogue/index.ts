export {
  getMatter,
  getMatterVersion,
  listMatters,
  type PublishedMatter,
  publishMatter,
} from './server/matters.ts';
