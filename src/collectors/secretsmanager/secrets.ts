import {
  paginateListSecrets,
  type SecretListEntry,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { by } from '../../core/order.ts';
import { type Secret, secret, secretsmanagerSecrets } from '../../evidence/kinds/secretsmanager-secrets.ts';
import { populationOf, readList, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Lists the secrets of the region; what is asked of them stands in the listing, and no value is read. */
export const secretsmanagerSecretsCollector = defineCollector({
  id: 'secretsmanager-secrets',
  produces: secretsmanagerSecrets,
  reach: 'regional',
  actions: ['secretsmanager:ListSecrets'],
  uses: [],

  async collect({ client, reads, scope }) {
    const secrets = client(SecretsManagerClient);
    const listed = await readList(
      reads,
      { action: 'secretsmanager:ListSecrets', resource: null },
      {
        pages: paginateListSecrets({ client: secrets, pageSize: 100 }, {}),
        list: ({ SecretList }) => SecretList,
        shape: (entry) => settings(entry, scope.region),
      },
    );
    const body = { secrets: listed.items.toSorted(by(({ arn }) => arn)) };
    return { body, ...populationOf('secretsmanager:ListSecrets', listed) };
  },
});

function settings(entry: SecretListEntry, region: string): Secret {
  const primary = text(entry.PrimaryRegion);
  return secret.parse({
    name: entry.Name,
    arn: entry.ARN,
    createdAt: when(entry.CreatedDate),
    lastChangedAt: when(entry.LastChangedDate),
    lastAccessedAt: when(entry.LastAccessedDate),
    keyId: text(entry.KmsKeyId),
    rotationEnabled: entry.RotationEnabled ?? null,
    rotationRule: ruleOf(entry.RotationRules),
    lastRotatedAt: when(entry.LastRotatedDate),
    nextRotationAt: when(entry.NextRotationDate),
    owningService: text(entry.OwningService),
    primaryRegion: primary === region ? null : primary,
  });
}

function ruleOf(rules: SecretListEntry['RotationRules']): string | null {
  const days = rules?.AutomaticallyAfterDays;
  return text(rules?.ScheduleExpression) ?? (days === undefined ? null : `${days} days`);
}
