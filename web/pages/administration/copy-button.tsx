import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';

/** Copies a text, and says whether it did. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const [state, setState] = useState<'before' | 'copied' | 'failed'>('before');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  const Icon = state === 'copied' ? Check : Copy;
  return (
    <>
      <Button onClick={() => void copy()}>
        <Icon aria-hidden="true" /> {state === 'copied' ? 'Copied' : 'Copy'}
        <span className="visually-hidden"> {what}</span>
      </Button>
      <span role="status">{state === 'failed' && 'The browser does not let it be copied: select it.'}</span>
    </>
  );
}
