import { byText } from '../../core/order.ts';
import type { Period } from '../../core/period.ts';
import type { LogName } from '../log-name.ts';
import { deliveryDays } from '../selection.ts';
import type { ListedLog } from './list-logs.ts';

/** Days of delivery, `YYYY-MM-DD`, both included. */
export interface DeliveryDays {
  readonly first: string;
  readonly last: string;
}

/** A file of a log that was listed and can be read. */
export interface StoredLog extends ListedLog {
  /** In bytes; null when the listing does not tell. */
  readonly size: number | null;
  /** What tells that the file was written again. */
  version(): string;
  /** The bytes of the file, or why they cannot be had, as the end of a sentence about the file. */
  read(): Promise<Uint8Array | string>;
}

/** Where the files of a log lie, in the layout of S3: a folder or a bucket. */
export interface LogStore {
  /**
   * The log files that were delivered on these days, and those under a name that is none, ordered by key; of all days
   * when there is none. Keys are relative to the store.
   */
  list(days: DeliveryDays | null): Promise<readonly StoredLog[]>;
  /** From the first to the end of the last day that has a log file by name; null when there is none. */
  extent(): Promise<Period | null>;
  /** How many files, of how many bytes of content together, are worth reading at a time. */
  readonly ahead: { readonly files: number; readonly bytes: number };
  /** True when a file is as near as the disk, so that reading it again to compare it costs little. */
  readonly isLocal: boolean;
}

/** True for the files that a question about these days looks at: misnamed ones too, wherever they lie. */
export function isDelivered(name: LogName, days: DeliveryDays | null): boolean {
  if (name.kind !== 'log' && name.kind !== 'misnamed') return false;
  const day = name.kind === 'log' ? name.day : name.place?.day;
  return days === null || day === undefined || (days.first <= day && day <= days.last);
}

/** From the first to the end of the last of these days; null when there is none. */
export function extentOf(days: readonly string[]): Period | null {
  const sorted = days.toSorted(byText);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: `${first}T00:00:00Z`, to: `${deliveryDays({ from: last, to: last }).last}T00:00:00Z` };
}
