import type { QuestionId } from './questions/index.ts';

/** What goes to the thread of the views. Bytes are plain arrays: they cross threads. */
export interface ViewRequest {
  readonly number: number;
  /** SHA-256 of the container, which names it in the thread's memory. */
  readonly pack: string;
  /** The container; null when the thread is believed to have it. */
  readonly container: Uint8Array | null;
  readonly question: QuestionId;
  readonly wish: unknown;
}

/** What comes back. */
export type ViewReply =
  | { readonly number: number; readonly kind: 'answer'; readonly answer: unknown }
  /** The container has to be sent with the question. */
  | { readonly number: number; readonly kind: 'absent' }
  /** The pack cannot be read; the message is for people. */
  | { readonly number: number; readonly kind: 'unreadable'; readonly why: string };
