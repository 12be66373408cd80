import { writeZip } from '../core/zip-writer.ts';
import type { ExportSource } from '../exports/exporter.ts';
import { exporters } from '../exports/index.ts';
import type { ExportForm } from './export-form.ts';

/**
 * An export as one file for a download: itself when it is a single file, else a zip with a folder of its files. The
 * same source gives the same bytes.
 */
export async function exportedFile(
  form: ExportForm,
  source: ExportSource,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const exporter = exporters.find(({ id }) => id === form);
  if (!exporter) throw new Error(`The form ${form} has no exporter.`);
  const { id, generatedAt } = source.pack;
  const folder = `${id}-${form}`;
  const files = new Map<string, Buffer>();
  for await (const { name, bytes } of exporter.render(source)) files.set(name, bytes);
  const [[name, bytes] = ['', Buffer.alloc(0)], ...others] = files;
  if (others.length === 0) return { name: `${id}.${name}`, bytes };
  const inFolder = [...files].map(([each, content]): [string, Buffer] => [`${folder}/${each}`, content]);
  return { name: `${folder}.zip`, bytes: writeZip(new Map(inFolder), new Set(), new Date(generatedAt)) };
}
