/** Keeps the lines of a transcript in the making. A line that was added is kept before `add` returns. */
export interface Lines {
  /** Number of lines; their places are the numbers below it. */
  readonly length: number;
  /** Keeps a line and gives its place. */
  add(line: string): number;
  /** The line at a place. */
  at(place: number): string;
}

/** Lines in memory, for tests and for runs that are small. */
export function memoryLines(): Lines {
  const lines: string[] = [];
  return {
    get length() {
      return lines.length;
    },
    add: (line) => lines.push(line) - 1,
    at(place) {
      const line = lines[place];
      if (line === undefined) throw new RangeError(`There is no line ${place}.`);
      return line;
    },
  };
}

/** Lines in order, each read when it is asked for. A list of texts is one. */
export interface LineList {
  readonly length: number;
  /** The line of an index from 0 on; undefined behind the end. */
  at(index: number): string | undefined;
}

/** The lines one after the other. */
export function* linesOf(list: LineList): Iterable<string> {
  for (let index = 0; index < list.length; index++) {
    const line = list.at(index);
    if (line !== undefined) yield line;
  }
}
