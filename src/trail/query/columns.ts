/** How a field of a record stands in the table. A `flag` is a boolean as text, `json` an object as text. */
export type ColumnType =
  | { readonly kind: 'text' | 'flag' | 'json' | 'texts' }
  | { readonly kind: 'struct' | 'list'; readonly fields: readonly Column[] };

/** A field of a CloudTrail record; its column has the same name in lower case. */
export interface Column {
  readonly field: string;
  readonly type: ColumnType;
}

const plain = (kind: 'text' | 'flag' | 'json' | 'texts', names: string): Column[] =>
  names.split(' ').map((field) => ({ field, type: { kind } }));
const text = (names: string) => plain('text', names);
const json = (names: string) => plain('json', names);
const nested = (field: string, fields: readonly Column[]): Column => ({
  field,
  type: { kind: 'struct', fields },
});

/**
 * The fields of a record that the table has, in the order of its columns. A field that is not here is not seen by
 * any question that runs as SQL.
 *
 * @source https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table.html
 */
export const COLUMNS: readonly Column[] = [
  ...text('eventVersion'),
  nested('userIdentity', [
    ...text('type principalId arn accountId invokedBy accessKeyId userName identityProvider credentialId'),
    nested('onBehalfOf', text('userId identityStoreArn')),
    nested('sessionContext', [
      nested('attributes', text('mfaAuthenticated creationDate')),
      nested('sessionIssuer', text('type principalId arn accountId userName')),
      ...text('ec2RoleDelivery sourceIdentity signInSessionArn'),
      nested('webIdFederationData', [...text('federatedProvider'), ...plain('texts', 'attributes')]),
    ]),
  ]),
  ...text('eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage'),
  ...json('requestParameters responseElements additionalEventData'),
  ...text('requestID eventID'),
  ...plain('flag', 'readOnly'),
  { field: 'resources', type: { kind: 'list', fields: text('ARN accountId type') } },
  ...text('eventType apiVersion'),
  ...plain('flag', 'managementEvent'),
  ...text('recipientAccountId'),
  ...json('serviceEventDetails'),
  ...text('sharedEventID vpcEndpointId vpcEndpointAccountId eventCategory'),
  nested('addendum', text('reason updatedFields originalRequestID originalEventID')),
  ...text('sessionCredentialFromConsole'),
  ...json('edgeDeviceDetails'),
  nested('tlsDetails', text('tlsVersion cipherSuite clientProvidedHostHeader')),
];

/** The columns that tell in which folder a record lies; `day` as `yyyy/MM/dd`. */
export const PARTITIONS = ['account', 'region', 'day'] as const;

/** Name of the column of a field. */
export const columnOf = ({ field }: Column): string => field.toLowerCase();

/** True when the column holds more than text. */
export const isStructured = ({ type }: Column): boolean => 'fields' in type;
