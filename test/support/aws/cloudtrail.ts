import { lookUp } from './event-history.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

const FILE = 'cloudtrail/trails.json';

/** Trails of the region, and the shadows of multi-region trails of other regions. */
function trailsSeen({ scenario, account, region, input }: Serving): readonly Fields[] {
  const home = scenario.records(account, region, FILE);
  if (input.includeShadowTrails === false) return home;
  const shadows = scenario
    .elsewhere(account, region, FILE)
    .filter(({ Trail }) => isFields(Trail) && Trail.IsMultiRegionTrail === true);
  return [...home, ...shadows];
}

function trailNamed(serving: Serving, name: string | undefined): Fields {
  const all = trailsSeen({ ...serving, input: {} });
  const found = all.find(({ Trail }) => isFields(Trail) && (Trail.TrailARN === name || Trail.Name === name));
  if (!found) throw new Refusal('TrailNotFoundException', `Unknown trail: ${String(name)}`);
  return found;
}

function partOf(record: Fields, name: string): Fields {
  const part = record[name];
  return isFields(part) ? part : {};
}

/** Trails with status and selectors, and the event history. */
export const cloudTrail: Operations = {
  DescribeTrails: (serving) => {
    const { trailNameList: asked } = serving.input;
    const all = trailsSeen(serving).map((record) => partOf(record, 'Trail'));
    const wanted = Array.isArray(asked) && asked.length > 0 ? asked : null;
    return {
      trailList: wanted
        ? all.filter(({ Name, TrailARN }) => wanted.includes(Name) || wanted.includes(TrailARN))
        : all,
    };
  },
  GetTrailStatus: (serving) => partOf(trailNamed(serving, textOf(serving.input, 'Name')), 'Status'),
  LookupEvents: lookUp,
  GetEventSelectors: (serving) => {
    const record = trailNamed(serving, textOf(serving.input, 'TrailName'));
    return { TrailARN: partOf(record, 'Trail').TrailARN, ...partOf(record, 'Selectors') };
  },
  ListPublicKeys: ({ scenario, account, region, input }) => {
    const [from, to] = [Number(input.StartTime) * 1000, Number(input.EndTime) * 1000];
    const overlaps = (key: Fields) =>
      Date.parse(String(key.ValidityStartTime)) <= to && Date.parse(String(key.ValidityEndTime)) >= from;
    const keys = scenario.records(account, region, 'cloudtrail/public-keys.json');
    return { PublicKeyList: keys.filter(overlaps) };
  },
};
