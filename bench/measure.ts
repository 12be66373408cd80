/** Seconds of the runs of one thing, in order. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Runs two things in turn after a warm-up of each, so that a machine that slows down slows both. */
export async function inTurn(
  rounds: number,
  floor: () => unknown,
  work: () => unknown,
): Promise<{ readonly floor: Timing; readonly work: Timing; readonly ratio: Timing }> {
  await floor();
  await work();
  const pairs: { floor: number; work: number }[] = [];
  for (let round = 0; round < rounds; round++)
    pairs.push({ floor: await seconds(floor), work: await seconds(work) });
  return {
    floor: timing(pairs.map((pair) => pair.floor)),
    work: timing(pairs.map((pair) => pair.work)),
    ratio: timing(pairs.map((pair) => pair.work / pair.floor)),
  };
}

async function seconds(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/** Median and bounds of seconds, or of ratios, of one thing. */
export function timing(values: readonly number[]): Timing {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) };
}

/** `12.3 (11.9 to 13.0)` */
export function shown({ median, least, most }: Timing): string {
  return `${digits(median)} (${digits(least)} to ${digits(most)})`;
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
