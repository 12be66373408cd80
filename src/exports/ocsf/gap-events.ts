import type { ExportSource } from '../exporter.ts';
import { complianceFinding, evidencesOf, INFORMATIONAL, type OcsfObject, STATUS } from './event.ts';

/** One event for each read that gave no usable answer: a warning, since information is missing. */
export function* gapEvents(source: ExportSource): Iterable<OcsfObject> {
  const { pack } = source;
  const records = new Map(pack.evidence.map((record) => [record.digest as string, record]));
  for (const [index, gap] of pack.gaps.entries()) {
    const { account, region, action, resource, kind, code, kindId, evidence } = gap;
    const where = resource ?? 'a whole listing';
    yield complianceFinding(source, {
      event: ['gap', String(index)],
      finding: ['gap', account, region, action, resource ?? ''],
      title: `Not read: ${where}`,
      types: ['gap'],
      at: records.get(evidence)?.collectedAt ?? pack.generatedAt,
      severity: INFORMATIONAL,
      account,
      region,
      message: `${action} gave no usable answer for ${where}: ${kind} (${code}).`,
      compliance: { ...STATUS.warning, status_code: code, status_details: [`${action}: ${kind}`] },
      rest: {
        ...(resource === null ? {} : { resources: [{ uid: resource, region }] }),
        evidences: evidencesOf([evidence], records),
      },
      unmapped: { action, gap: kind, kind: kindId },
    });
  }
}
