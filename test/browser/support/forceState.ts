import { cdp } from 'vitest/browser';

interface DomNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

let marks = 0;

/** Makes the browser treat an element as hovered, pressed or focused; `[]` for as it is. */
export async function forceState(element: Element, states: readonly string[]): Promise<void> {
  marks += 1;
  const mark = `probe-${marks}`;
  element.setAttribute('data-probe', mark);
  await cdp().send('DOM.enable');
  await cdp().send('CSS.enable');
  const { root } = (await cdp().send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: DomNode;
  };
  const nodeId = nodeIdOf(root, mark);
  element.removeAttribute('data-probe');
  if (nodeId === undefined) throw new Error('The element is not in the page');
  await cdp().send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...states] });
}

function nodeIdOf(node: DomNode, mark: string): number | undefined {
  if (node.attributes?.includes(mark)) return node.nodeId;
  const below = [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
  for (const child of below) {
    const found = nodeIdOf(child, mark);
    if (found !== undefined) return found;
  }
  return undefined;
}
