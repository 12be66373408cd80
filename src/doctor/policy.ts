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

/** Characters that a policy may have, blanks left out: one managed by the customer, and all inline ones of a role. */
export const MOST_CHARACTERS = { managed: 6144, inline: 10_240 } as const;

/**
 * The same rights as several policies, each small enough to be a managed one. Actions of a statement that is too long
 * are shared out among statements with its Sid and a number.
 *
 * @throws RangeError when one resource list alone is too long
 * @source https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function managedPolicies(grants: readonly Grant[]): readonly ReturnType<typeof policyDocument>[] {
  const policies: Grant[][] = [];
  for (const grant of grants.flatMap(inPieces)) {
    const last = policies.at(-1);
    if (last && fits([...last, grant])) last.push(grant);
    else if (fits([grant])) policies.push([grant]);
    else throw new RangeError(`The statement ${grant.sid} fits into no managed policy.`);
  }
  return policies.map(policyDocument);
}

const fits = (grants: readonly Grant[]): boolean =>
  JSON.stringify(policyDocument(grants)).length <= MOST_CHARACTERS.managed;

/** Half the size of a policy, so that pieces leave little room behind. */
function inPieces(grant: Grant): readonly Grant[] {
  const pieces = Math.ceil((2 * JSON.stringify(policyDocument([grant])).length) / MOST_CHARACTERS.managed);
  if (pieces === 1) return [grant];
  const size = Math.ceil(grant.actions.length / pieces);
  return Array.from({ length: pieces }, (_, index) => ({
    ...grant,
    sid: `${grant.sid}${index + 1}`,
    actions: grant.actions.slice(index * size, (index + 1) * size),
  })).filter(({ actions }) => actions.length > 0);
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
