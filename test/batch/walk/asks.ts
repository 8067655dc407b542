/** What the host, its service and the disk are asked for. */
export type AskKind = 'send' | 'before' | 'reader' | 'prepare' | 'find' | 'read';

/** How a kind of question is answered from now on. */
export type AskMode = 'now' | 'later' | 'throws' | 'rejects' | 'odd';

/** A question that nobody has answered. */
export interface Ask {
  readonly kind: AskKind;
  /** Answers it: 0 is the good answer. */
  readonly answer: (how: number) => void;
}

/** Questions that wait for an answer, and how the next ones are answered. */
export interface Asks {
  readonly open: Ask[];
  readonly modes: Record<AskKind, AskMode>;
  /** Kinds of which one was not answered well at once. */
  readonly wereHeldUp: Set<AskKind>;
  /** Asks: `good` is the answer, `odd` are others that a host may give. */
  readonly ask: <Value>(
    kind: AskKind,
    good: () => Value | Promise<Value>,
    odd: readonly unknown[],
  ) => Value | Promise<Value>;
}

/** What hosts in a walk throw on purpose. */
export class HostMistake extends Error {}

/** Makes the questions of one walk. */
export function createAsks(): Asks {
  const open: Ask[] = [];
  const modes: Asks['modes'] = {
    send: 'later',
    before: 'now',
    reader: 'now',
    prepare: 'now',
    find: 'now',
    read: 'now',
  };
  const wereHeldUp = new Set<AskKind>();
  let odds = 0;

  return {
    open,
    modes,
    wereHeldUp,
    ask: <Value>(
      kind: AskKind,
      good: () => Value | Promise<Value>,
      odd: readonly unknown[],
    ): Value | Promise<Value> => {
      const oddOne = (): Value => odd[odds++ % odd.length] as Value;
      if (modes[kind] !== 'now') wereHeldUp.add(kind);
      switch (modes[kind]) {
        case 'now':
          return good();
        case 'throws':
          throw new HostMistake(kind);
        case 'rejects':
          return Promise.reject(new HostMistake(kind));
        case 'odd':
          return oddOne();
        default:
          return new Promise((resolve, reject) => {
            const own: Ask = {
              kind,
              answer: (how) => {
                open.splice(open.indexOf(own), 1);
                if (how % 3 === 1) reject(new HostMistake(kind));
                else resolve(how % 3 === 2 && odd.length > 0 ? oddOne() : good());
              },
            };
            open.push(own);
          });
      }
    },
  };
}
