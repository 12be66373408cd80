import { pageOf } from './paging.ts';
import type { Operations } from './request.ts';

/** Secrets of the region, without their values. */
export const secretsManager: Operations = {
  ListSecrets: (serving) => {
    const { scenario, account, region } = serving;
    const { items, ...rest } = pageOf(
      scenario.records(account, region, 'secretsmanager/secrets.json'),
      serving,
      {
        standard: 100,
        most: 100,
      },
    );
    return { SecretList: items, ...rest };
  },
};
