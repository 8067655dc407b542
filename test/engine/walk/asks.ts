import type { Mode, Settling } from './step.js';

/** A question of which the answer is held back. */
export interface Held {
  readonly kind: string;
  readonly settle: (how: Settling) => void;
}

/** What the host and the disk are asked for. */
export interface Asks {
  /** What has not been answered yet. */
  readonly held: Held[];
  /** Asks: `good` is the answer, `odd` another that a host may give. */
  readonly ask: <Value>(
    kind: string,
    mode: Mode,
    good: () => Value,
    odd?: () => unknown,
  ) => Promise<Value>;
}

/** Makes the questions of one walk. */
export function createAsks(): Asks {
  const held: Held[] = [];

  return {
    held,
    ask: async <Value>(
      kind: string,
      mode: Mode,
      good: () => Value,
      odd: () => unknown = good,
    ): Promise<Value> => {
      if (mode === 'throws') throw new Error(`host: ${kind} throws`);
      if (mode === 'now') return good();
      return new Promise<Value>((resolve, reject) => {
        if (mode === 'never') return;
        const own: Held = {
          kind,
          settle: (how) => {
            held.splice(held.indexOf(own), 1);
            if (how === 'bad') reject(new Error(`host: ${kind} rejects`));
            else resolve(how === 'odd' ? (odd() as Value) : good());
          },
        };
        held.push(own);
      });
    },
  };
}
