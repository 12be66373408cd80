import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first: were one of them begun last, all others would be done and wait for it. */
const LONGEST: readonly string[] = [
  'smoke/resume',
  'smoke/queue-kill',
  'peers/schemathesis',
  'scale/whole-run',
  'web/verifier',
  'conformance/demo-pack',
  'smoke/chain',
  'peers/moto-account/account',
  'peers/trino',
  'smoke/unreadable',
  'collectors/every-collector',
  'workers/desk',
  'smoke/export',
  'smoke/s3-store',
  'workers/fault-soak',
  'smoke/installed',
  'smoke/integrity',
  'conformance/verapdf',
  'conformance/verifying-a-pack',
  'cli/log-sources',
  'smoke/tampering',
  'peers/bucket',
  'collectors/recordings/recordings',
];

/**
 * The order in which test files are begun: those that take longest, then those with a process of their own, then the
 * short ones that share a process and fill what is left.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  if (place >= 0) return place;
  return LONGEST.length + Number(!project.config.isolate);
}
