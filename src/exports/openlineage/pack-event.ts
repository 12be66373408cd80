import { sagemakerProcessingJobs } from '../../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from '../../evidence/kinds/sagemaker-transform-jobs.ts';
import type { ExportSource } from '../exporter.ts';
import { baseEvent, type Maker, ownFacet, standardFacet } from './facets.ts';
import type { Event } from './run-events.ts';

const KINDS: ReadonlySet<string> = new Set([
  sagemakerTrainingJobs.id,
  sagemakerProcessingJobs.id,
  sagemakerTransformJobs.id,
]);

/** The pack itself as a job that is no run: where the events come from, and what of the jobs could not be read. */
export function packEvent({ pack, packDigest, container }: ExportSource, maker: Maker): Event {
  const { id, period, gaps, evidence, generatedAt, organization } = pack;
  return {
    ...baseEvent(maker, 'Job', generatedAt),
    job: {
      namespace: 'exhibit',
      name: id,
      facets: {
        documentation: standardFacet(maker, 'DocumentationJobFacet', {
          description: `Evidence pack of ${organization} for ${period.from} to ${period.to}. The jobs of the period that still existed, and the way from every endpoint to its data. These events are not signed; the container that they were made from is.`,
        }),
        exhibit_pack: ownFacet(maker, 'Job', {
          container: container.name,
          containerDigest: container.digest,
          packDigest,
          period: { ...period },
          records: evidence.filter(({ kind }) => KINDS.has(kind)).map(({ digest }) => digest),
          gaps: gaps.filter(({ kindId }) => KINDS.has(kindId)).map((gap) => ({ ...gap })),
        }),
      },
    },
    inputs: [],
    outputs: [],
  };
}
