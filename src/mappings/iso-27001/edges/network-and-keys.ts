import type { Edge } from '../../framework.ts';

/** Edges to controls of networks and cryptography. */
export const networkAndKeysEdges = [
  {
    control: 'A.8.20',
    check: 'sagemaker-training-vpc',
    strength: 'partial',
    rationale: 'Training runs in a network of the organisation, where its controls apply.',
    remains: 'Show the rules of the networks and who manages them.',
  },
  {
    control: 'A.8.20',
    check: 'sagemaker-model-vpc',
    strength: 'partial',
    rationale: 'Models run in a network of the organisation, where its controls apply.',
    remains: 'Show the rules of the networks and who manages them.',
  },
  {
    control: 'A.8.22',
    check: 'sagemaker-training-isolation',
    strength: 'partial',
    rationale: 'An isolated training container is separated from every network.',
    remains: 'Show the zones and the rules between them.',
  },
  {
    control: 'A.8.22',
    check: 'sagemaker-model-isolation',
    strength: 'partial',
    rationale: 'An isolated model container is separated from every network but that of its requests.',
    remains: 'Show the zones and the rules between them.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-training-volume-key',
    strength: 'direct',
    rationale: 'Use of cryptography: volumes of training are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-training-output-key',
    strength: 'direct',
    rationale: 'Use of cryptography: results of training are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-endpoint-volume-key',
    strength: 'direct',
    rationale:
      'Use of cryptography: volumes of endpoints were under a key of the organisation for the whole period.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-data-capture-key',
    strength: 'direct',
    rationale: 'Use of cryptography: captured data was under a key of the organisation for the whole period.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-model-package-key',
    strength: 'direct',
    rationale: 'Use of cryptography: registered models are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-model-card-key',
    strength: 'direct',
    rationale: 'Use of cryptography: model cards are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 's3-bucket-encryption',
    strength: 'direct',
    rationale:
      'Use of cryptography: buckets encrypted new objects under a key of the organisation for the whole period.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'cloudtrail-trail-encryption',
    strength: 'direct',
    rationale: 'Use of cryptography: logs are written under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 's3-bucket-transport',
    strength: 'partial',
    rationale: 'Cryptography in transfer, for the way to and from S3.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-training-inter-container-encryption',
    strength: 'partial',
    rationale: 'Cryptography in transfer, for the way between training instances.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'kms-key-state',
    strength: 'partial',
    rationale: 'Management of keys: each key of the workloads was usable for the whole period.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'kms-key-rotation',
    strength: 'partial',
    rationale: 'Management of keys: rotation was on for the whole period.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'kms-key-policy',
    strength: 'partial',
    rationale: 'Management of keys: no key may be used by everybody.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'kms-key-grants',
    strength: 'partial',
    rationale:
      'Management of keys: rights that were given beside the policy are listed, and none leads to another account.',
    remains: 'Bring the rules for cryptography, and who approved each grant.',
  },
] as const satisfies readonly Edge[];
