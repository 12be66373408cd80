import { useEffect, useRef } from 'react';
import type { VerificationStep } from '../../../src/container/verification.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import type { About, Report } from '../protocol.ts';
import { verdictOf } from '../verdict.ts';
import { bytesText, shown, timeText } from './text.ts';

const SIGNS = { holds: '✓', fails: '✕', open: '?' } as const;
const OUTCOMES = {
  passed: { sign: '✓', word: 'passed' },
  failed: { sign: '✕', word: 'FAILED' },
  'not-checked': { sign: '–', word: 'not checked' },
} as const;

interface Given {
  readonly report: Report;
  readonly at: Date;
  /** The time that the reader named for certificates; null: that of the signature. */
  readonly judgedAt: Date | null;
}

/** What a verification came to: the verdict, what the pack is about, every step, and the record of it. */
export function ReportView({ report, at, judgedAt }: Given) {
  const verdict = verdictOf(report);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="report">
      <section className={`verdict ${verdict.kind}`} role="status">
        <h2 ref={heading} tabIndex={-1} data-verdict={verdict.kind}>
          <span aria-hidden="true" className="sign">
            {SIGNS[verdict.kind]}
          </span>{' '}
          {verdict.sentence}
        </h2>
        {[...new Set(verdict.reasons)].map((reason) => (
          <p key={reason}>{shown(withPlainTimes(reason))}</p>
        ))}
      </section>
      {report.about ? <AboutView {...report.about} of={report.of} /> : null}
      <section>
        <h2>Steps</h2>
        <table className="steps">
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col">Step</th>
              <th scope="col">Detail</th>
            </tr>
          </thead>
          <tbody>
            {report.steps.map((step) => (
              <StepRow key={step.id} {...step} />
            ))}
          </tbody>
        </table>
      </section>
      <RecordView {...{ report, at, judgedAt }} />
      <button type="button" className="no-print" onClick={() => print()}>
        Print this record
      </button>
    </div>
  );
}

function StepRow({ id, title, outcome, detail }: VerificationStep) {
  const { sign, word } = OUTCOMES[outcome];
  return (
    <tr data-step={id} data-outcome={outcome}>
      <td className={`outcome ${outcome}`}>
        <span aria-hidden="true" className="sign">
          {sign}
        </span>{' '}
        {word}
      </td>
      <th scope="row">
        {title}
        <code>{id}</code>
      </th>
      <td>{shown(withPlainTimes(detail))}</td>
    </tr>
  );
}

function AboutView({ of, facts, limits }: About & { readonly of: Report['of'] }) {
  return (
    <section>
      <h2>What the {of} is about</h2>
      <Facts facts={facts} />
      <h3>What it does not show</h3>
      <ul>
        {[...new Set(limits)].map((limit) => (
          <li key={limit}>{shown(withPlainTimes(limit))}</li>
        ))}
        <li>
          A signature does not show that evidence is complete or true, nor that it is no older than it says;
          it shows that nobody changed it since it was signed.
        </li>
      </ul>
    </section>
  );
}

function RecordView({ report, at, judgedAt }: Given) {
  return (
    <section>
      <h2>Record of this verification</h2>
      <Facts
        facts={[
          ['Verified at', timeText(at)],
          [
            'Certificates judged at',
            judgedAt
              ? timeText(judgedAt)
              : 'the time that the signature claims, or that a trusted time stamp proves',
          ],
          ['Verifier', `exhibit verifier ${import.meta.env.EXHIBIT_VERSION}`],
          ['Browser', navigator.userAgent],
          ...report.files.map(
            ({ role, name, bytes, sha256 }) =>
              [`File: ${role}`, `${name}, ${bytesText(bytes)}, SHA-256 ${sha256}`] as const,
          ),
          ...report.certificates.map(
            ({ subject, fingerprint, fault }) =>
              ['Root certificate', fault ?? `${subject}, SHA-256 ${fingerprint}`] as const,
          ),
        ]}
      />
    </section>
  );
}

function Facts({ facts }: Pick<About, 'facts'>) {
  return (
    <dl>
      {facts.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several facts have the same name
        <div key={index}>
          <dt>{name}</dt>
          <dd>{shown(withPlainTimes(value))}</dd>
        </div>
      ))}
    </dl>
  );
}
