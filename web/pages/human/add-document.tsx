import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { humanRoute } from '../../app/routes.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { bytesText } from '../../parts/number.ts';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { ControlChoice } from './control-choice.tsx';
import styles from './human.module.css';
import type { NamedControl } from './named-control.ts';

/** The form that adds a document. The server chooses its name and says what is wrong with it. */
export function AddDocument({
  uploadBytes,
  today,
  onClose,
}: {
  readonly uploadBytes: number;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const navigate = humanRoute.useNavigate();
  const [controls, setControls] = useState<readonly NamedControl[]>([]);
  const [hasEnd, setHasEnd] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: ({ entry, file }: { entry: string; file: File }) =>
      dataOf(
        api.POST('/v1/documents', {
          body: { entry, file: file.name },
          bodySerializer: () => {
            const form = new FormData();
            form.append('entry', entry);
            form.append('file', file);
            return form;
          },
        }),
      ),
    async onSuccess({ digest }) {
      await queries.invalidateQueries({ queryKey: ['documents'] });
      void navigate({ search: { document: digest } });
    },
  });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const file = form.get('file');
    if (!(file instanceof File)) return;
    const wrong = faultOf({ file, uploadBytes, controls, date: text('date'), until: text('validUntil') });
    setFault(wrong);
    if (wrong !== null) return;
    const entry = JSON.stringify({
      ...{ title: text('title'), owner: text('owner'), date: text('date'), controls },
      validUntil: hasEnd ? text('validUntil') : null,
      embed: form.get('embed') === 'on',
    });
    upload.mutate({ entry, file });
  };
  return (
    <Dialog title="Add a document" onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <Field label="File" hint={`Up to ${bytesText(uploadBytes)}. It is kept as it is, by its digest.`}>
          {(props) => <input {...props} type="file" name="file" required />}
        </Field>
        <Field label="Title">
          {(props) => <input {...props} name="title" required maxLength={300} autoComplete="off" />}
        </Field>
        <Field label="Owner" hint="Who answers for it, by office rather than by name.">
          {(props) => <input {...props} name="owner" required maxLength={300} autoComplete="off" />}
        </Field>
        <div className={styles.pair}>
          <Field label="Date of the document">
            {(props) => <input {...props} type="date" name="date" required defaultValue={today} />}
          </Field>
          <Field label="Valid until" hint="The last day on which it counts.">
            {(props) => (
              <input {...props} type="date" name="validUntil" required={hasEnd} disabled={!hasEnd} />
            )}
          </Field>
        </div>
        <label className={styles.check}>
          <input type="checkbox" checked={!hasEnd} onChange={({ target }) => setHasEnd(!target.checked)} />
          It has no end
        </label>
        <ControlChoice chosen={controls} choose={setControls} />
        <label className={styles.check}>
          <input type="checkbox" name="embed" />
          Put the file itself into packs, for everybody who gets a pack; else only its digest
        </label>
        {(fault ?? upload.error) && (
          <div role="alert">
            <Notice tone="red">
              <Text>{fault ?? upload.error?.message ?? ''}</Text>
            </Notice>
          </div>
        )}
        <div className={styles.end}>
          <Button kind="primary" type="submit" disabled={upload.isPending}>
            {upload.isPending ? 'Sending…' : 'Add the document'}
          </Button>
          <p className={styles.hint}>It cannot be removed here afterwards.</p>
        </div>
      </form>
    </Dialog>
  );
}

function faultOf({
  file,
  uploadBytes,
  controls,
  date,
  until,
}: {
  readonly file: File;
  readonly uploadBytes: number;
  readonly controls: readonly NamedControl[];
  readonly date: string;
  readonly until: string;
}): string | null {
  if (file.size === 0) return 'The file is empty.';
  if (file.size > uploadBytes) return `The file is larger than ${bytesText(uploadBytes)}.`;
  if (controls.length === 0) return 'Name at least one control that it speaks of.';
  return until !== '' && until < date ? 'The last day lies before the date of the document.' : null;
}
