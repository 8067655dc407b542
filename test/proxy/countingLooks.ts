/** Bytes that count how often they are looked at, also by `indexOf`. */
export function countingLooks(bytes: Uint8Array): { counted: Uint8Array; looks: () => number } {
  let looks = 0;
  const counted = new Proxy(bytes, {
    get(target, key) {
      if (key === 'indexOf') {
        return (wanted: number, from = 0): number => {
          const at = target.indexOf(wanted, from);
          looks += (at < 0 ? target.length : at + 1) - from;
          return at;
        };
      }
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { counted, looks: () => looks };
}
