// @ts-nocheck Built with the packages of the benchmark's own folder.

/** Plain DOM and XMLHttpRequest: a list, and as many requests at once as are asked for. */
export function mountBatch(container, { url, concurrency, onDone, onError }) {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
  const list = document.createElement('ul');
  container.append(input, list);
  let queue = [];
  let running = 0;

  const send = ({ file, line }) => {
    const form = new FormData();
    form.append('file', file);
    const xhr = new XMLHttpRequest();
    xhr.onload = () => {
      if (xhr.status >= 300) return onError(new Error(`HTTP ${xhr.status}`));
      line.textContent = `${file.name}: stored`;
      running -= 1;
      next();
    };
    xhr.onerror = () => onError(new Error('network'));
    xhr.open('POST', url);
    xhr.send(form);
    line.textContent = `${file.name}: uploading`;
  };
  const next = () => {
    while (running < concurrency && queue.length > 0) {
      running += 1;
      send(queue.shift());
    }
    if (running === 0) onDone();
  };
  input.addEventListener('change', () => {
    queue = [...input.files].map((file) => {
      const line = Object.assign(document.createElement('li'), { textContent: file.name });
      return { file, line };
    });
    list.replaceChildren(...queue.map(({ line }) => line));
  });
  return {
    added: () => list.childElementCount,
    upload: next,
    unmount: () => container.replaceChildren(),
  };
}
