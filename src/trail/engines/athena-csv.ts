import { MALFORMED_ANSWER, ServiceError } from '../../aws/service-error.ts';

/** The values of one line; null for a field that is empty and not quoted, which is how Athena writes NULL. */
export type CsvRow = readonly (string | null)[];

/**
 * Reads CSV (RFC 4180, UTF-8) piece by piece: one row is in memory at a time. Quoted fields keep line breaks, commas
 * and doubled quotes.
 *
 * @throws ServiceError `MalformedAnswer` when the text ends inside a field, goes on behind a closing quote, or is
 *   no UTF-8
 * @source https://docs.aws.amazon.com/athena/latest/ug/querying-finding-output-files.html
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const rows = new CsvRows();
  for await (const chunk of chunks) yield* rows.push(decoded(() => decoder.decode(chunk, { stream: true })));
  yield* rows.push(decoded(() => decoder.decode()));
  yield* rows.end();
}

type Place = 'start' | 'plain' | 'quoted' | 'closed';

class CsvRows {
  #place: Place = 'start';
  #field = '';
  #row: (string | null)[] = [];
  #ready: CsvRow[] = [];

  push(text: string): readonly CsvRow[] {
    for (let at = 0; at < text.length; ) at = this.#step(text, at);
    return this.#taken();
  }

  end(): readonly CsvRow[] {
    if (this.#place === 'quoted') throw malformed('ends inside a field');
    if (this.#place !== 'start' || this.#row.length > 0) this.#endRow();
    return this.#taken();
  }

  #taken(): readonly CsvRow[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Takes as much as the place allows and gives the next position. */
  #step(text: string, at: number): number {
    if (this.#place === 'quoted') return this.#quoted(text, at);
    const mark = text[at];
    if (mark === ',') this.#endField();
    else if (mark === '\n') this.#endRow();
    else if (mark === '\r') return at + 1;
    else if (mark === '"') this.#quote();
    else return this.#plain(text, at);
    return at + 1;
  }

  #quoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    this.#field += text.slice(at, quote < 0 ? undefined : quote);
    if (quote < 0) return text.length;
    this.#place = 'closed';
    return quote + 1;
  }

  /** An opening quote, or the second of a doubled one. */
  #quote(): void {
    if (this.#place === 'plain') throw malformed('has a quote inside a plain field');
    if (this.#place === 'closed') this.#field += '"';
    this.#place = 'quoted';
  }

  #plain(text: string, at: number): number {
    if (this.#place === 'closed') throw malformed('goes on behind a closing quote');
    this.#place = 'plain';
    this.#field += text[at];
    return at + 1;
  }

  #endField(): void {
    this.#row.push(this.#place === 'start' ? null : this.#field);
    this.#field = '';
    this.#place = 'start';
  }

  #endRow(): void {
    this.#endField();
    this.#ready.push(this.#row);
    this.#row = [];
  }
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof TypeError) throw malformed('is no UTF-8');
    throw cause;
  }
}

function malformed(how: string): ServiceError {
  return new ServiceError({
    name: MALFORMED_ANSWER,
    message: `The result of the query ${how}.`,
    status: 200,
  });
}
