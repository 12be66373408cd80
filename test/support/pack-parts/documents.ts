import { digestOf } from '../../../src/core/digest.ts';
import type { PackDocument } from '../../../src/reports/pack.ts';

/** One that counts and travels in the pack, and one that expired. */
export const DOCUMENT_PATHS = ['policies/key-policy.pdf', 'minutes/model-board-2025-06.pdf'] as const;

/** The documents of these paths, which name the controls that the frameworks show them at. */
export function documentList(controls: (path: string) => PackDocument['controls']): PackDocument[] {
  const [policy, minutes] = DOCUMENT_PATHS;
  const own = (path: string) => ({ path, digest: digestOf(path), bytes: 48_211, controls: controls(path) });
  return [
    {
      ...own(minutes),
      title: 'Minutes of the model board, June 2025',
      owner: 'Head of data science',
      date: '2025-06-30',
      validUntil: '2026-06-30',
      embedded: false,
      term: null,
      standing: 'expired',
    },
    {
      ...own(policy),
      title: 'Policy on keys and encryption',
      owner: 'Head of information security',
      date: '2026-02-01',
      validUntil: null,
      embedded: true,
      term: {
        arn: 'arn:aws:artifact:us-east-1::term/term-gaVrFoJaYDQvtYGr:1',
        digest: digestOf('terms'),
        tokenDigest: digestOf('token'),
        acceptedAt: '2026-02-03T09:00:00.000Z',
        acceptedBy: 'arn:aws:iam::111122223333:user/ines',
      },
      standing: 'current',
    },
  ];
}
