// @ts-nocheck Built with the packages of the benchmark's own folder.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Renders synchronously, so that "mount returned" means "mounted, and layout effects ran". */
export function mountReact(container, element) {
  const root = createRoot(container);
  flushSync(() => root.render(element));
  return {
    unmount: () => flushSync(() => root.unmount()),
    render: (next) => flushSync(() => root.render(next)),
  };
}
