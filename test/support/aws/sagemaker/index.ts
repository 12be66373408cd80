import type { Operations } from '../request.ts';
import { cards } from './cards.ts';
import { clusters } from './clusters.ts';
import { components } from './components.ts';
import { features } from './features.ts';
import { humanReview } from './human-review.ts';
import { images } from './images.ts';
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
  ...images,
  ...humanReview,
  ...clusters,
  ...components,
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
