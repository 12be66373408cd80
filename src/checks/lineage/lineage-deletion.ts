import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { effective } from '../../trail/histories/changes.ts';
import { fieldsOf, textOf } from '../../trail/histories/requests.ts';
import { defineCheck, type Observation } from '../check.ts';

const DELETIONS = [
  'DeleteAction',
  'DeleteArtifact',
  'DeleteAssociation',
  'DeleteContext',
  'DeleteExperiment',
  'DeleteTrial',
  'DeleteTrialComponent',
  'DisassociateTrialComponent',
];

/** Looks for deletions in the lineage of AWS. */
export const sagemakerLineageDeletion = defineCheck({
  id: 'sagemaker-lineage-deletion',
  topic: 'lineage',
  title: 'Nothing was deleted from the lineage in the period',
  failureTitle: 'Parts of the lineage were deleted in the period',
  rationale:
    'Lineage can be edited by everyone who may delete its parts, and the service keeps no trace of what was there. After a deletion the rest of the graph no longer shows how a model came about.',
  procedure:
    'In the log of each account and region we look for successful DeleteAction, DeleteArtifact, DeleteAssociation, DeleteContext, DeleteExperiment, DeleteTrial, DeleteTrialComponent and DisassociateTrialComponent events of SageMaker in the period. Each one is a failure; a log without any passes if it could be read to its end.',
  severity: 'high',
  remediation:
    'Ask the person named for the reason, rebuild the entity from the records of this pack, and deny these actions to everyone but the owner of the lineage.',
  needs: { changes: cloudtrailChanges },

  observe({ changes }) {
    const deletions = effective(changes, 'sagemaker.amazonaws.com', DELETIONS);
    const untouched = changes.filter(
      (record) =>
        record.evidence.gaps.length === 0 && !deletions.some((deletion) => deletion.record === record),
    );
    return [
      ...deletions.map(
        ({ change, record }): Observation => ({
          scope: record.evidence.scope,
          resource: deletedOf(change),
          met: false,
          note: `${change.name} on ${change.at} by ${change.actor.name ?? 'an unknown person'} (event ${change.eventId}).`,
          basis: 'period',
          intervals: [],
          evidence: [record.digest],
        }),
      ),
      ...untouched.map(
        ({ digest, evidence: { scope, body } }): Observation => ({
          scope,
          resource: `lineage of ${scope.account}/${scope.region}`,
          met: true,
          note: `No deletion among the ${body.changes.length} changes in the log.`,
          basis: 'period',
          intervals: [],
          evidence: [digest],
        }),
      ),
    ];
  },
});

/** Request fields with a name, and the type in the ARN of what they name; the first that is there counts. */
const NAMES = [
  { field: 'contextName', type: 'context' },
  { field: 'actionName', type: 'action' },
  { field: 'trialComponentName', type: 'experiment-trial-component' },
  { field: 'trialName', type: 'experiment-trial' },
  { field: 'experimentName', type: 'experiment' },
] as const;

/** What the event deleted, as far as its request says. */
function deletedOf({ request, resources, eventId }: Change): string {
  const fields = fieldsOf(request);
  const { artifactArn, sourceArn, destinationArn } = fields;
  const source = textOf(sourceArn);
  const destination = textOf(destinationArn);
  if (source !== null && destination !== null) return `association ${source} > ${destination}`;
  const named = NAMES.flatMap(({ field, type }) => {
    const name = textOf(fields[field]);
    return name === null ? [] : [`${type}/${name}`];
  });
  return textOf(artifactArn) ?? named[0] ?? resources[0] ?? `event ${eventId}`;
}
