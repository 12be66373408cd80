import type { Operations } from '../request.ts';
import { couldNotFind, description, listing } from './listing.ts';

/** Inference components. */
export const components: Operations = {
  ListInferenceComponents: listing({
    file: 'inference-components',
    list: 'InferenceComponents',
    nameField: 'InferenceComponentName',
    statusField: 'InferenceComponentStatus',
    fields: [
      'InferenceComponentName',
      'InferenceComponentArn',
      'CreationTime',
      'LastModifiedTime',
      'EndpointName',
      'EndpointArn',
      'VariantName',
      'InferenceComponentStatus',
    ],
  }),
  DescribeInferenceComponent: description({
    file: 'inference-components',
    by: ['InferenceComponentName', 'InferenceComponentName'],
    missing: couldNotFind('inference-component'),
  }),
};
