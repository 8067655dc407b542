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

/** Shows each prop's type as it is written in the source, where the table would say "union". */
export const typeTexts: ArgTypesEnhancer = ({ argTypes, component }) => {
  const { props }: DocgenInfo = Object(Object(component).__docgenInfo);
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const tsType = props?.[name]?.tsType;
      const summary = (tsType?.raw ?? tsType?.name)?.replace(/\s*\|\s*undefined$/, '');
      if (!summary) return [name, argType];
      const required = argType.type?.required;
      const type = typeOf(summary) ?? argType.type;
      const table = { ...argType.table, type: { summary } };
      return [name, { ...argType, ...(type ? { type: { ...type, required } } : {}), table }];
    }),
  );
};
