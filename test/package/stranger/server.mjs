import { CaseInvoiceUploader } from 'case-invoice-uploader';
import { createElement, version } from 'react';
import { renderToString } from 'react-dom/server';

const html = renderToString(
  createElement(CaseInvoiceUploader, { referenceId: '6867da7788b9226bb78d716c' }),
);
process.stdout.write(JSON.stringify({ reactVersion: version, html }));
