/** How a server goes about forty files. */
export type FortyKind = keyof typeof fortyScenarioOf;

/** The situation of each case, by its place. */
export const fortyScenarioOf = {
  plain: () => 'stored',
  /** Every third is told to wait. */
  slowDown: (index: number) => (index % 3 === 2 ? '429' : 'stored'),
  /** After the first five the answers take long enough to be cut off from the network meanwhile. */
  offline: (index: number) => (index >= 5 && index < 10 ? 'slow-answer' : 'stored'),
};

export function isFortyKind(kind: string): kind is FortyKind {
  return kind in fortyScenarioOf;
}
