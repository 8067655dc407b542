const REFERRING = [
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-labelledby',
  'for',
] as const;

/** What refers to an element that is not there, and ids that are there twice, a sentence each. */
export function brokenReferences(container: Element): readonly string[] {
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  const doubles = ids.filter((id, place) => ids.indexOf(id) !== place);
  const lost = REFERRING.flatMap((name) =>
    [...container.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? '')
        .split(/\s+/)
        .filter((id) => !document.getElementById(id))
        .map((id) => `${element.textContent || element.tagName}: ${name} "${id}" is not there.`),
    ),
  );
  return [...lost, ...doubles.map((id) => `The id ${id} is there twice.`)];
}
