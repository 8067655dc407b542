import {
  CaseInvoiceUploader,
  CaseInvoiceUploads,
  useCaseInvoiceUpload,
} from 'case-invoice-uploader';
import { CaseInvoiceBatch } from 'case-invoice-uploader/batch';
import { da, en, fi, nb, sv } from 'case-invoice-uploader/locales';
import { createElement as h } from 'react';

/**
 * Pages that a server draws and a browser takes over, each as a function of the moment at which the
 * server drew it.
 */

const BEGIN = '2026-03-01T22:30:00Z';
const MEBIBYTE = 1024 ** 2;

const mediaOf = (url, facts = {}) => ({ url, referenceId: 'a', ...facts });
const uploader = (props) => h(CaseInvoiceUploader, { referenceId: 'a', ...props });

function linkThatLives(minutes, drawnAtMs) {
  const date = new Date(drawnAtMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `https://storage.example/a.pdf?X-Goog-Date=${date}&X-Goog-Expires=${minutes * 60}`;
}

function Headless({ media }) {
  const { getRootProps, getInputProps, getLinkProps, getActionProps, actions, label, ids } =
    useCaseInvoiceUpload({ referenceId: 'a', media, maxSize: 10 * MEBIBYTE });
  const link = getLinkProps();
  return h(
    'div',
    getRootProps(),
    h('span', { id: ids.label }, label),
    h('input', getInputProps()),
    actions.map((action) =>
      h('button', { key: action, type: 'button', ...getActionProps(action) }),
    ),
    link && h('a', link),
  );
}

const SIZES = { fileName: 'Faktura 1.pdf', contentType: 'application/pdf', size: 1_234_567 };

export const pages = {
  'nothing but the case': () => uploader(),
  'a picture on http': () =>
    uploader({ media: mediaOf('http://storage.example/a.png', { contentType: 'image/png' }) }),
  'a PDF on http': () => uploader({ media: mediaOf('http://storage.example/a.pdf', SIZES) }),
  'a PDF on http, and what makes a fresh link': () =>
    uploader({
      media: mediaOf('http://storage.example/a.pdf', SIZES),
      refreshUrl: async () => 'https://storage.example/b.pdf',
    }),
  'a relative link': () => uploader({ media: mediaOf('/files/a.pdf', SIZES) }),
  'a link without a scheme': () => uploader({ media: mediaOf('//storage.example/a.pdf', SIZES) }),
  'a link of the page’s own origin': () =>
    uploader({ media: mediaOf('http://cases.example/a.png', { contentType: 'image/png' }) }),
  'a link that is written in capitals': () =>
    uploader({ media: mediaOf('HTTPS://Storage.Example/ä b.pdf?x=|', SIZES) }),
  'a script for a link': () => uploader({ media: mediaOf('javascript:alert(1)', SIZES) }),
  'a link that has ended': (ms) => uploader({ media: mediaOf(linkThatLives(-5, ms), SIZES) }),
  'a link that ends soon': (ms) => uploader({ media: mediaOf(linkThatLives(5, ms), SIZES) }),
  'a link that ends later': (ms) => uploader({ media: mediaOf(linkThatLives(60, ms), SIZES) }),
  'an end of the link as text': () =>
    uploader({ media: mediaOf('https://storage.example/a.pdf', { ...SIZES, expiresAt: BEGIN }) }),
  'an end of the link that is no date': () =>
    uploader({ media: mediaOf('https://storage.example/a.pdf', { expiresAt: new Date('-') }) }),
  'sizes and types in five languages': () =>
    [en, sv, nb, da, fi].map((messages) =>
      h(
        'div',
        { key: messages.locale },
        uploader({ messages, maxSize: 1.5 * MEBIBYTE, accept: ['image/*', 'application/pdf'] }),
        uploader({ messages, media: mediaOf('https://storage.example/a.pdf', SIZES) }),
        uploader({
          messages,
          media: mediaOf('http://storage.example/a.pdf', { ...SIZES, pageCount: 1200 }),
        }),
      ),
    ),
  'a form': () =>
    h(
      'form',
      null,
      uploader({ required: true, name: 'invoice', disabled: true, id: 'one' }),
      uploader({ required: true, name: 'other', media: mediaOf('http://storage.example/a.pdf') }),
    ),
  'a viewer of the host’s': () =>
    uploader({
      media: mediaOf('http://storage.example/a.pdf', SIZES),
      preview: ({ url }) => h('output', null, url),
    }),
  'uploads that are kept': () =>
    h(
      CaseInvoiceUploads,
      null,
      uploader({ media: mediaOf('http://storage.example/a.pdf', SIZES) }),
    ),
  'a page without looks': () =>
    h(Headless, { media: mediaOf('http://storage.example/a.pdf', SIZES) }),
  'all that is loaded apart': () =>
    uploader({ combine: async ([first]) => first, invoiceNumber: '1', theme: { accent: 'navy' } }),
  'many invoices': () =>
    h(CaseInvoiceBatch, {
      messages: fi,
      maxSize: 1.5 * MEBIBYTE,
      cases: [
        { referenceId: 'a', invoiceNumber: '1', media: mediaOf('http://storage.example/a.pdf') },
        { referenceId: 'b', invoiceNumber: '2' },
      ],
    }),
};
