import { type Digest, digestOf, hexOf } from '../../core/digest.ts';
import type { ExportSource } from '../exporter.ts';
import { line, type OscalObject, present, props, uuidOf } from './parts.ts';

/** UUID of the resource of a record of evidence. */
export function evidenceUuid(digest: string): string {
  return uuidOf('evidence', digest);
}

/** UUID of the resource of a document of the organisation. */
export function documentUuid(packId: string, path: string): string {
  return uuidOf(packId, 'document', path);
}

/** UUID of the resource of a file of the container. */
export function fileUuid(packId: string, name: string): string {
  return uuidOf(packId, 'file', name);
}

/** The file that says what the run was asked to do, which stands for the plan of the assessment. */
export const PLAN_FILE = 'run.json';

/** The container, its document, the plan, every record of evidence and every document, each with its SHA-256. */
export function backMatter(source: ExportSource): OscalObject {
  const { pack, packDigest, container, files } = source;
  const plan = files.get(PLAN_FILE);
  return {
    resources: [
      {
        uuid: fileUuid(pack.id, container.name),
        title: 'The signed evidence pack',
        description: 'A zip (ASiC-E). References to files lead into it.',
        rlinks: [linkOf(container.name, 'application/vnd.etsi.asic-e+zip', container.digest)],
      },
      {
        uuid: fileUuid(pack.id, 'pack.json'),
        title: 'The document of the pack, from which this one was made',
        rlinks: [linkOf('pack.json', 'application/json', packDigest)],
      },
      {
        uuid: fileUuid(pack.id, PLAN_FILE),
        title: 'What the run was asked to do',
        description: 'Period, scope, frameworks and decisions: it stands for the plan of the assessment.',
        rlinks: [linkOf(PLAN_FILE, 'application/json', plan ? digestOf(plan) : null)],
      },
      ...pack.evidence.map(evidenceResource),
      ...pack.documents.map((document) => documentResource(pack.id, document)),
    ],
  };
}

function evidenceResource(entry: ExportSource['pack']['evidence'][number]): OscalObject {
  const { digest, title, file, population, sample } = entry;
  return {
    uuid: evidenceUuid(digest),
    title: line(title),
    props: props({
      kind: entry.kind,
      account: entry.account,
      region: entry.region,
      'collected-at': entry.collectedAt,
      principal: entry.principal,
      calls: entry.calls,
      gaps: entry.gaps,
      population: population?.count ?? null,
      'counted-by': population?.countedBy ?? null,
      'sample-method': sample?.method ?? null,
      'sample-seed': sample?.seed ?? null,
      'sample-size': sample?.size ?? null,
    }),
    rlinks: [linkOf(file, 'application/json', digest)],
  };
}

function documentResource(packId: string, document: ExportSource['pack']['documents'][number]): OscalObject {
  return {
    uuid: documentUuid(packId, document.path),
    title: line(document.title),
    description: document.embedded
      ? 'In the container.'
      : 'Kept by the organisation; the digest is in the pack.',
    props: props({
      owner: document.owner,
      date: document.date,
      'valid-until': document.validUntil,
      standing: document.standing,
    }),
    rlinks: [linkOf(`documents/${document.path}`, null, document.digest)],
  };
}

function linkOf(name: string, mediaType: string | null, digest: Digest | string | null): OscalObject {
  return present({
    href: encodeURI(name).replaceAll(/[?#]/g, encodeURIComponent),
    'media-type': mediaType,
    hashes: digest === null ? null : [{ algorithm: 'SHA-256', value: hexOf(digest as Digest) }],
  });
}
