import type { Operations } from '../request.ts';
import { cards } from './cards.ts';
import { images } from './images.ts';
import { jobs } from './jobs.ts';
import { lineage } from './lineage.ts';
import { monitoring } from './monitoring.ts';
import { notebooks } from './notebooks.ts';
import { registry } from './registry.ts';
import { serving } from './serving.ts';
import { studio } from './studio.ts';
import { tags } from './tags.ts';

/** Every SageMaker operation that the stand-in serves. */
export const sageMaker: Operations = {
  ...cards,
  ...images,
  ...jobs,
  ...lineage,
  ...monitoring,
  ...notebooks,
  ...registry,
  ...serving,
  ...studio,
  ...tags,
};
