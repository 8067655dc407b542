// @ts-nocheck Built with the packages of the benchmark's own folder.

/** Plain DOM, XMLHttpRequest and FormData: the limit of an upload from a browser. */
export function mount(container, { url, auto, previews, onDone, onError }) {
  const zone = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 });
  const text = document.createElement('span');
  const list = document.createElement('ul');
  zone.append('Drop a file here', input);
  container.append(zone, bar, text, list);
  let preview = null;

  const dropPreview = () => {
    if (!preview) return;
    URL.revokeObjectURL(preview.src);
    preview.remove();
    preview = null;
  };
  const send = (file) => {
    const form = new FormData();
    form.append('file', file);
    const xhr = new XMLHttpRequest();
    xhr.upload.onprogress = ({ loaded, total }) => {
      bar.value = loaded / total;
      text.textContent = `${Math.round((100 * loaded) / total)}%`;
    };
    xhr.onload = () => {
      if (xhr.status >= 300) return onError(new Error(`HTTP ${xhr.status}`));
      text.textContent = 'done';
      onDone();
    };
    xhr.onerror = () => onError(new Error('network'));
    xhr.open('POST', url);
    xhr.send(form);
  };
  const take = (files) => {
    const rows = document.createDocumentFragment();
    for (const { name } of files) {
      rows.append(Object.assign(document.createElement('li'), { textContent: name }));
    }
    list.replaceChildren(rows);
    if (auto) send(files[0]);
    if (previews) {
      dropPreview();
      preview = new Image(64, 64);
      preview.src = URL.createObjectURL(files[0]);
      container.append(preview);
    }
  };
  input.addEventListener('change', () => input.files.length && take([...input.files]));
  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
  return {
    reset() {
      dropPreview();
      list.replaceChildren();
      input.value = '';
      bar.value = 0;
      text.textContent = '';
    },
    dropTarget: () => zone,
    unmount() {
      dropPreview();
      container.replaceChildren();
    },
  };
}

/** As many of them on one page. */
export function mountMany(container, count) {
  const all = Array.from({ length: count }, () => {
    const place = container.appendChild(document.createElement('div'));
    return mount(place, { url: '/upload', auto: true, previews: false });
  });
  return {
    unmount: () => {
      for (const one of all) one.unmount();
      container.replaceChildren();
    },
    renderAgain: () => {},
  };
}
