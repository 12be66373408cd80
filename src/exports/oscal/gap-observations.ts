import type { Pack } from '../../reports/pack.ts';
import { evidenceUuid } from './back-matter.ts';
import { inventoryUuid } from './inventory.ts';
import { line, ORIGINS, type OscalObject, present, props, uuidOf } from './parts.ts';

/** Every read that gave no usable answer: what was not seen there. */
export function gapObservations(pack: Pack): readonly OscalObject[] {
  return pack.gaps.map((gap, index) => {
    const { account, region, action, resource, kind, code, kindId, evidence } = gap;
    const where = resource ?? 'a whole listing';
    return present({
      uuid: uuidOf(pack.id, 'gap', String(index)),
      title: line(`Not read: ${where}`),
      description: `${action} in ${account}/${region} gave no usable answer for ${where}: ${kind} (${code}).`,
      props: props({ 'gap-kind': kind, action, account, region, code, 'evidence-kind': kindId }),
      methods: ['EXAMINE'],
      types: ['gap'],
      origins: ORIGINS,
      subjects:
        resource === null
          ? null
          : [{ 'subject-uuid': inventoryUuid({ account, region, resource }), type: 'inventory-item' }],
      'relevant-evidence': [
        { href: `#${evidenceUuid(evidence)}`, description: `The record of ${kindId} with the gap` },
      ],
      collected: pack.evidence.find(({ digest }) => digest === evidence)?.collectedAt ?? pack.generatedAt,
    });
  });
}
