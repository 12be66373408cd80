import { everyVariant } from '../../evidence/every-variant.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { type EndpointConfig, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { endpointHistories } from '../../trail/histories/endpoints.ts';
import { defineCheck } from '../check.ts';
import { overConfigs } from '../over-configs.ts';
import { customerKey, withKeys } from './customer-key.ts';
import { hasLocalStorage } from './local-storage.ts';

/** Looks at the key of the storage volumes of every endpoint over the period. */
export const sagemakerEndpointVolumeKey = defineCheck({
  id: 'sagemaker-endpoint-volume-key',
  topic: 'encryption',
  title: 'Every endpoint kept its volumes under a customer key throughout the period',
  failureTitle: 'Some endpoints ran with volumes that were not under a customer key',
  rationale:
    'Models and requests lie on the volumes of an endpoint. Only under a key of the customer can the organisation say who may read them, see each use of the key, and withdraw it.',
  procedure:
    'For every endpoint, the configurations that it ran in the period are taken from CreateEndpoint and UpdateEndpoint events, their keys from the service or from CreateEndpointConfig events. Each key must be a KMS key that the customer manages. Serverless variants and instances with local storage take no key. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Create an endpoint configuration with KmsKeyId set to a customer key and update the endpoint to it; deny configurations without a key by a policy on sagemaker:VolumeKmsKey.',
  needs: { endpoints: sagemakerEndpoints, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeEndpoint', 'sagemaker:DescribeEndpointConfig'],

  observe: ({ endpoints, changes, keys }, period) =>
    endpointHistories(endpoints, changes, period).map((history) =>
      withKeys(
        keys,
        overConfigs(history, (config) => {
          const what = `The configuration ${config.name}`;
          const local = takesNoKey(config);
          if (local === true)
            return { met: 'not-applicable', note: `${what} is hardware-encrypted or serverless.` };
          if (local === null && config.keyId === null) {
            return { met: null, note: `${what} names no key and does not state every instance type.` };
          }
          return customerKey(config.keyId, { ...history.scope, what }, keys);
        }),
      ),
    ),
});

/** null when an instance type that decides it is not stated. */
function takesNoKey(config: EndpointConfig): boolean | null {
  const variants = everyVariant(config);
  if (variants.length === 0) return null;
  const types = variants.filter(({ serverless }) => !serverless).map(({ instanceType }) => instanceType);
  if (types.some((type) => type !== null && !hasLocalStorage(type))) return false;
  return types.includes(null) ? null : true;
}
