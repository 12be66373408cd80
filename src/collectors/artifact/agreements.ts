import {
  ArtifactClient,
  type CustomerAgreementSummary,
  paginateListCustomerAgreements,
} from '../../aws/artifact-client.ts';
import { by } from '../../core/order.ts';
import {
  type ArtifactAgreement,
  artifactAgreement,
  artifactAgreements,
} from '../../evidence/kinds/artifact-agreements.ts';
import { populationOf, readList, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Lists the agreements of the account; their texts are not read. */
export const artifactAgreementsCollector = defineCollector({
  id: 'artifact-agreements',
  produces: artifactAgreements,
  reach: 'global',
  actions: ['artifact:ListCustomerAgreements'],
  uses: [],

  async collect({ client, reads }) {
    const artifact = client(ArtifactClient);
    const listed = await readList(
      reads,
      { action: 'artifact:ListCustomerAgreements', resource: null },
      {
        pages: paginateListCustomerAgreements({ client: artifact, pageSize: 100 }, {}),
        list: ({ customerAgreements }) => customerAgreements,
        shape: settings,
      },
    );
    const body = { agreements: listed.items.toSorted(by(({ id }) => id)) };
    return { body, ...populationOf('artifact:ListCustomerAgreements', listed) };
  },
});

function settings(answer: CustomerAgreementSummary): ArtifactAgreement {
  return artifactAgreement.parse({
    id: answer.id,
    arn: text(answer.arn),
    name: answer.name,
    agreementArn: text(answer.agreementArn),
    account: text(answer.awsAccountId),
    organizationArn: text(answer.organizationArn),
    effectiveStart: when(answer.effectiveStart),
    effectiveEnd: when(answer.effectiveEnd),
    state: text(answer.state),
    type: text(answer.type),
  });
}
