import { ExhibitError } from '../../core/errors.ts';
import { byText } from '../../core/order.ts';
import { identifier } from './literal.ts';

/** The parameters of a statement while its text is written, and the columns that it may use. */
export class Scope {
  readonly #absent: ReadonlySet<string>;
  readonly #parameters: string[] = [];

  constructor(absent: readonly string[]) {
    this.#absent = new Set(absent);
  }

  /** The values of the marks given out so far, in their order. */
  get parameters(): readonly string[] {
    return [...this.#parameters];
  }

  /** True when the table has the column, and every column around it. */
  has(path: string): boolean {
    const parts = path.split('.');
    return parts.every((_, end) => !this.#absent.has(parts.slice(0, end + 1).join('.')));
  }

  /**
   * The reference to a column.
   *
   * @throws INPUT_INVALID when the table lacks it: the question cannot be answered there
   */
  column(path: string): string {
    if (!this.has(path)) {
      throw new ExhibitError('INPUT_INVALID', `The table has no column ${path}, which this question needs.`);
    }
    return path.split('.').map(identifier).join('.');
  }

  /** The references to those of the columns that the table has. */
  columns(paths: readonly string[]): string[] {
    return paths.filter((path) => this.has(path)).map((path) => this.column(path));
  }

  /** A mark for the value. Write it into the text before the next one is asked for. */
  mark(value: string): '?' {
    this.#parameters.push(value);
    return '?';
  }

  /** `expression IN (?, …)`, the values in order and each once; nothing when there is none. */
  among(expression: string, values: readonly string[]): string[] {
    if (values.length === 0) return [];
    return [
      `${expression} IN (${distinct(values)
        .map((value) => this.mark(value))
        .join(', ')})`,
    ];
  }

  /** One condition that holds when the text contains any of the values. */
  containsAny(expression: string, values: readonly string[]): string[] {
    if (values.length === 0) return [];
    const found = distinct(values).map((value) => `strpos(${expression}, ${this.mark(value)}) > 0`);
    return [found.length === 1 ? found.join('') : `(${found.join(' OR ')})`];
  }

  /** One condition per value, each of which the text must contain. */
  containsAll(expression: string, values: readonly string[]): string[] {
    return distinct(values).flatMap((value) => this.containsAny(expression, [value]));
  }
}

const distinct = (values: readonly string[]) => [...new Set(values)].toSorted(byText);
