/** Characters that have no look of their own, or that turn the order of others. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF\uFFFE\uFFFF]/gu;

/** A text in which characters that cannot be seen, or that change how others are read, stand as `‹U+202E›`. */
export function printable(text: string): string {
  return text.replaceAll(UNSEEN, (character) => {
    if (character === '\n' || character === '\t') return ' ';
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/** Shown before it has to be asked for. */
const LONG = 400;

/** Text that somebody else wrote: always as text, isolated from what stands around it, long ones folded. */
export function Text({ children, mono = false }: { readonly children: string; readonly mono?: boolean }) {
  const text = printable(children);
  const shown = text.length <= LONG ? <bdi>{text}</bdi> : <Folded text={text} />;
  return mono ? <code>{shown}</code> : shown;
}

function Folded({ text }: { readonly text: string }) {
  return (
    <details>
      <summary>
        <bdi>{text.slice(0, LONG / 2)}</bdi>… ({text.length.toLocaleString('en-GB')} characters)
      </summary>
      <bdi>{text}</bdi>
    </details>
  );
}

/** The last part of an ARN or address, which people know a resource by; all of it when it has no parts. */
export function shortName(resource: string): string {
  const last = resource.split(/[/:]/).findLast((part) => part !== '');
  return last ?? resource;
}

/** What a cell of one or two lines can show. */
const BRIEF = 200;

/** A text for a cell, printable: of a long one its beginning, its end and its length. Details show all of it. */
export function brief(text: string): string {
  const shown = printable(text);
  if (shown.length <= BRIEF) return shown;
  const half = BRIEF / 2 - 20;
  return `${shown.slice(0, half)} … ${shown.slice(-half)} (${shown.length.toLocaleString('en-GB')} characters)`;
}
