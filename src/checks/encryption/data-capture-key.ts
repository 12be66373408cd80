import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { endpointHistories } from '../../trail/histories/endpoints.ts';
import { defineCheck } from '../check.ts';
import { overConfigs } from '../over-configs.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of captured requests and answers of every endpoint over the period. */
export const sagemakerDataCaptureKey = defineCheck({
  id: 'sagemaker-data-capture-key',
  topic: 'encryption',
  title: 'Every endpoint that captured data kept it under a customer key throughout the period',
  failureTitle: 'Some endpoints captured data that was not under a customer key',
  rationale: 'Captured requests and answers are the personal data that people sent to the model.',
  procedure:
    'For every endpoint, the configurations that it ran in the period are taken from CreateEndpoint and UpdateEndpoint events. Where a configuration captures data, its capture key must be a KMS key that the customer manages. Configurations that capture nothing are left out. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Create an endpoint configuration whose DataCaptureConfig names a customer key and update the endpoint to it.',
  needs: { endpoints: sagemakerEndpoints, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeEndpoint', 'sagemaker:DescribeEndpointConfig'],

  observe: ({ endpoints, changes, keys }, period) =>
    endpointHistories(endpoints, changes, period).map((history) =>
      withKeys(
        keys,
        overConfigs(history, ({ name, dataCapture }) => {
          const what = `Data capture of ${name}`;
          if (dataCapture === null || dataCapture.enabled === false) {
            return { met: 'not-applicable', note: `${what} is off.` };
          }
          if (dataCapture.enabled === null && dataCapture.keyId === null) {
            return { met: null, note: `${what} names no key and does not say whether it is on.` };
          }
          return customerKey(dataCapture.keyId, { ...history.scope, what }, keys);
        }),
      ),
    ),
});
