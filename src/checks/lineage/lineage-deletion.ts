import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { effective } from '../../trail/histories/changes.ts';
import { fieldsOf, textOf } from '../../trail/histories/requests.ts';
import { defineCheck, type Observation } from '../check.ts';

const DELETIONS = ['DeleteAction', 'DeleteArtifact', 'DeleteAssociation', 'DeleteContext'];

/** Looks for deletions in the lineage of AWS. */
export const sagemakerLineageDeletion = defineCheck({
  id: 'sagemaker-lineage-deletion',
  topic: 'lineage',
  title: 'Nothing was deleted from the lineage in the period',
  failureTitle: 'Parts of the lineage were deleted in the period',
  rationale:
    'Lineage can be edited by everyone who may delete its parts, and the service keeps no trace of what was there. After a deletion the rest of the graph no longer shows how a model came about.',
  procedure:
    'In the log of each account and region we look for successful DeleteAction, DeleteArtifact, DeleteAssociation and DeleteContext events of SageMaker in the period. Each one is a failure; a log without any passes if it could be read to its end.',
  severity: 'high',
  remediation:
    'Ask the person named for the reason, rebuild the entity from the records of this pack, and deny the four delete actions to everyone but the owner of the lineage.',
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

/** What the event deleted, as far as its request says. */
function deletedOf({ request, resources, eventId }: Change): string {
  const { artifactArn, contextName, actionName, sourceArn, destinationArn } = fieldsOf(request);
  const source = textOf(sourceArn);
  const destination = textOf(destinationArn);
  if (source !== null && destination !== null) return `association ${source} > ${destination}`;
  const context = textOf(contextName);
  const action = textOf(actionName);
  return (
    textOf(artifactArn) ??
    (context && `context/${context}`) ??
    (action && `action/${action}`) ??
    resources[0] ??
    `event ${eventId}`
  );
}
