import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { ApiProblem } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { bytesText } from '../../parts/number.ts';
import styles from './files.module.css';

const FORMS = [
  ['xlsx', 'Workbook', 'Controls, checks, items and evidence, for people who work in a spreadsheet.'],
  ['csv', 'CSV tables', 'The same tables, for anything that reads CSV; a zip.'],
  ['ndjson', 'JSON lines', 'The same tables, one JSON object a line; a zip.'],
  ['oscal', 'OSCAL', 'Assessment results for tools of governance and risk.'],
  ['ocsf', 'OCSF', 'Compliance findings as events, for a SIEM.'],
  ['openlineage', 'OpenLineage', 'Lineage as events, for a catalog of data.'],
  ['mlbom', 'ML-BOM', 'Bill of materials of the models in production (CycloneDX).'],
  ['bagit', 'BagIt', 'Every file with the signed container, for an archive; a zip.'],
] as const;

/** The forms that a pack can be had in. */
export function Exports({ pack }: { readonly pack: string }) {
  return (
    <ul role="list" className={styles.forms}>
      {FORMS.map(([form, name, what]) => (
        <Export key={form} pack={pack} form={form} name={name} what={what} />
      ))}
    </ul>
  );
}

function Export({ pack, form, name, what }: Record<'pack' | 'form' | 'name' | 'what', string>) {
  const { mutate, isPending, data, error } = useMutation({ mutationFn: () => made(pack, form) });
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className={styles.quiet}>{what}</p>
        <p className={styles.quiet} role="status">
          {isPending && 'The pack is verified and written in this form: that takes some seconds.'}
          {data && `${data.name}, ${bytesText(data.bytes)}, SHA-256 ${data.sha256}`}
          {error && `It could not be made. ${error.message}`}
        </p>
      </div>
      <Button onClick={() => mutate()} disabled={isPending}>
        {isPending ? (
          'Being made…'
        ) : (
          <>
            <Download aria-hidden="true" /> Download <span className="visually-hidden">{name}</span>
          </>
        )}
      </Button>
    </li>
  );
}

/** Makes it and gives it to the browser to save. */
async function made(pack: string, form: string) {
  const answer = await fetch(`/v1/packs/${pack}/exports/${form}`, { credentials: 'same-origin' });
  if (!answer.ok) {
    const told = (await answer.json().catch(() => null)) as { detail?: string; code?: string } | null;
    throw new ApiProblem(answer.status, told?.code ?? 'unknown', told?.detail ?? 'The server refused.', null);
  }
  const blob = await answer.blob();
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? form;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { name, bytes: blob.size, sha256: (answer.headers.get('etag') ?? '').replaceAll('"', '') };
}
