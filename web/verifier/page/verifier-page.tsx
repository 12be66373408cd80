import { useEffect, useRef, useState } from 'react';
import { type Asked, askWorker } from '../ask-worker.ts';
import type { FoundCertificate, Report } from '../protocol.ts';
import { type Chosen, NOTHING, withDropped } from './chosen-files.ts';
import { FilesForm } from './files-form.tsx';
import { ReportView } from './report-view.tsx';

interface Running {
  readonly title: string;
  readonly share: number | null;
}

interface Finished {
  readonly report: Report;
  readonly at: Date;
}

/** The whole page: what to verify, how far it is, and what it came to. */
export function VerifierPage() {
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [at, setAt] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [certificates, setCertificates] = useState<readonly FoundCertificate[]>([]);
  const [running, setRunning] = useState<Running | null>(null);
  const [finished, setFinished] = useState<Finished | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const asked = useRef<Asked | null>(null);

  useEffect(() => {
    const files = [...chosen.roots, ...chosen.timestampRoots];
    if (files.length === 0) return setCertificates([]);
    const request = askWorker({ kind: 'certificates', files }, (answer) => {
      if (answer.kind === 'certificates') setCertificates(answer.found);
    });
    return () => request.stop();
  }, [chosen.roots, chosen.timestampRoots]);

  function choose(next: Chosen): void {
    setChosen(next);
    // What was said before was said about other files.
    setFinished(null);
    setBroken(null);
  }

  function drop(files: readonly File[]): void {
    const sorted = withDropped(chosen, files);
    setRefused(sorted.refused);
    choose(sorted.chosen);
  }

  function verify(): void {
    if (!chosen.pack) return;
    setFinished(null);
    setBroken(null);
    setRunning({ title: 'The files are read', share: null });
    const { pack: container, statement: bundle, roots, timestampRoots } = chosen;
    const time = at === '' ? null : new Date(`${at}Z`).toISOString();
    asked.current = askWorker(
      { kind: 'verify', container, bundle, roots, timestampRoots, at: time },
      (answer) => {
        if (answer.kind === 'progress') return setRunning(answer);
        setRunning(null);
        if (answer.kind === 'done') setFinished({ report: answer.report, at: new Date() });
        if (answer.kind === 'broken') setBroken(answer.reason);
      },
    );
  }

  function cancel(): void {
    asked.current?.stop();
    setRunning(null);
  }

  return (
    <main
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ relatedTarget }) => relatedTarget === null && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!running) drop([...event.dataTransfer.files]);
      }}
    >
      <header>
        <h1>Verify an evidence pack</h1>
        <p className="lead">
          This page checks a signed pack in your browser. It has no way to the network: nothing that you open
          here leaves this machine.
        </p>
      </header>
      {globalThis.isSecureContext ? null : (
        <p className="notice fails" role="alert">
          This browser offers no cryptography at this address. Save the page and open it from a file, or over
          https.
        </p>
      )}
      <FilesForm
        {...{ chosen, at, refused, certificates }}
        isRunning={running !== null}
        onChoose={choose}
        onDrop={drop}
        onAt={(time) => {
          setAt(time);
          setFinished(null);
        }}
        onVerify={verify}
      />
      <div role="status" className="progress">
        {running ? (
          <>
            <span>Checking: {running.title}</span>
            <progress max={1} value={running.share ?? undefined} aria-label="Progress of this step" />
          </>
        ) : null}
      </div>
      {running ? (
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      ) : null}
      {broken === null ? null : (
        <p className="notice fails" role="alert">
          The verification broke off, so nothing can be said about the pack: {broken}
        </p>
      )}
      {finished ? <ReportView {...finished} judgedAt={at === '' ? null : new Date(`${at}Z`)} /> : null}
      <footer>
        <p>
          exhibit verifier {import.meta.env.EXHIBIT_VERSION}. It is one more opinion: a program of those who
          made the pack is not a witness. “Verifying an evidence pack” in the documentation shows the same
          with programs of others.
        </p>
      </footer>
    </main>
  );
}
