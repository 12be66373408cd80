import type { paths } from '../../api/schema';

/** A comparison as the API gives it: what `exhibit diff` answers. */
export type Diff = paths['/v1/comparisons']['get']['responses'][200]['content']['application/json'];
