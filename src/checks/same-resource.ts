export { sameResource } from '../evidence/same-resource.ts';
