import { byText } from '../../core/order.ts';
import { at } from '../../core/period.ts';
import { type Change, cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs, type TrainingJob } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { sameResource } from '../../evidence/same-resource.ts';
import type { ChangeRecord } from '../../trail/histories/changes.ts';
import type { Created } from '../../trail/histories/created.ts';
import { type EndpointHistory, endpointHistories } from '../../trail/histories/endpoints.ts';
import {
  approvalAt,
  isUnversioned,
  type PackageHistory,
  packageHistories,
  statusSetBy,
} from '../../trail/histories/model-packages.ts';
import { models } from '../../trail/histories/models.ts';
import { changeRef } from '../../trail/histories/timeline.ts';
import { trainingJobs } from '../../trail/histories/training-jobs.ts';
import { type ChangeRef, defineCheck, type Given, type Observation } from '../check.ts';
import { byWhom } from '../created-observation.ts';
import { cite, within } from '../given.ts';
import { overPeriod, type Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { makersOf, modelDataOf } from './model-makers.ts';
import { partyOf, separateFrom } from './persons.ts';
import { overServed, type Served } from './served-models.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  jobs: sagemakerTrainingJobs,
  changes: cloudtrailChanges,
};

/** Compares who trained, who approved and who deployed the models that endpoints ran in the period. */
export const sagemakerDutySeparation = defineCheck({
  id: 'sagemaker-duty-separation',
  topic: 'approval',
  title: 'Every deployed model was approved by a person who neither trained nor deployed it',
  failureTitle: 'Some deployed models were approved by nobody, or by who trained or deployed them',
  rationale:
    'Who makes a model and who brings it into use both gain when it passes; a person with neither part has to stand between them.',
  procedure:
    'For every endpoint, each deployment of the period is taken from CreateEndpoint and UpdateEndpoint events, and from it the model and the model package of each container. Three parties are taken from the log: who called CreateTrainingJob for the job that wrote the model data of the package, who last set the package to Approved before the deployment, and who called CreateEndpoint or UpdateEndpoint and, where it is in the log, CreateModel. Persons are compared, not roles: the approver must be another person than who trained, and another than who deployed. A package that was not approved, and an approval by a service, fail. Builds of CodeBuild, CodePipeline and CodeDeploy that train or deploy are no person, so they are held apart from a person who approves; who may change or start such a pipeline is not in these events and remains to be shown. For any other service, in which people also work by hand, and for a session that leads to no person or only to a name that its user chose, the result is unknown, and so it is for what was trained, approved or deployed before the period.',
  severity: 'high',
  remediation:
    'Have the version reviewed and approved by somebody else; allow sagemaker:CreateTrainingJob, the approval by sagemaker:UpdateModelPackage, and sagemaker:CreateEndpoint and UpdateEndpoint to three different groups or to a pipeline.',
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
      jobs: [...trainingJobs(given.jobs, given.changes, period)],
      events: eventsOf(given.changes),
    };
    return endpointHistories(given.endpoints, given.changes, period).map((history) =>
      observed(history, known, given),
    );
  },
});

interface Known {
  readonly models: readonly Created<Model>[];
  readonly packages: readonly PackageHistory[];
  readonly jobs: readonly Created<TrainingJob>[];
  /** Events of the period by their ids. */
  readonly events: ReadonlyMap<string, Change>;
}

function eventsOf(records: readonly ChangeRecord[]): ReadonlyMap<string, Change> {
  const changes = records.flatMap(({ evidence }) => evidence.body.changes);
  return new Map(changes.map((change) => [change.eventId, change]));
}

function observed(history: EndpointHistory, known: Known, given: Given<typeof needs>): Observation {
  const { scope, arn, evidence } = history;
  const stretches = history.stretches.map((stretch) => ({ ...stretch, state: stretch }));
  const seen = overPeriod(stretches, (stretch) =>
    overServed(stretch, { scope, models: known.models }, (served) => separated(served, stretch.cause, known)),
  );
  const own = evidence.map((digest) => ({ digest }));
  // A model can be trained and registered in other accounts than the one that serves it.
  const elsewhere = [...given.packages, ...given.jobs, ...given.changes];
  return { scope, resource: arn, ...seen, evidence: cite(own, within(given.models, scope), elsewhere) };
}

