import type { Edge } from '../../framework.ts';

/** Edges to controls of encryption. */
export const encryptionEdges = [
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-training-volume-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: the volumes on which training keeps it are under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-training-output-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: model artifacts and other results of training are written under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-endpoint-volume-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: the volumes of endpoints were under a key of the organisation for the whole period.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-data-capture-key',
    strength: 'direct',
    rationale:
      'Captured requests and answers are health data where the model is asked about patients; the check follows the key that each endpoint used over the period.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 's3-bucket-encryption',
    strength: 'direct',
    rationale:
      'Encryption of stored health data in buckets: the default of each bucket over the period was a key of the organisation.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-model-package-key',
    strength: 'partial',
    rationale:
      'Registered models can hold traces of health data, but they are a small part of what has to be encrypted.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'kms-key-state',
    strength: 'partial',
    rationale:
      'Decryption works only while a key is enabled. A key that was disabled or waits for deletion makes the data unreadable.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'kms-key-policy',
    strength: 'partial',
    rationale:
      'Encryption protects from those who cannot use the key; a key policy that lets everybody use it gives that up.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'kms-key-grants',
    strength: 'partial',
    rationale:
      'Who can decrypt is not in the key policy alone: a grant lets others in beside it, and none leads to another account.',
    remains: 'Bring the decision on this addressable item, and the agreements with those who hold grants.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'kms-key-rotation',
    strength: 'supporting',
    rationale:
      'Rotation limits what one key version protects. The rule asks for a mechanism and names no rotation.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(e)(1)',
    check: 's3-bucket-transport',
    strength: 'partial',
    rationale:
      'Guarding data on a network: buckets that refused requests without TLS over the period sent and took nothing in clear.',
    remains:
      'Show the other ways on which health data is sent (clients, partners, notebooks) and how they are guarded.',
  },
  {
    control: '164.312(e)(1)',
    check: 'sagemaker-training-inter-container-encryption',
    strength: 'partial',
    rationale:
      'Guarding data on a network: the traffic between the instances of a training job is encrypted.',
    remains:
      'Show the other ways on which health data is sent (clients, partners, notebooks) and how they are guarded.',
  },
  {
    control: '164.312(e)(1)',
    check: 'sagemaker-training-vpc',
    strength: 'partial',
    rationale:
      'A job that is attached to a VPC sends its data through a network that the organisation controls.',
    remains:
      'Show the other ways on which health data is sent (clients, partners, notebooks) and how they are guarded.',
  },
  {
    control: '164.312(e)(1)',
    check: 'sagemaker-model-vpc',
    strength: 'partial',
    rationale:
      'A model that is attached to a VPC sends its data through a network that the organisation controls.',
    remains:
      'Show the other ways on which health data is sent (clients, partners, notebooks) and how they are guarded.',
  },
  {
    control: '164.312(e)(2)(i)',
    check: 's3-bucket-transport',
    strength: 'partial',
    rationale:
      'TLS detects changes on the way. The bucket policies of the period show that S3 took no request without it.',
    remains:
      'Show integrity of transmissions outside S3 and SageMaker, and the decision on this addressable item.',
  },
  {
    control: '164.312(e)(2)(i)',
    check: 'sagemaker-training-inter-container-encryption',
    strength: 'partial',
    rationale: 'Encrypted traffic between training instances is protected against changes on the way.',
    remains:
      'Show integrity of transmissions outside S3 and SageMaker, and the decision on this addressable item.',
  },
  {
    control: '164.312(e)(2)(ii)',
    check: 's3-bucket-transport',
    strength: 'direct',
    rationale:
      'Encryption of health data in transmission, for the way to and from S3: requests without TLS were refused over the period.',
    remains: 'Show encryption on the other ways of transmission, and the decision on this addressable item.',
  },
  {
    control: '164.312(e)(2)(ii)',
    check: 'sagemaker-training-inter-container-encryption',
    strength: 'direct',
    rationale: 'Encryption of health data in transmission, for the way between training instances.',
    remains: 'Show encryption on the other ways of transmission, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
