import { raw, user } from '../support.ts';

/** Values that an engine could take for something else than text; each lies in a record of its own. */
export const HOSTILE: readonly string[] = [
  "x' OR '1'='1",
  "x'' OR 1=1 --",
  "'; DROP TABLE cloudtrail_logs; --",
  'a" OR "b',
  '?',
  '$1',
  ':name',
  '/* comment */',
  '-- comment',
  '%',
  '_',
  'a_b%c',
  '\\',
  "\\' OR 1=1 --",
  '\\u0027',
  '‘x’ OR “y”',
  'ʼ＇',
  'é',
  'e\u0301',
  '\u{1F600}',
  'İstanbul',
  'ΟΔΟΣ',
  'ß',
  'tab\tline\nfeed',
  'null',
  'NULL',
  '$' + '{sql}',
  '{{x}}',
  "E'x'",
  "U&'\\0027'",
  '\u202e',
];

/** Records as no real log of ours has them. Ids and times are fixed. */
export function oddRecords(): Record<string, unknown>[] {
  const at = (over: Readonly<Record<string, unknown>>, index: number) =>
    raw({ eventID: `odd-${String(index).padStart(3, '0')}`, eventTime: '2026-07-10T12:00:00Z', ...over });
  return [
    ...HOSTILE.map((value) => ({
      requestParameters: { endpointName: value, note: `before ${value} after` },
      userIdentity: user(value),
    })),
    ...HOSTILE.map((value) => ({ eventName: value })),
    ...SHAPES,
  ].map(at);
}

const SHAPES: readonly Readonly<Record<string, unknown>>[] = [
  { eventTime: '2026-07-10T14:00:00+02:00' },
  { eventTime: '2026-07-10T12:00:00.250Z' },
  { eventTime: 'yesterday' },
  { eventTime: '' },
  { eventTime: null },
  { readOnly: 'true' },
  { readOnly: 'false' },
  { readOnly: undefined },
  { readOnly: true, eventCategory: undefined, managementEvent: false, eventName: 'GetObject' },
  { readOnly: true, eventCategory: 'Data', managementEvent: undefined, eventName: 'GetObject' },
  { recipientAccountId: undefined, awsRegion: undefined },
  { recipientAccountId: '', awsRegion: '' },
  { recipientAccountId: '444455556666', awsRegion: 'eu-west-1' },
  { userIdentity: undefined },
  { userIdentity: { type: 'AWSService', invokedBy: 'sagemaker.amazonaws.com' } },
  { userIdentity: { ...user('dave'), onBehalfOf: { userId: 'u-1', identityStoreArn: 'arn:aws:x' } } },
  {
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/Ops/Alice@Example.com',
      sessionContext: {
        sourceIdentity: 'carol',
        sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/team/Ops', userName: 'Ops' },
        webIdFederationData: { federatedProvider: 'idp', attributes: { 'Some:Key': 'v', other: 'w' } },
      },
    },
  },
  {
    resources: [{ ARN: 'arn:aws:s3:::Data-Lake/Part-1', accountId: '111122223333', type: 'AWS::S3::Object' }],
  },
  { resources: [{ ARN: 'arn:aws:s3:::data-lake' }, { ARN: 'arn:aws:s3:::other', type: null }] },
  { resources: [] },
  {
    requestParameters: {},
    responseElements: { endpointArn: 'arn:aws:sagemaker:us-east-1:1:endpoint/Fraud' },
  },
  { requestParameters: { endpointName: 'fraud' } },
  { requestParameters: { endpointName: 'fraud-2' } },
  { requestParameters: { policy: '{"Resource":"arn:aws:sagemaker:us-east-1:1:endpoint/fraud"}' } },
  { serviceEventDetails: { model: { name: 'fraud', tags: [1, true, null] } }, eventType: 'AwsServiceEvent' },
  { errorCode: 'AccessDenied', errorMessage: 'no' },
  { errorCode: null, errorMessage: 'Failed authentication' },
  { errorCode: '', errorMessage: '' },
  { addendum: { reason: 'UPDATED_DATA', updatedFields: 'eventName', originalEventID: 'odd-000' } },
  { tlsDetails: { tlsVersion: 'TLSv1.3', cipherSuite: 'X', clientProvidedHostHeader: 'h' } },
  { eventName: 'scheduleKeyDeletion' },
  { eventName: 'BatchDeleteClusterNodes' },
  { eventName: 'Undelete' },
  { someFutureField: { x: 1 } },
];
