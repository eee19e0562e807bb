import type { Message } from './message.ts';

/** What a stage gives back for input it did not make itself: a value where one could be had, and what was noticed on the way. */
export interface Outcome<T> {
  readonly value: T | null;
  readonly messages: readonly Message[];
}

export const found = <T>(value: T, messages: readonly Message[] = []): Outcome<T> => ({
  value,
  messages,
});
export const refused = (...messages: Message[]): Outcome<never> => ({ value: null, messages });