function separated(served: Served, deployment: ChangeRef | null, known: Known): Seen {
  const { model, deployedAt } = served;
  const parts = model.item.containers.map(({ modelPackage }): Seen => {
    if (modelPackage === null)
      return { met: false, note: `The model ${model.name} comes from no model package: nobody approved it.` };
    const version = known.packages.find(({ arn }) => sameResource(arn, modelPackage));
    if (!version) return statusOf(modelPackage, null, deployedAt);
    const approval = approvalBefore(version, deployedAt);
    if (approval === null || approvalAt(version, deployedAt) !== 'Approved')
      return unapproved(modelPackage, version, deployedAt);
    if (partyOf(approval.actor).isService)
      return {
        met: false,
        note: `${modelPackage} was approved ${byWhom(changeRef(approval))}, which is no person.`,
      };
    const trained = trainings(version, deployedAt, known);
    const deployed = [deployment && (known.events.get(deployment.eventId) ?? null), ...madeBy(model, known)];
    const seen = worst(
      [
        ...trained.map((event) => compared('trained', event, approval)),
        ...deployed.map((event) => compared('deployed', event, approval)),
      ],
      '',
    );
    if (seen.met !== true) return { ...seen, note: `${modelPackage}: ${seen.note}` };
    const approver = byWhom(changeRef(approval));
    return {
      ...seen,
      note: `${modelPackage} was trained by ${named(trained)}, approved ${approver} and deployed by ${named(deployed)}.`,
    };
  });
  return worst(parts, `The model ${model.name} has no container.`);
}

/** What is to be said of a version of which the log has no approval that held when it was deployed. */
function unapproved(name: string, version: PackageHistory, when: string): Seen {
  if (isUnversioned(version))
    return { met: false, note: `${name} has no versions, so that nobody can approve it.` };
  return statusOf(name, approvalAt(version, when), when);
}

function statusOf(name: string, status: string | null, when: string): Seen {
  if (status === null) return { met: null, note: `The status of ${name} at ${when} is not known.` };
  if (status === 'Approved') return { met: null, note: `The log does not say who approved ${name}.` };
  return { met: false, note: `${name} was ${status} at ${when}: nobody had approved it.` };
}

function approvalBefore({ creation, changes }: PackageHistory, when: string): Change | null {
  const approvals = [creation, ...changes].filter(
    (change) => change !== null && at(change.at) <= at(when) && statusSetBy(change) === 'Approved',
  );
  return approvals.at(-1) ?? null;
}

/** The events that started the training of a version; null for model data of which none is in the log. */
function trainings(version: PackageHistory, deployedAt: string, { jobs, events }: Known): (Change | null)[] {
  return modelDataOf(version).flatMap((uri) => {
    const makers = uri === null ? [] : makersOf(uri, jobs);
    const earlier = makers.filter(({ createdAt }) => createdAt !== null && at(createdAt) <= at(deployedAt));
    const found = earlier.map(({ createdBy }) => createdBy && (events.get(createdBy.eventId) ?? null));
    return found.length > 0 ? found : [null];
  });
}

function madeBy({ createdBy }: Served['model'], { events }: Known): Change[] {
  const event = createdBy && events.get(createdBy.eventId);
  return event ? [event] : [];
}

/** Compares who did something to a version with who approved it. */
function compared(what: string, event: Change | null, approval: Change): Seen {
  const approved = `approved ${byWhom(changeRef(approval))}`;
  if (event === null) return { met: null, note: `It was ${approved}; who ${what} it is not in the log.` };
  const met = separateFrom(partyOf(approval.actor), partyOf(event.actor));
  const told = `It was ${what} ${byWhom(changeRef(event))} and ${approved}`;
  if (met === null) return { met, note: `${told}: whether these are two persons cannot be told.` };
  return { met, note: met ? `${told}.` : `${told}, who is the same person.` };
}

/** The persons and pipelines behind events, each once. */
function named(events: readonly (Change | null)[]): string {
  const names = events.flatMap((event) => event?.actor.name ?? []);
  return [...new Set(names)].toSorted(byText).join(' and ');
}
