import type { ExportSource } from '../exporter.ts';
import type { Sheet } from './sheet.ts';
import { utc } from './words.ts';

/** What the workbook is, which signed pack it was made from, and how to check that pack. */
export function aboutSheet({ pack, packDigest, container, bundle }: ExportSource): Sheet {
  return {
    name: 'About',
    columns: [
      { title: 'What', width: 34 },
      { title: 'Value', width: 110, wraps: true },
    ],
    rows: [
      [
        'This workbook',
        'A copy for reading, sorting and filtering. It is not signed: anybody can change it. What counts is the signed pack named here.',
      ],
      ['Pack', pack.id],
      ['Container', container.name],
      ['Digest of the container', container.digest],
      ['Digest of pack.json in it', packDigest],
      ['Statement beside it', bundle?.name ?? 'none came with it'],
      ['How to verify the pack', `exhibit verify ${container.name} --trust root.pem`],
      ['How to verify it without exhibit', 'VERIFY.txt in the container gives the commands.'],
      ['Made again with', `exhibit export ${container.name} --as xlsx: the same pack gives the same bytes.`],
      ['Evidence complete at', utc(pack.generatedAt)],
      ['Made with', `${pack.tool.name} ${pack.tool.version}`],
      ['Times', 'Texts in UTC. An empty cell means that the pack states nothing there.'],
      [
        'Not in this workbook',
        'The records of evidence and the recorded calls themselves, the documents, and the seals. They are in the container.',
      ],
    ],
  };
}
