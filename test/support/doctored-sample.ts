import type { TranscriptRecord } from '../../src/aws/transcript.ts';
import type { Doctored } from './later-pack.ts';

const DENIED = { error: { name: 'AccessDeniedException', message: 'No.', status: 400 } };

function later(record: TranscriptRecord): TranscriptRecord | null {
  const text = JSON.stringify(record.input);
  if (record.operation === 'GetBucketVersioning' && text.includes('northwind-sepsis-data'))
    return { ...record, outcome: { output: { Status: 'Suspended' } } };
  if (record.operation === 'GetKeyRotationStatus' && text.includes('d4102814')) {
    return { ...record, outcome: { output: { KeyRotationEnabled: true } } };
  }
  if (record.task !== 'sagemaker-notebooks/444455556666/us-east-1') return record;
  return record.operation === 'ListNotebookInstances' ? { ...record, outcome: DENIED } : null;
}

/** The sample account at the next audit: four things are not as they were. */
export const DOCTORED: Doctored = {
  calls: later,
  decisions: (text) => text.replace('expires: "2026-12-31"', 'expires: "2026-09-30"'),
};

/** What of the sample account is not as it was, and nothing else. */
export const TRUTH = {
  new: [['s3-bucket-versioning', 'arn:aws:s3:::northwind-sepsis-data', 'pass']],
  changed: [
    [
      'sagemaker-endpoint-instances',
      'arn:aws:sagemaker:us-east-1:111122223333:endpoint/sepsis-alert-prod',
      'expired',
    ],
  ],
  closed: [
    [
      'kms-key-rotation',
      'arn:aws:kms:eu-west-1:444455556666:key/d4102814-368c-4f9f-b770-e23e7b0d0aac',
      'pass',
    ],
  ],
  gaps: [['444455556666', 'us-east-1', 'sagemaker:ListNotebookInstances', 'denied']],
} as const;
