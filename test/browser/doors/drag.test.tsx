import { render, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { CaseInvoiceBatch } from '../../../src/batch/index.js';
import { CaseInvoiceUploader } from '../../../src/index.js';
import { dragFromDisk } from '../support/dragFromDisk.js';
import { knownMedia } from '../support/knownMedia.js';
import { sampleFile } from '../support/samples.js';
import {
  choose,
  clearStandIn,
  drag,
  expectStatus,
  hasPart,
  part,
  renderUploader,
  root,
  seenUploads,
} from '../support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';
const PNG = ['invoice-103118.png'];

afterEach(clearStandIn);

function find(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-host="${name}"]`);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

/** A drag that begins on an element of the page, as a browser tells it; made by events of the test. */
async function slip(from: Element, to: Element, data: DataTransfer): Promise<boolean> {
  const tell = (target: Element, type: string): boolean =>
    target.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: data }),
    );
  tell(from, 'dragstart');
  const isTaken = ['dragenter', 'dragover', 'drop'].map((type) => !tell(to, type)).includes(true);
  tell(from, 'dragend');
  await pause();
  return isTaken;
}

const linkData = (): DataTransfer => {
  const data = new DataTransfer();
  data.setData('text/uri-list', 'https://example.com/invoice');
  return data;
};

/** What a browser drags of a picture in a page: its address, and a file of it. */
async function pictureData(): Promise<DataTransfer> {
  const data = linkData();
  data.items.add(await sampleFile('png'));
  return data;
}

describe('an invoice that is really dropped', () => {
  it('on the preview of a stored PDF is taken, as on a picture', async () => {
    renderUploader({ referenceId });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    const frame = part('preview').querySelector('iframe') as HTMLIFrameElement;
    frame.scrollIntoView({ block: 'center' });
    expect(getComputedStyle(frame).pointerEvents).toBe('auto');
    await dragFromDisk(part('label'), PNG, ['dragEnter', 'dragOver']);
    await expect.poll(() => getComputedStyle(frame).pointerEvents).toBe('none');
    await dragFromDisk(frame, PNG, ['dragOver', 'dragOver', 'drop']);
    await expectStatus('ready');
    expect(root().textContent).toContain('invoice-103118.png');
    await expect.poll(() => root().hasAttribute('data-files-near')).toBe(false);
  });

  it('on a file input of the host stays the host’s', async () => {
    render(
      <>
        <input type="file" aria-label="Other" data-host="input" />
        <CaseInvoiceUploader referenceId={referenceId} />
      </>,
    );
    await dragFromDisk(find('input'), PNG, ['dragEnter', 'dragOver', 'drop']);
    await expect.poll(() => (find('input') as HTMLInputElement).files?.length).toBe(1);
    expect(root().dataset['status']).toBe('empty');
  });

  it('on a file input of the host within the uploader stays the host’s', async () => {
    render(
      <CaseInvoiceUploader
        referenceId={referenceId}
        description={<input type="file" aria-label="Other" data-host="input" />}
      />,
    );
    await dragFromDisk(find('input'), PNG, ['dragEnter', 'dragOver', 'drop']);
    await expect.poll(() => (find('input') as HTMLInputElement).files?.length).toBe(1);
    expect(root().dataset['status']).toBe('empty');
  });
});

/** A drop zone of a host, as most are written. */
function HostZone(props: { readonly name: string; readonly children?: ReactNode }): ReactNode {
  const [heard, setHeard] = useState('');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop zone needs no keyboard of its own
    <div
      data-host={props.name}
      data-heard={heard}
      style={{ padding: 20 }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setHeard(event.dataTransfer.files[0]?.name ?? 'nothing');
      }}
    >
      {props.children}
    </div>
  );
}

/** As react-dnd does, and guards against leaving the page: cancels every drag before anybody sees it. */
function guardPage(target: EventTarget): () => void {
  const cancel = (event: Event): void => event.preventDefault();
  const types = ['dragenter', 'dragover', 'drop'];
  for (const type of types) target.addEventListener(type, cancel, true);
  return () => {
    for (const type of types) target.removeEventListener(type, cancel, true);
  };
}

describe('on a page that cancels every drag on its way down, as libraries of dragging do', () => {
  it('an invoice that is really dropped on ours is taken, and the drop is invited', async () => {
    renderUploader({ referenceId });
    const stop = guardPage(window);
    await dragFromDisk(part('drop-area'), PNG, ['dragEnter', 'dragOver']);
    await expect.poll(() => hasPart('drop-now')).toBe(true);
    await dragFromDisk(part('drop-area'), PNG, ['drop']);
    await expectStatus('uploaded');
    stop();
  });

  it('one dropped on a batch is taken, too (a synthetic drag)', async () => {
    render(<CaseInvoiceBatch />);
    const batch = document.querySelector('[data-part="batch"]') as HTMLElement;
    const stop = guardPage(document);
    drag(batch, [await sampleFile('png')]);
    await expect.poll(() => batch.textContent).toContain('invoice-103118.png');
    stop();
  });

  it('one dropped beside is nobody’s (a synthetic drag)', async () => {
    const { told } = renderUploader({ referenceId });
    const stop = guardPage(document);
    drag(document.body, [await sampleFile('png')]);
    await pause();
    expect(told.statuses).toEqual([]);
    stop();
  });
});

describe('a drop zone of the host (synthetic drags)', () => {
  it('around ours does not get what we took, and gets what falls beside', async () => {
    render(
      <HostZone name="around">
        <CaseInvoiceUploader referenceId={referenceId} />
      </HostZone>,
    );
    drag(part('drop-area'), [await sampleFile('png')]);
    await expectStatus('uploaded');
    expect(find('around').dataset['heard']).toBe('');
    drag(find('around'), [await sampleFile('gif')]);
    await expect.poll(() => find('around').dataset['heard']).toBe('invoice-103118.gif');
    expect(await seenUploads(referenceId)).toHaveLength(1);
  });

  it('around ours is told no more of a drag that is over ours', async () => {
    const told: string[] = [];
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: a drop zone needs no keyboard of its own
      <div onDragEnter={() => told.push('enter')} onDragLeave={() => told.push('leave')}>
        <CaseInvoiceUploader referenceId={referenceId} />
      </div>,
    );
    drag(part('drop-area'), [await sampleFile('png')], ['dragenter', 'dragover', 'dragleave']);
    expect(told).toEqual([]);
  });

  it('within ours keeps what it takes', async () => {
    render(
      <CaseInvoiceUploader referenceId={referenceId} description={<HostZone name="within" />} />,
    );
    drag(find('within'), [await sampleFile('png')]);
    await expect.poll(() => find('within').dataset['heard']).toBe('invoice-103118.png');
    expect(root().dataset['status']).toBe('empty');
  });

  it('inside ours, reached through ours, leaves ours without a drag once it has taken the files', async () => {
    render(
      <CaseInvoiceUploader referenceId={referenceId} description={<HostZone name="within" />} />,
    );
    const files = [await sampleFile('png')];
    drag(part('drop-area'), files, ['dragenter', 'dragover']);
    await expect.poll(() => hasPart('drop-now')).toBe(true);
    drag(find('within'), files, ['dragenter']);
    drag(part('drop-area'), files, ['dragleave']);
    drag(find('within'), files, ['dragover', 'drop']);
    await expect.poll(() => hasPart('drop-now')).toBe(false);
  });

  it.each<[string, (files: readonly File[]) => void]>([
    ['goes on beside ours', (files) => drag(document.body, files, ['dragenter'])],
    ['leaves the window', (files) => drag(part('drop-area'), files, ['dragleave'])],
    ['is given up', (files) => drag(part('drop-area'), files, ['dragend'])],
  ])('a drag that %s is held over ours no longer', async (_how, goOn) => {
    renderUploader({ referenceId });
    const files = [await sampleFile('png')];
    drag(part('drop-area'), files, ['dragenter', 'dragover']);
    await expect.poll(() => hasPart('drop-now')).toBe(true);
    goOn(files);
    await expect.poll(() => hasPart('drop-now')).toBe(false);
  });

  it('beside ours keeps what it takes, also where it listens to the window and came later', async () => {
    renderUploader({ referenceId });
    const heard: string[] = [];
    const over = (event: DragEvent): void => {
      event.preventDefault();
      heard.push(event.dataTransfer?.dropEffect ?? '');
    };
    window.addEventListener('dragover', over);
    drag(document.body, [await sampleFile('png')], ['dragenter', 'dragover']);
    window.removeEventListener('dragover', over);
    expect(heard).toEqual(['none']);
    const data = new DataTransfer();
    data.items.add(await sampleFile('png'));
    data.dropEffect = 'copy';
    document.body.addEventListener('dragover', (event) => event.preventDefault(), { once: true });
    document.body.dispatchEvent(
      new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data }),
    );
    expect(root().dataset['status']).toBe('empty');
  });

  it('in a portal of its viewer is none of ours', async () => {
    renderUploader({
      referenceId,
      media: knownMedia(referenceId),
      preview: () => createPortal(<HostZone name="portal" />, document.body),
    });
    drag(find('portal'), [await sampleFile('png')]);
    await expect.poll(() => find('portal').dataset['heard']).toBe('invoice-103118.png');
    expect(root().dataset['status']).toBe('uploaded');
  });
});

describe('a drag that began in the uploader (synthetic drags)', () => {
  const renderStored = () => renderUploader({ referenceId, media: knownMedia(referenceId) });

  it('as its link, slipped under the mouse, changes nothing', async () => {
    const { told } = renderStored();
    expect(await slip(part('link'), part('preview'), linkData())).toBe(false);
    expect(root().dataset['status']).toBe('uploaded');
    expect(told.errors).toEqual([]);
  });

  it('as its picture, which browsers drag as a file, changes nothing', async () => {
    const data = await pictureData();
    const { told } = renderStored();
    await slip(part('preview').querySelector('img') as Element, part('drop-area'), data);
    expect(root().dataset['status']).toBe('uploaded');
    expect(hasPart('drop-now')).toBe(false);
    expect(told.errors).toEqual([]);
  });

  it('is nothing to another uploader either', async () => {
    renderStored();
    render(<CaseInvoiceUploader referenceId="case-b" label="Other" />);
    const [, second] = document.querySelectorAll('[data-part="root"]');
    await slip(part('link'), second as Element, linkData());
    expect(second).toHaveAttribute('data-status', 'empty');
  });

  it('is over when its element has gone meanwhile, and a file from the disk is taken', async () => {
    renderStored();
    const gone = document.createElement('a');
    part('drop-area').append(gone);
    gone.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: linkData() }));
    gone.remove();
    drag(part('drop-area'), [await sampleFile('gif')]);
    await expectStatus('ready');
  });
});

it('a picture of the page, which browsers drag as a file, waits for a press (a synthetic drag)', async () => {
  renderUploader({ referenceId });
  const logo = document.createElement('img');
  document.body.append(logo);
  await slip(logo, part('drop-area'), await pictureData());
  await expectStatus('ready');
  logo.remove();
  expect(await seenUploads(referenceId)).toEqual([]);
});

describe('a drag without a file (synthetic drags)', () => {
  it('of a row that the host lets people move is the host’s', async () => {
    const { told } = renderUploader({ referenceId });
    const row = document.createElement('div');
    row.draggable = true;
    document.body.append(row);
    const data = new DataTransfer();
    data.setData('text/plain', 'row 7');
    expect(await slip(row, part('drop-area'), data)).toBe(false);
    row.remove();
    expect(told.errors).toEqual([]);
  });

  it('of text into a field within the uploader is the field’s', async () => {
    const { told } = renderUploader({
      referenceId,
      description: <input aria-label="Comment" data-host="comment" />,
    });
    const data = new DataTransfer();
    data.setData('text/plain', 'a word');
    const outside = document.createElement('p');
    document.body.append(outside);
    expect(await slip(outside, find('comment'), data)).toBe(false);
    outside.remove();
    expect(told.errors).toEqual([]);
  });

  it('of a link from another window is told from a file, as ever', async () => {
    const { told } = renderUploader({ referenceId });
    for (const type of ['dragenter', 'dragover', 'drop']) {
      part('drop-area').dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: linkData() }),
      );
    }
    await waitFor(() =>
      expect(told.errors).toMatchObject([{ code: 'file-unreadable', reason: 'not-a-file' }]),
    );
  });
});
