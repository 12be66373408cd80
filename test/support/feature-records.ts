import type { Gap } from '../../src/evidence/gap.ts';
import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../src/evidence/kinds/kms-keys.ts';
import {
  type FeatureGroup,
  sagemakerFeatureGroups,
} from '../../src/evidence/kinds/sagemaker-feature-groups.ts';
import { changesBody, kmsKey, sealedOf } from './evidence.ts';

/** Feature groups with the gaps of their listing, and events of the log. */
export interface Features {
  readonly groups: readonly FeatureGroup[];
  readonly gaps?: readonly Gap[];
  readonly changes?: Parameters<typeof changesBody>[0];
}

/** The records that checks over feature groups need, with one customer key, `key-1`. */
export function featureRecords({ groups, gaps = [], changes = [] }: Features) {
  return [
    sealedOf(sagemakerFeatureGroups, { groups: [...groups] }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  ];
}
