/** A type of a table as Hive spells it: `array<struct<arn:string>>`. Other names of text are `string` here. */
export type HiveType =
  | { readonly kind: 'plain'; readonly name: string }
  | { readonly kind: 'array' | 'map'; readonly of: readonly HiveType[] }
  | { readonly kind: 'struct'; readonly fields: ReadonlyMap<string, HiveType> };

const TEXT = /^(string|varchar(\(\d+\))?|char(\(\d+\))?)$/;

/** Reads a type, capitals and blanks aside; null for a text that is none. */
export function readHiveType(text: string): HiveType | null {
  const tokens = text.toLowerCase().match(/[a-z0-9_`]+(\(\d+(,\d+)?\))?|[<>,:]/g) ?? [];
  if (tokens.join('') !== text.toLowerCase().replaceAll(/\s/g, '')) return null;
  const reader = new TypeReader(tokens);
  const type = reader.type();
  return reader.atEnd() ? type : null;
}

class TypeReader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  atEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  type(): HiveType | null {
    const name = this.#take();
    if (name === 'struct') return this.#struct();
    if (name === 'array' || name === 'map') {
      const of = this.#inside(() => this.type());
      return of && { kind: name, of };
    }
    if (name === null || /^[<>,:]$/.test(name)) return null;
    return { kind: 'plain', name: TEXT.test(name) ? 'string' : name };
  }

  #struct(): HiveType | null {
    const fields = this.#inside((): [string, HiveType] | null => {
      const name = this.#take();
      const type = this.#take() === ':' ? this.type() : null;
      return name !== null && type ? [name.replaceAll('`', ''), type] : null;
    });
    return fields && { kind: 'struct', fields: new Map(fields) };
  }

  /** The parts between angle brackets. */
  #inside<Part>(part: () => Part | null): Part[] | null {
    if (this.#take() !== '<') return null;
    const parts: Part[] = [];
    for (;;) {
      const one = part();
      if (one === null) return null;
      parts.push(one);
      const mark = this.#take();
      if (mark === '>') return parts;
      if (mark !== ',') return null;
    }
  }

  #take(): string | null {
    const token = this.#tokens[this.#next] ?? null;
    this.#next += 1;
    return token;
  }
}
