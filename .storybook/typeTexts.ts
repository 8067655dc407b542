import type { ArgTypesEnhancer, SBType } from 'storybook/internal/types';

interface DocgenInfo {
  props?: Record<string, { tsType?: { name: string; raw?: string } }>;
}

const scalarNames = ['string', 'number', 'boolean'] as const;

/** What Storybook offers a control for: scalars and a choice of words; null leaves it as it is. */
function typeOf(summary: string): SBType | null {
  const scalar = scalarNames.find((name) => name === summary);
  if (scalar) return { name: scalar };
  const words = summary.split('|').map((part) => /^\s*'([^']*)'\s*$/.exec(part)?.[1]);
  const known = words.filter((word) => word !== undefined);
  return known.length === words.length ? { name: 'enum', value: known } : null;
}

const LONGEST_TYPE = 36;

/** A long type is folded: its kind is shown, and all of it on a press. */
function foldedTypeOf(summary: string): { summary: string; detail?: string } {
  if (summary.length <= LONGEST_TYPE) return { summary };
  const kind = /^\(*[\w\s,:?{}]*\) =>|=>/.test(summary) ? 'function' : summary.split(/[<{|(]/)[0];
  return { summary: kind?.trim() || 'object', detail: summary };
}

/** The first sentence; the rest is in the editor, at the prop. */
function firstSentenceOf(description: string): string {
  return description.split(/(?<=[.:;])\s/)[0] ?? description;
}

/**
 * Shows each prop's type as it is written in the source, where the table would say "union": short ones at
 * once, long ones folded, with one sentence on what it is for.
 */
export const typeTexts: ArgTypesEnhancer = ({ argTypes, component }) => {
  const { props }: DocgenInfo = Object(Object(component).__docgenInfo);
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const tsType = props?.[name]?.tsType;
      const summary = (tsType?.raw ?? tsType?.name)?.replace(/\s*\|\s*undefined$/, '');
      if (!summary) return [name, argType];
      const required = argType.type?.required;
      const type = typeOf(summary) ?? argType.type;
      const table = { ...argType.table, type: foldedTypeOf(summary) };
      const description = argType.description && firstSentenceOf(argType.description);
      const typed = type ? { type: { ...type, required } } : {};
      return [name, { ...argType, ...typed, ...(description ? { description } : {}), table }];
    }),
  );
};
