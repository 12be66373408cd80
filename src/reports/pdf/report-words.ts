import type { DocumentInfo } from './document.ts';
import type { RunningWords } from './running.ts';
import type { View } from './view.ts';
import { dayText, shortDigest } from './words.ts';

/** Which volume of how many; `of` is null as long as it is not known. */
export interface VolumeNumber {
  readonly number: number;
  readonly of: number | null;
}

/** What a file of the report says about itself; `volume`: when there are several. */
export function infoOf({ pack, packDigest }: View, volume: VolumeNumber | null = null): DocumentInfo {
  const { organization, period } = pack;
  const named = volume === null ? '' : `${volumeText(volume)}, `;
  return {
    title: `Evidence report, ${named}${organization}, ${dayText(period.from)} to ${dayText(period.to)}`,
    subject: `Evidence pack ${pack.id}${volume === null ? '' : `, pack.json ${packDigest}`}`,
    author: organization,
    creator: `${pack.tool.name} ${pack.tool.version}`,
    at: new Date(pack.generatedAt),
    ...(volume !== null && { volume: { ...volume, pack: packDigest } }),
  };
}

/** What stands at the head and foot of its pages. */
export function runningWordsOf({ pack, packDigest }: View, volume?: number): RunningWords {
  return {
    left: `${pack.organization}  ·  ${dayText(pack.period.from)} to ${dayText(pack.period.to)}`,
    right: `pack ${shortDigest(packDigest)}`,
    foot: `Evidence report  ·  ${pack.id}`,
    ...(volume !== undefined && { volume }),
  };
}

/** `volume 2 of 3`. */
export function volumeText({ number, of }: VolumeNumber): string {
  return `volume ${number} of ${of ?? 'several'}`;
}
