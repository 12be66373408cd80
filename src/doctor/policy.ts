import type { Grant } from './grants.ts';

/**
 * The IAM policy that allows these grants: one statement for each, its Sid says what for.
 *
 * @source https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export function policyDocument(grants: readonly Grant[]) {
  return {
    Version: '2012-10-17',
    Statement: grants.map(({ sid, actions, resources }) => ({
      Sid: sid,
      Effect: 'Allow',
      Action: [...actions],
      Resource: resources.length === 1 ? resources[0] : [...resources],
    })),
  };
}

/** The partition in a template: CloudFormation fills it in. */
export const TEMPLATE_PARTITION = `\${AWS::Partition}`;

/**
 * A CloudFormation template of the role that an account is read with. Who may assume it, and with which external id,
 * are parameters.
 *
 * @param grants made with `TEMPLATE_PARTITION`
 * @source https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
 */
export function roleTemplate(grants: readonly Grant[]) {
  const { Version, Statement } = policyDocument(grants);
  const filled = Statement.map((statement) => ({ ...statement, Resource: substituted(statement.Resource) }));
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'The role with which exhibit reads this account.',
    Parameters: {
      Principal: {
        Type: 'String',
        Description: 'ARN of the role or user that may assume the role: the one that runs exhibit.',
        AllowedPattern: 'arn:[a-z-]+:(iam|sts)::[0-9]{12}:.+',
      },
      ExternalId: {
        Type: 'String',
        Description: 'The external id of the account in exhibit.yaml.',
        MinLength: 2,
        MaxLength: 1224,
        AllowedPattern: '[\\w+=,.@:/-]*',
      },
      RoleName: { Type: 'String', Default: 'ExhibitCollector' },
    },
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          Description: 'Read by exhibit; see the statements of its policy for what each action is for.',
          AssumeRolePolicyDocument: {
            Version,
            Statement: [
              {
                Sid: 'ExhibitMayAssume',
                Effect: 'Allow',
                Principal: { AWS: { Ref: 'Principal' } },
                Action: 'sts:AssumeRole',
                Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
              },
            ],
          },
          Policies: [{ PolicyName: 'ExhibitReads', PolicyDocument: { Version, Statement: filled } }],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  };
}

type Resource = ReturnType<typeof policyDocument>['Statement'][number]['Resource'];

function substituted(resource: Resource) {
  const one = (text: string) => (text.includes(TEMPLATE_PARTITION) ? { 'Fn::Sub': text } : text);
  return Array.isArray(resource) ? resource.map(one) : one(resource ?? '*');
}
