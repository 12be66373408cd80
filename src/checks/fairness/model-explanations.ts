import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { manualFairnessCriteria } from '../../evidence/kinds/manual-fairness-criteria.ts';
import {
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../evidence/kinds/sagemaker-clarify-reports.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { isComplete } from '../../lineage/completeness.ts';
import { type Deployed, deployedModels } from '../../lineage/deployed.ts';
import { defineCheck, type Given, type Observation } from '../check.ts';
import { cite, each, within } from '../given.ts';
import { sameResource } from '../same-resource.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  reports: sagemakerClarifyReports,
  criteria: manualFairnessCriteria,
};

/** Looks for an explanation of everything that runs on an endpoint, where the organisation requires one. */
export const sagemakerModelExplanations = defineCheck({
  id: 'sagemaker-model-explanations',
  topic: 'fairness',
  title: 'Every deployed model has the explanation that the organisation requires',
  failureTitle: 'Some deployed models lack the explanation that the organisation requires',
  rationale:
    'Who has to answer for a decision of a model needs to know which features drive it, for the version that decides now and not for an earlier one.',
  procedure:
    'Where exhibit.yaml says that explanations are required, we look for one of every model package on an endpoint, or model where there is no package: an explainability report that the registry holds for the version, whatever tool made it, or a Clarify job of the period whose configuration names the model and whose report ranks at least one feature. The report in the registry is not opened. Where exhibit.yaml does not say so, nothing is judged.',
  severity: 'medium',
  remediation:
    'Explain the version with SageMaker Clarify or the SHAP library and register the report with its model package (ModelMetrics, Explainability).',
  needs,
  restsOn: [
    'sagemaker:DescribeEndpoint',
    'sagemaker:BatchDescribeModelPackage',
    'sagemaker:DescribeModelPackage',
  ],

  observe(given) {
    const { deployed, undetermined } = deployedModels(given);
    const demand = demandOf(given.criteria);
    return [
      ...deployed.map(
        (one): Observation => ({
          scope: one.scope,
          resource: one.arn,
          ...(demand ?? judged(one, given)),
          basis: 'collection',
          intervals: [],
          evidence: cite(
            one.evidence.map((digest) => ({ digest })),
            given.criteria,
            within(given.packages, one.scope),
            given.reports,
          ),
        }),
      ),
      ...undetermined.map(
        ({ endpoint, reason }): Observation => ({
          scope: endpoint.scope,
          resource: endpoint.item.arn,
          ...(demand ?? { met: null, note: `What runs on the endpoint is not known. ${reason}` }),
          basis: 'collection',
          intervals: [],
          evidence: cite(endpoint, given.criteria),
        }),
      ),
    ];
  },
});

type Judged = Pick<Observation, 'met' | 'note'>;

/** What there is to say where nothing is required; null where it is. */
function demandOf(criteria: readonly Sealed<BodyOf<typeof manualFairnessCriteria>>[]): Judged | null {
  const said = criteria.map(({ evidence }) => evidence.body.explanations);
  if (said.includes('required')) return null;
  const note = said.includes('not-required')
    ? 'exhibit.yaml says that explanations are not required.'
    : 'exhibit.yaml does not say whether explanations are required.';
  return { met: 'not-applicable', note };
}

function judged(one: Deployed, { packages, reports }: Given<typeof needs>): Judged {
  const registered = each(within(packages, one.scope), (body) => body.packages)
    .filter(({ item }) => sameResource(item.arn, one.arn))
    .flatMap(({ item }) => item.reports)
    .flatMap(({ name, uri }) => (name.startsWith('Explainability.') && uri !== null ? [uri] : []));
  if (registered.length > 0) return { met: true, note: `Registered: ${registered.join(', ')}.` };
  const computed = each(reports, (body) => body.reports)
    .filter(({ item }) => explains(item, one))
    .filter(({ item }) => item.computed?.explanations.some(({ features }) => features > 0))
    .map(({ item }) => item.jobArn);
  if (computed.length > 0) return { met: true, note: `Explained by ${computed.join(', ')}.` };
  const note =
    'The registry holds no explainability report of it, and no Clarify job of the period explains it.';
  const allRead = isComplete(packages, one.scope) && isComplete(reports, null);
  return allRead ? { met: false, note } : { met: null, note: `${note} Not everything could be read.` };
}

/** Names of models are unique in an account and region and nowhere else. */
function explains({ jobArn, requested }: ClarifyReport, { alsoKnownAs }: Deployed): boolean {
  if (requested === null || requested.model === null) return false;
  const model = `${jobArn.split(':').slice(0, 5).join(':')}:model/${requested.model}`.toLowerCase();
  return alsoKnownAs.some((name) => name.toLowerCase() === model);
}
