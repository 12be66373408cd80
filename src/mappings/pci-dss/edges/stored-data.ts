import type { Edge } from '../../framework.ts';

/** Edges to controls of stored data and keys. */
export const storedDataEdges = [
  {
    control: '3.2.1',
    check: 's3-bucket-lifecycle',
    strength: 'partial',
    rationale:
      'Lifecycle rules are how stored data is removed after its retention time; the check shows that rules exist, not which times they set.',
    remains: 'Bring the retention policy, and show that the times of the rules follow from it.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-training-volume-key',
    strength: 'partial',
    rationale:
      'Volumes of training jobs are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-training-output-key',
    strength: 'partial',
    rationale:
      'Results of training are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-endpoint-volume-key',
    strength: 'partial',
    rationale: 'Volumes of endpoints were encrypted under an own key for the whole period.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-data-capture-key',
    strength: 'partial',
    rationale:
      'Captured requests can hold card numbers; the check follows the key under which each endpoint stored them.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 's3-bucket-encryption',
    strength: 'partial',
    rationale:
      'Objects in the buckets of the workloads were encrypted under an own key by default for the whole period.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-model-package-key',
    strength: 'partial',
    rationale:
      'Registered models are encrypted under an own key; a model can hold traces of what it was trained on.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1.2',
    check: 'sagemaker-training-volume-key',
    strength: 'supporting',
    rationale: 'It lists the volumes on which protection rests on encryption of the disk.',
    remains: 'Show that disk encryption is not the only protection of card numbers outside removable media.',
  },
  {
    control: '3.5.1.2',
    check: 'sagemaker-endpoint-volume-key',
    strength: 'supporting',
    rationale: 'It lists the volumes of endpoints on which protection rests on encryption of the disk.',
    remains: 'Show that disk encryption is not the only protection of card numbers outside removable media.',
  },
  {
    control: '3.5.1.3',
    check: 'kms-key-policy',
    strength: 'partial',
    rationale:
      'The right to decrypt is governed by the key policy, apart from accounts of the operating system; an open policy would undo that.',
    remains: 'Show that access to decrypted data does not follow from an account of the operating system.',
  },
  {
    control: '3.6.1',
    check: 'kms-key-policy',
    strength: 'partial',
    rationale: 'Guarding keys against misuse: no key of the workloads may be used by everybody.',
    remains: 'Bring the key-management procedures and the list of custodians.',
  },
  {
    control: '3.6.1',
    check: 'kms-key-grants',
    strength: 'partial',
    rationale: 'Guarding keys against misuse: no grant gives a key of the workloads to another account.',
    remains: 'Bring the key-management procedures, and who approved each grant.',
  },
  {
    control: '3.6.1',
    check: 'kms-key-state',
    strength: 'supporting',
    rationale: 'The states of the keys over the period are the population to which the procedures apply.',
    remains: 'Bring the key-management procedures and the list of custodians.',
  },
  {
    control: '3.6.1.3',
    check: 'kms-key-policy',
    strength: 'partial',
    rationale:
      'The key policy says who may administer and use a key; the check finds policies that name everybody.',
    remains:
      'Bring the list of custodians; that cleartext components never leave the service is in the reports of AWS.',
  },
  {
    control: '3.7.4',
    check: 'kms-key-rotation',
    strength: 'direct',
    rationale:
      'Keys are changed by the service at fixed intervals; the check shows that this was on for the whole period.',
    remains: 'Define the cryptoperiod of each key, and show that the rotation is as frequent as it.',
  },
  {
    control: '3.7.5',
    check: 'kms-key-state',
    strength: 'partial',
    rationale:
      'Retirement of keys shows in their state: the check finds keys that were disabled or are about to be deleted while workloads still name them.',
    remains: 'Show how weakened or expired keys are recognised and what is done with them.',
  },
  {
    control: '3.7.7',
    check: 'kms-key-policy',
    strength: 'partial',
    rationale:
      'Substitution takes the right to administer keys; a policy that names everybody grants it to anybody.',
    remains: 'Show who may replace a key in a workload, and how that is approved.',
  },
  {
    control: '4.2.1',
    check: 's3-bucket-transport',
    strength: 'partial',
    rationale: 'Buckets that refuse requests without TLS take no card numbers in clear over open networks.',
    remains: 'Show the protocols and certificates of every open network on which card numbers are sent.',
  },
  {
    control: '4.2.1',
    check: 'sagemaker-training-inter-container-encryption',
    strength: 'supporting',
    rationale:
      'Traffic between training instances stays in the network of AWS; its encryption adds to the picture.',
    remains: 'Show the protocols and certificates of every open network on which card numbers are sent.',
  },
] as const satisfies readonly Edge[];
