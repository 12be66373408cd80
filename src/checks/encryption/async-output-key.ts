import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { endpointHistories } from '../../trail/histories/endpoints.ts';
import { defineCheck } from '../check.ts';
import { overConfigs } from '../over-configs.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of the answers of every asynchronous endpoint over the period. */
export const sagemakerAsyncOutputKey = defineCheck({
  id: 'sagemaker-async-output-key',
  topic: 'encryption',
  title: 'Every asynchronous endpoint wrote its answers under a customer key throughout the period',
  failureTitle: 'Some asynchronous endpoints wrote answers that were not under a customer key',
  rationale:
    'The answers of an asynchronous endpoint stay in S3 until somebody deletes them. Only under a key of the customer can the organisation say who may read them and see each use of the key.',
  procedure:
    'For every endpoint, the configurations that it ran in the period are taken from CreateEndpoint and UpdateEndpoint events, their settings from the service or from CreateEndpointConfig events. Where a configuration is asynchronous, the key of its output must be a KMS key that the customer manages. Configurations that answer at once are left out. Default encryption of the bucket does not count here; it is looked at by itself. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Create an endpoint configuration whose AsyncInferenceConfig.OutputConfig names a customer key and update the endpoint to it.',
  needs: { endpoints: sagemakerEndpoints, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeEndpoint', 'sagemaker:DescribeEndpointConfig'],

  observe: ({ endpoints, changes, keys }, period) =>
    endpointHistories(endpoints, changes, period).map((history) =>
      withKeys(
        keys,
        overConfigs(history, ({ name, asyncOutput }) =>
          asyncOutput === null
            ? { met: 'not-applicable', note: `The configuration ${name} answers at once.` }
            : customerKey(asyncOutput.keyId, { ...history.scope, what: `The output of ${name}` }, keys),
        ),
      ),
    ),
});
