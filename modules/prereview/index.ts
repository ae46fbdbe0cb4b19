export { reviewMaterials } from './domain/reviewMaterials.ts';
export { askModel } from './server/on/askModel.ts';
export { reviewOn } from './server/on/reviewOn.ts';
