import {
  CaseInvoiceUploader,
  createMediaUploadClient,
  DEFAULT_ALLOWED_TYPES,
  isMediaUploadError,
  type MediaUploadError,
  type UploadedMedia,
  useCaseInvoiceUpload,
} from 'case-invoice-uploader';
import {
  type BatchCase,
  CaseInvoiceBatch,
  matchInvoices,
  useBatchRow,
  useCaseInvoiceBatch,
} from 'case-invoice-uploader/batch';
import { MediaUploadError as MediaUploadErrorOnServer } from 'case-invoice-uploader/core';
import {
  combineImages,
  composePrepare,
  convertImage,
  type JudgeScan,
  judgeScan,
  type PrepareFile,
  shrinkImage,
} from 'case-invoice-uploader/images';
import { en } from 'case-invoice-uploader/locales';
import {
  createAccessTokenProvider,
  createMediaUploadProxy,
  type NodeRequest,
  type NodeResponse,
  toNodeListener,
} from 'case-invoice-uploader/proxy';
import { createMediaUploadApi } from 'case-invoice-uploader/testing';

const client = createMediaUploadClient({
  baseUrl: '/backend',
  getAccessToken: async () => 'token',
});

function OwnMarkup({ referenceId }: { referenceId: string }) {
  const { state } = useCaseInvoiceUpload({ referenceId, client, retry: false });
  return <p>{state.status}</p>;
}

export function EveryEntry({ maxSize }: { maxSize: number | undefined }) {
  return (
    <>
      <OwnMarkup referenceId="a" />
      <CaseInvoiceUploader
        referenceId="a"
        client={client}
        accept={DEFAULT_ALLOWED_TYPES}
        maxSize={maxSize}
        label={undefined}
        messages={en}
        onUploaded={(media: UploadedMedia) => media.expiresAt.toISOString()}
        onError={(error: MediaUploadError) => error.code satisfies string}
        onStateChange={(state) => state.status satisfies string}
      />
      {/* @ts-expect-error a case must be named */}
      <CaseInvoiceUploader />
      {/* @ts-expect-error a size is a number of bytes */}
      <CaseInvoiceUploader referenceId="a" maxSize="5 MB" />
    </>
  );
}

const cases: readonly BatchCase[] = [
  { referenceId: 'a', invoiceNumber: '103118', title: 'ACME Inc.', media: null },
];

export function EveryRow({ id }: { id: string }) {
  const batch = useCaseInvoiceBatch({ cases, client, concurrency: undefined, messages: en });
  const row = useBatchRow(batch.rows, id);
  return <p>{row?.status === 'uploaded' ? row.media.url : batch.counts.matched}</p>;
}

export const many = (
  <CaseInvoiceBatch
    cases={cases}
    findCases={async (query: string) => cases.filter(({ title }) => title === query)}
    onUploaded={(media, row) => `${media.url} ${row.fileName}`}
    onFinished={({ stored, failed, unsent }) => stored.length + failed.length + unsent.length}
  />
);
export const verdict: string | undefined = matchInvoices([{ fileName: '103118.pdf' }], cases)[0]
  ?.verdict;

export async function answerOf(request: Request): Promise<Response> {
  return createMediaUploadApi().fetch(request);
}

export const POST: (request: Request) => Promise<Response> = createMediaUploadProxy({
  apiUrl: 'https://api.example.com/v1',
  getAccessToken: createAccessTokenProvider({
    apiUrl: 'https://api.example.com/v1',
    apiCode: 'code',
    privateKey: '',
    algorithm: 'ES256',
  }),
  authorize: async (request, referenceId) => request.url.endsWith(referenceId),
});

export const prepare: PrepareFile = composePrepare(
  convertImage({ to: 'image/jpeg' }),
  shrinkImage(),
  (file) => file,
);
export const judge: JudgeScan = judgeScan;
export const combine: (files: readonly File[], signal: AbortSignal) => Promise<File> = (
  files,
  signal,
) => combineImages(files, { signal, turns: [0, 90] });

// Its types need none of Node's.
export const listener: (req: NodeRequest, res: NodeResponse) => void = toNodeListener(POST, {
  onError: (error, { status }) => [error, status],
});

export const getAccessToken: () => Promise<string> = createAccessTokenProvider({
  apiUrl: 'https://api.example.com/v1',
  apiCode: 'code',
  method: 'POST',
});

createAccessTokenProvider({
  apiUrl: 'https://api.example.com/v1',
  apiCode: 'code',
  method: 'POST',
  // @ts-expect-error the code alone needs no key
  privateKey: 'key',
});

// @ts-expect-error who may write to which case has to be said
createMediaUploadProxy({ apiUrl: 'https://api.example.com', getAccessToken: () => 'token' });

export function codeOf(reason: unknown): string | undefined {
  if (reason instanceof MediaUploadErrorOnServer) return reason.code;
  return isMediaUploadError(reason) ? reason.code : undefined;
}
