import { bagit } from './bagit.ts';
import { csv } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { mlbom } from './mlbom.ts';
import { ndjson } from './ndjson.ts';
import { ocsf } from './ocsf.ts';
import { openlineage } from './openlineage.ts';
import { oscal } from './oscal.ts';
import { xlsx } from './xlsx.ts';

/** Every form that a pack can be exported in, in the order in which they are listed and written. */
export const exporters: readonly Exporter[] = [
  // One a line.
  oscal,
  ocsf,
  mlbom,
  openlineage,
  xlsx,
  csv,
  ndjson,
  bagit,
];
