import type { Operations } from '../request.ts';
import { cards } from './cards.ts';
import { features } from './features.ts';
import { jobs } from './jobs.ts';
import { lineage } from './lineage.ts';
import { monitoring } from './monitoring.ts';
import { notebooks } from './notebooks.ts';
import { pipelines } from './pipelines.ts';
import { registry } from './registry.ts';
import { serving } from './serving.ts';
import { studio } from './studio.ts';
import { tags } from './tags.ts';

/** Every SageMaker operation that the stand-in serves. */
export const sageMaker: Operations = {
  ...cards,
  ...features,
  ...jobs,
  ...lineage,
  ...monitoring,
  ...notebooks,
  ...pipelines,
  ...registry,
  ...serving,
  ...studio,
  ...tags,
};
