import type { ReactNode } from 'react';
import type { FoundCertificate } from '../protocol.ts';
import type { Chosen } from './chosen-files.ts';
import { bytesText, shown } from './text.ts';

interface Given {
  readonly chosen: Chosen;
  readonly at: string;
  readonly refused: readonly string[];
  readonly certificates: readonly FoundCertificate[];
  readonly isRunning: boolean;
  readonly onChoose: (next: Chosen) => void;
  readonly onDrop: (files: readonly File[]) => void;
  readonly onAt: (time: string) => void;
  readonly onVerify: () => void;
}

/** Where the reader says what to verify and whom to trust. */
export function FilesForm({ chosen, at, refused, certificates, isRunning, ...on }: Given) {
  return (
    <form
      className="files"
      onSubmit={(event) => {
        event.preventDefault();
        on.onVerify();
      }}
    >
      <p className="drop">
        <strong>Drop the pack, its statement and the root certificate anywhere on this page,</strong> or
        choose them one by one.
      </p>
      <fieldset disabled={isRunning}>
        <legend>What to verify</legend>
        <FileField
          id="pack"
          label="Pack"
          hint="The container, a .zip"
          accept=".zip"
          files={chosen.pack ? [chosen.pack] : []}
          onFiles={([pack = null]) => on.onChoose({ ...chosen, pack })}
        />
        <FileField
          id="statement"
          label="Statement"
          hint="The file beside it, .zip.sigstore.json. Only it covers every byte of the container"
          accept=".json"
          files={chosen.statement ? [chosen.statement] : []}
          onFiles={([statement = null]) => on.onChoose({ ...chosen, statement })}
        />
      </fieldset>
      <fieldset disabled={isRunning}>
        <legend>Whom you trust</legend>
        <FileField
          id="roots"
          label="Root certificates"
          hint="PEM or DER, got by another way than the pack. One that came with the pack proves nothing"
          accept=".pem,.crt,.cer,.der"
          isSeveral
          files={chosen.roots}
          onFiles={(roots) => on.onChoose({ ...chosen, roots })}
        />
        <FileField
          id="timestamp-roots"
          label="Roots of those whom you trust about times"
          hint="Only for packs with time stamps; without them, who states the time is left open"
          accept=".pem,.crt,.cer,.der"
          isSeveral
          files={chosen.timestampRoots}
          onFiles={(timestampRoots) => on.onChoose({ ...chosen, timestampRoots })}
        />
        {certificates.length === 0 ? null : <Certificates found={certificates} />}
        <Field
          id="at"
          label="Certificates have to be valid at (UTC)"
          hint="Empty: at the time that the signature claims"
        >
          <input
            id="at"
            type="datetime-local"
            step={1}
            value={at}
            aria-describedby="at-hint"
            onChange={({ target }) => on.onAt(target.value)}
          />
        </Field>
      </fieldset>
      {refused.map((why) => (
        <p key={why} className="notice open" role="alert">
          {shown(why)}
        </p>
      ))}
      <div className="go">
        <button type="submit" className="main" disabled={isRunning || !chosen.pack}>
          Verify
        </button>
        {chosen.pack ? null : <span className="hint">A pack is needed first.</span>}
      </div>
    </form>
  );
}

function Field({
  id,
  label,
  hint,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  );
}

interface FileFieldGiven {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly isSeveral?: boolean;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

function FileField({ id, label, hint, accept, isSeveral = false, files, onFiles }: FileFieldGiven) {
  return (
    <Field {...{ id, label, hint }}>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isSeveral}
        aria-describedby={`${id}-hint ${id}-chosen`}
        onChange={({ target }) => onFiles([...(target.files ?? [])])}
      />
      <ul id={`${id}-chosen`} className="chosen" aria-label={`Chosen for ${label}`}>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
          <li key={index}>
            {shown(file.name)} <span className="hint">{bytesText(file.size)}</span>
          </li>
        ))}
      </ul>
    </Field>
  );
}

function Certificates({ found }: { readonly found: readonly FoundCertificate[] }) {
  return (
    <div className="certificates">
      <p>
        Compare each fingerprint, digit by digit, with the one that you were given by another way: all else
        rests on it.
      </p>
      <ul>
        {found.map(({ file, subject, fingerprint, fault }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one file may hold the same certificate twice
          <li key={index}>
            {fault === null ? (
              <>
                {shown(subject ?? '')} <code>SHA-256 {fingerprint}</code>
              </>
            ) : (
              `${shown(file)} holds no certificate: ${fault}`
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
