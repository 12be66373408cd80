import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerLineage } from '../../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { type TracedEndpoint, traceEndpoints } from '../../lineage/endpoint-lineage.ts';
import { servedBy } from '../../lineage/questions.ts';
import { defineCheck } from '../check.ts';

/** A missing package is judged by the checks of approval; without a context the API can still show the way. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set(['no-package', 'no-context']);

/** Follows every endpoint back to what it was made from. */
export const sagemakerEndpointLineage = defineCheck({
  id: 'sagemaker-endpoint-lineage',
  topic: 'lineage',
  title: 'Every endpoint traces to a model, a training job and its data',
  failureTitle: 'Some endpoints do not trace to a model, a training job and its data',
  rationale:
    'Without an unbroken way from an endpoint to its data nobody can say which data a prediction rests on, or which endpoints are concerned when data turns out to be wrong.',
  procedure:
    'From each endpoint we follow the names in its configuration, in the inference components that serve variants without a model, models and model packages to the address of the model data, and from there to the training job with that result and to its inputs. What the lineage of AWS knows of it is added. A way that ends before the data is a failure if everything that could continue it was read, and unknown otherwise.',
  severity: 'high',
  remediation:
    'Deploy from a registered model package whose model data a training job made, and keep the training job. For a model that was trained elsewhere, register its origin as lineage artifacts and associations.',
  needs: {
    endpoints: sagemakerEndpoints,
    components: sagemakerInferenceComponents,
    models: sagemakerModels,
    packages: sagemakerModelPackages,
    trainingJobs: sagemakerTrainingJobs,
    lineage: sagemakerLineage,
  },
  // What else could not be read makes the breaks that it could close uncertain.
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe: (given) =>
    traceEndpoints({ ...given, changes: [] }).map((traced) => {
      const breaks = traced.breaks.filter(({ code }) => !JUDGED_ELSEWHERE.has(code));
      const { account, region, endpoint, evidence } = traced.graph;
      return {
        scope: { account, region },
        resource: endpoint,
        met: breaks.some(({ certain }) => certain) ? false : breaks.length > 0 ? null : true,
        note: breaks.length > 0 ? breaks.map(({ sentence }) => sentence).join(' ') : wayOf(traced),
        basis: 'collection',
        intervals: [],
        evidence,
      };
    }),
});

function wayOf({ graph }: TracedEndpoint): string {
  const served = servedBy(graph);
  const nodes = graph.nodes.filter(({ id }) => served.has(id));
  const jobs = nodes.filter(({ role }) => role === 'training-job');
  const read = new Set(
    graph.edges.filter(({ to }) => jobs.some(({ id }) => id === to)).map(({ from }) => from),
  );
  const named = (found: TracedEndpoint['graph']['nodes']) => found.map(({ label }) => label).join(', ');
  const components = nodes.filter(({ role }) => role === 'inference-component');
  const models = nodes.filter(({ role }) => role === 'model');
  const data = named(nodes.filter(({ id, role }) => role === 'data' && read.has(id)));
  const stations = [
    ...(components.length > 0 ? [`inference component ${named(components)}`] : []),
    ...(models.length > 0 ? [`model ${named(models)}`] : []),
    `training job ${named(jobs)}`,
  ];
  return `Traced to ${stations.join(', ')} and data ${data}.`;
}
