import type { Operations } from '../request.ts';
import { couldNotFind, description, listing } from './listing.ts';

/** Models, endpoints and endpoint configurations. */
export const serving: Operations = {
  ListModels: listing({
    file: 'models',
    list: 'Models',
    nameField: 'ModelName',
    fields: ['ModelName', 'ModelArn', 'CreationTime'],
  }),
  DescribeModel: description({
    file: 'models',
    by: ['ModelName', 'ModelName'],
    missing: couldNotFind('model'),
  }),
  ListEndpoints: listing({
    file: 'endpoints',
    list: 'Endpoints',
    nameField: 'EndpointName',
    statusField: 'EndpointStatus',
    fields: ['EndpointName', 'EndpointArn', 'CreationTime', 'LastModifiedTime', 'EndpointStatus'],
  }),
  DescribeEndpoint: description({
    file: 'endpoints',
    by: ['EndpointName', 'EndpointName'],
    missing: couldNotFind('endpoint'),
  }),
  ListEndpointConfigs: listing({
    file: 'endpoint-configs',
    list: 'EndpointConfigs',
    nameField: 'EndpointConfigName',
    fields: ['EndpointConfigName', 'EndpointConfigArn', 'CreationTime'],
  }),
  DescribeEndpointConfig: description({
    file: 'endpoint-configs',
    by: ['EndpointConfigName', 'EndpointConfigName'],
    missing: couldNotFind('endpoint-config'),
  }),
};
