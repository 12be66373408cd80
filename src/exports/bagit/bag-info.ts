import type { ExportSource } from '../exporter.ts';

/**
 * The text of `bag-info.txt`. The day is that of the evidence: no clock is read, so that the bag can be made again.
 *
 * @param payload bytes and number of all payload files
 * @source RFC 8493, section 2.2.2
 */
export function bagInfo(
  { pack, packDigest, container, bundle }: ExportSource,
  payload: { readonly bytes: number; readonly files: number },
): string {
  const { id, organization, generatedAt, period, tool, previous } = pack;
  const fields: readonly (readonly [label: string, value: string])[] = [
    ['Source-Organization', organization],
    ['External-Identifier', id],
    ['External-Description', `Evidence pack for ${period.from} to ${period.to}, with its signed container.`],
    ['Bagging-Date', generatedAt.slice(0, 10)],
    ['Payload-Oxum', `${payload.bytes}.${payload.files}`],
    ['Bag-Software-Agent', `${tool.name} ${tool.version}`],
    ['Exhibit-Container', container.name],
    ['Exhibit-Container-Digest', container.digest],
    ['Exhibit-Statement', bundle?.name ?? 'none'],
    ['Exhibit-Pack-Digest', packDigest],
    ['Exhibit-Previous-Pack', previous ?? 'none'],
  ];
  return fields.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('');
}

/** A value with a line end would be read as another field. */
function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
