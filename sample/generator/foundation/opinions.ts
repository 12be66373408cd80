import { uuid } from '../ids.ts';
import { arnOf, PLACES, type Place } from '../places.ts';
import { type Fields, listAt, type World } from '../world.ts';

/** When Security Hub and Config last looked, some hours before the collection. */
const LOOKED_AT = '2026-10-02T01:17:40Z';

/** What a control or rule looks at: the file of its resources, the field with their ARN, and what it demands. */
interface Control {
  readonly id: string;
  readonly title: string;
  readonly file: 'models' | 'endpoint-configs';
  readonly arn: 'ModelArn' | 'EndpointConfigArn';
  readonly met: (record: Fields) => boolean;
}

const CONTROLS: readonly Control[] = [
  {
    id: 'SageMaker.4',
    title: 'Production variants should have more than one initial instance',
    file: 'endpoint-configs',
    arn: 'EndpointConfigArn',
    met: (record) =>
      listAt(record, 'ProductionVariants').every((one) => Number(one.InitialInstanceCount) > 1),
  },
  {
    id: 'SageMaker.5',
    title: 'Models should have network isolation enabled',
    file: 'models',
    arn: 'ModelArn',
    met: ({ EnableNetworkIsolation }) => EnableNetworkIsolation === true,
  },
  {
    id: 'SageMaker.16',
    title: 'Models should use a private registry in a VPC',
    file: 'models',
    arn: 'ModelArn',
    // This model was made before the platform team let its registry be reached from inside the VPC alone.
    met: ({ ModelName }) => ModelName !== 'claims-fraud-v1',
  },
];

/** Lets Security Hub and Config look at everything that the stories left, when they are all told. */
export function otherInstrumentsLook(world: World): void {
  for (const place of PLACES) {
    const { account, region } = place;
    world.add(`${account}/${region}/securityhub/hub.json`, {
      HubArn: arnOf('securityhub', place, 'hub/default'),
      SubscribedAt: '2026-06-17T09:40:02.000Z',
      AutoEnableControls: true,
    });
    for (const control of CONTROLS) {
      for (const record of world.all(`${account}/${region}/sagemaker/${control.file}.json`))
        world.add(`${account}/${region}/securityhub/findings.json`, findingOf(control, record, place));
    }
    world.add(`${account}/${region}/config/rules.json`, ruleOf(world, place));
  }
}

function findingOf({ id, title, arn, met }: Control, record: Fields, place: Place): Fields {
  const resource = String(record[arn]);
  return {
    SchemaVersion: '2018-10-08',
    Id: arnOf('securityhub', place, `security-control/${id}/finding/${uuid(`finding ${id} ${resource}`)}`),
    ProductArn: `arn:aws:securityhub:${place.region}::product/aws/securityhub`,
    GeneratorId: `security-control/${id}`,
    AwsAccountId: place.account,
    Region: place.region,
    Title: title,
    Severity: { Label: met(record) ? 'INFORMATIONAL' : 'MEDIUM' },
    Resources: [
      { Type: arn === 'ModelArn' ? 'AwsSageMakerModel' : 'AwsSageMakerEndpointConfig', Id: resource },
    ],
    Compliance: { Status: met(record) ? 'PASSED' : 'FAILED', SecurityControlId: id },
    Workflow: { Status: met(record) ? 'RESOLVED' : 'NEW' },
    RecordState: 'ACTIVE',
    UpdatedAt: LOOKED_AT,
  };
}

/** The rule of AWS on keys of endpoint configurations. */
function ruleOf(world: World, place: Place): Fields {
  const name = 'sagemaker-endpoint-configuration-kms-key-configured';
  const configs = world.all(`${place.account}/${place.region}/sagemaker/endpoint-configs.json`);
  const results = configs.map((record) => ({
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName: name,
        ResourceType: 'AWS::SageMaker::EndpointConfig',
        ResourceId: String(record.EndpointConfigArn),
      },
    },
    ComplianceType: record.KmsKeyId === undefined ? 'NON_COMPLIANT' : 'COMPLIANT',
    ResultRecordedTime: LOOKED_AT,
  }));
  const failed = results.some(({ ComplianceType }) => ComplianceType === 'NON_COMPLIANT');
  const whole = failed ? 'NON_COMPLIANT' : 'COMPLIANT';
  return {
    ConfigRuleName: name,
    ConfigRuleArn: arnOf(
      'config',
      place,
      `config-rule/config-rule-${uuid(`rule ${place.region}`).slice(0, 6)}`,
    ),
    Source: { Owner: 'AWS', SourceIdentifier: 'SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED' },
    Compliance: { ComplianceType: results.length === 0 ? 'NOT_APPLICABLE' : whole },
    Results: results,
  };
}
