import type { Pack } from '../../reports/pack.ts';
import { checkObservationUuid } from './check-observations.ts';
import { line, ORIGINS, type OscalObject, present, props, uuidOf } from './parts.ts';

type Acceptance = Pack['acceptances'][number];

/** UUID of the risk that an accepted exception is. */
export function riskUuid({ id, acceptances }: Pack, acceptance: Acceptance): string {
  return uuidOf(id, 'acceptance', String(acceptances.indexOf(acceptance)));
}

/** `deviation-approved` is still an open risk; an acceptance that does not count today is an open one without. */
const STATUS: Readonly<Record<Acceptance['standing'], string>> = {
  current: 'deviation-approved',
  expired: 'open',
  'not-yet': 'open',
};

/** Every exception that somebody answers for, as a risk: what it speaks of fails all the same. */
export function risks(pack: Pack): readonly OscalObject[] {
  const titles = new Map(pack.checks.map((check) => [check.id, check.failureTitle]));
  return pack.acceptances.map((acceptance) => {
    const { check, account, resource, reason, by, on, expires, standing, items } = acceptance;
    const title = titles.get(check);
    return present({
      uuid: riskUuid(pack, acceptance),
      title: line(`${title ?? check}: accepted for ${resource}`),
      description: `Accepted by ${by} from ${on} to ${expires}. Failing items of ${check} that it speaks of: ${items}.`,
      statement: reason,
      props: props({ check, account, resource, 'accepted-by': by, standing, items }),
      status: STATUS[standing],
      origins: ORIGINS,
      deadline: `${expires}T23:59:59Z`,
      'risk-log': {
        entries: [
          {
            uuid: uuidOf(riskUuid(pack, acceptance), 'accepted'),
            title: line(`Accepted by ${by}`),
            description: reason,
            start: `${on}T00:00:00Z`,
            'status-change': 'deviation-approved',
          },
        ],
      },
      'related-observations':
        title === undefined ? null : [{ 'observation-uuid': checkObservationUuid(pack.id, check) }],
    });
  });
}
