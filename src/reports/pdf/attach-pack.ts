import type { Pack } from '../pack.ts';
import { attachSource } from './conformance.ts';
import type { Doc } from './document.ts';

/** Attaches the pack document that a report was made from. */
export function attachPack(doc: Doc, pack: Pack, text: string): void {
  attachSource(doc, {
    name: 'pack.json',
    text,
    description: 'The pack document: everything that this report says',
    at: new Date(pack.generatedAt),
  });
}
