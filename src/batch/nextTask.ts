/**
 * Resolves when everything under way in this task is done, promises included. Not by a timer: those are
 * slowed down in a page that nobody looks at, where many files are sent all the same.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // Jest's jsdom has no channels.
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
