import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf } from '../../src/core/digest.ts';
import { writeZip } from '../../src/core/zip-writer.ts';

/** A change of the files of the demo's pack, after which it must not hold. */
export interface DemoTampering {
  readonly title: string;
  readonly change: (files: Map<string, Buffer>) => void;
}

/** Changes of one file each. */
export const TAMPERINGS: readonly DemoTampering[] = [
  {
    title: 'a byte changed in the evidence',
    change: (files) => flip(files, 'evidence/111122223333/us-east-1/aws.sagemaker.endpoints@1.json'),
  },
  {
    title: 'a byte changed in the report',
    change: (files) => flip(files, 'report.pdf'),
  },
  {
    title: 'a byte changed in the transcript',
    change: (files) => flip(files, 'transcript/calls.ndjson'),
  },
  { title: 'a byte changed in run.json', change: (files) => flip(files, 'run.json') },
  {
    title: 'a file added',
    change: (files) => void files.set('evidence/extra.json', Buffer.from('{}')),
  },
  {
    title: 'a file removed',
    change: (files) => void files.delete('evidence/111122223333/global/aws.s3.buckets@1.json'),
  },
  {
    title: 'a file renamed',
    change: (files) => {
      const name = 'evidence/111122223333/us-east-1/aws.kms.keys@1.json';
      files.set(name.replace('us-east-1', 'us-east-2'), files.get(name) ?? Buffer.alloc(0));
      files.delete(name);
    },
  },
  {
    title: 'bytes appended to the PDF',
    change: (files) =>
      void files.set(
        'report.pdf',
        Buffer.concat([files.get('report.pdf') ?? Buffer.alloc(0), Buffer.from('\n% more')]),
      ),
  },
];

/** The files with one record in place of which stands a sound one of another time, and the plain lists put right. */
export function swappedRecord(before: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const name = 'evidence/111122223333/us-east-1/aws.cloudtrail.changes@1.json';
  const record = JSON.parse(textOf(before, name));
  const twin = Buffer.from(canonicalJson({ ...record, collectedAt: '2026-10-03T06:00:00Z' }));
  const files = new Map(before).set(name, twin);
  for (const list of ['SHA256SUMS', 'manifest.json']) {
    const old = digestOf(before.get(name) ?? '').slice(7);
    files.set(list, Buffer.from(textOf(files, list).replaceAll(old, digestOf(twin).slice(7))));
  }
  return files;
}

/** The files as one zip, written as a pack is: without a change the bytes are those of the pack. */
export async function rezipped(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const stored = new Set(['mimetype', 'report.pdf', 'META-INF/signature001.p7s']);
  return writeZip(files, stored, new Date('2026-10-02T07:00:00Z'));
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  return (files.get(name) ?? Buffer.alloc(0)).toString('utf8');
}

function flip(files: Map<string, Buffer>, name: string): void {
  const bytes = Buffer.from(files.get(name) ?? Buffer.alloc(0));
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  files.set(name, bytes);
}
