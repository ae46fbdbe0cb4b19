export type { Bundle } from './contract.ts';
export { type BundleFault, lintBundle } from './domain/lintBundle.ts';
export { previewBundle } from './domain/previewBundle.ts';
export { getBundle, listBundles, partsOf } from './server/bundles.ts';
export { loadElements } from './server/loadElements.ts';
export { publishBundle } from './server/publishBundle.ts';
