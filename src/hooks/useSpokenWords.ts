import { useMemo } from 'react';
import type { SaidFact } from '../engine/createScreen.js';
import type { Messages } from '../locales/messages.js';
import { spokenWordsOf } from './spokenWordsOf.js';

/** The sentence for what is said, made once for each fact. */
export function useSpokenWords(fact: SaidFact, messages: Messages): string {
  return useMemo(() => spokenWordsOf(fact, messages), [fact, messages]);
}
