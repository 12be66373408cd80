import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { sameResource } from '../../evidence/same-resource.ts';
import type { Created } from '../../trail/histories/created.ts';
import { type EndpointHistory, endpointHistories } from '../../trail/histories/endpoints.ts';
import {
  approvalAt,
  isUnversioned,
  type PackageHistory,
  packageHistories,
} from '../../trail/histories/model-packages.ts';
import { models } from '../../trail/histories/models.ts';
import { defineCheck, type Given, type Observation } from '../check.ts';
import { cite, within } from '../given.ts';
import { overPeriod, type Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { overServed, type Served } from './served-models.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  changes: cloudtrailChanges,
};

/** Traces what every endpoint ran in the period to model packages, and looks at their approval when deployed. */
export const sagemakerEndpointApproval = defineCheck({
  id: 'sagemaker-endpoint-approval',
  topic: 'approval',
  title: 'Every endpoint ran only models that were approved before they were deployed',
  failureTitle: 'Some endpoints ran models that were not approved when they were deployed',
  rationale: 'The approval in the model registry guards nothing if other models reach production as well.',
  procedure:
    'For every endpoint, the configurations that it ran in the period are taken from CreateEndpoint and UpdateEndpoint events, their models from the service or from CreateModel events, and the model package of each container. The status of each package at the time of the deployment must be Approved. A container that does not come from a model package fails, and so does one from a package without versions, which has no approval. For a deployment before the period, the time at which its configuration was made is taken.',
  severity: 'critical',
  remediation:
    'Take the endpoint back to an approved version; let only a pipeline that checks the approval deploy, and deny sagemaker:CreateEndpoint and UpdateEndpoint to others.',
  needs,
  restsOn: [
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeModel',
    'sagemaker:DescribeModelPackage',
    'sagemaker:BatchDescribeModelPackage',
  ],

  observe: (given, period) => {
    const known = {
      models: models(given.models, given.changes, period),
      packages: packageHistories(given.packages, given.changes, period),
    };
    return endpointHistories(given.endpoints, given.changes, period).map((history) =>
      observed(history, known, given),
    );
  },
});

interface Known {
  readonly models: readonly Created<Model>[];
  readonly packages: readonly PackageHistory[];
}

function observed(history: EndpointHistory, known: Known, given: Given<typeof needs>): Observation {
  const { scope, arn, evidence } = history;
  const stretches = history.stretches.map((stretch) => ({ ...stretch, state: stretch }));
  const seen = overPeriod(stretches, (stretch) =>
    overServed(stretch, { scope, models: known.models }, (served) => approved(served, known)),
  );
  const own = evidence.map((digest) => ({ digest }));
  return {
    scope,
    resource: arn,
    ...seen,
    evidence: cite(own, within(given.models, scope), within(given.packages, { account: scope.account })),
  };
}

function approved({ model, deployedAt: when }: Served, { packages }: Known): Seen {
  const { name } = model;
  const parts = model.item.containers.map(({ modelPackage }): Seen => {
    if (modelPackage === null)
      return { met: false, note: `The model ${name} does not come from a model package.` };
    const version = packages.find(({ arn }) => sameResource(arn, modelPackage));
    if (version && isUnversioned(version))
      return {
        met: false,
        note: `${modelPackage} has no versions, so that the registry keeps no approval of it.`,
      };
    const status = version ? approvalAt(version, when) : null;
    if (status === null) return { met: null, note: `The status of ${modelPackage} at ${when} is not known.` };
    return { met: status === 'Approved', note: `${modelPackage} was ${status} at ${when}.` };
  });
  return worst(parts, `The model ${name} has no container.`);
}
