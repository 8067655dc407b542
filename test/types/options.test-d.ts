import type { ReactNode } from 'react';
import { expectTypeOf, it } from 'vitest';
import {
  type CaseInvoiceUploaderProps,
  createMediaUploadClient,
  isMediaUploadError,
  type KnownMedia,
  type MediaUploadClient,
  type MediaUploadError,
  type MediaUploadErrorCode,
  type MediaUploadOutcome,
  type MediaUploadRequest,
  type Messages,
  type PreviewRenderProps,
  type UploadAction,
  type UploadedMedia,
  type UseCaseInvoiceUploadOptions,
} from '../../src/index.js';
import { da, en, fi, nb, sv, type WholePack } from '../../src/locales/index.js';
import { createAccessTokenProvider, createMediaUploadProxy } from '../../src/proxy/index.js';

it('demands the case, and nothing else', () => {
  expectTypeOf({ referenceId: 'a' }).toExtend<CaseInvoiceUploaderProps>();
  expectTypeOf<Record<never, never>>().not.toExtend<CaseInvoiceUploaderProps>();
  expectTypeOf<CaseInvoiceUploaderProps>().toExtend<UseCaseInvoiceUploadOptions>();
});

it('takes as media a URL and its case, with as much more as the host knows', () => {
  expectTypeOf<{ url: string; referenceId: string }>().toExtend<KnownMedia>();
  expectTypeOf<{ url: string; referenceId: string; size: undefined }>().toExtend<KnownMedia>();
  expectTypeOf<UploadedMedia>().toExtend<KnownMedia>();
  expectTypeOf<{ url: string }>().not.toExtend<KnownMedia>();
  expectTypeOf<{ url: string; referenceId: string; size: string }>().not.toExtend<KnownMedia>();
  expectTypeOf<CaseInvoiceUploaderProps['media']>().toEqualTypeOf<KnownMedia | null | undefined>();
});

it('tells of a stored invoice what the contract lists', () => {
  expectTypeOf<UploadedMedia>().toExtend<{
    url: string;
    expiresAt: Date;
    referenceId: string;
    fileName: string;
    contentType: string;
    size: number;
  }>();
});

it('gives callbacks the types they are documented with', () => {
  type Told<Name extends 'onUploaded' | 'onError'> = Parameters<
    NonNullable<CaseInvoiceUploaderProps[Name]>
  >;
  expectTypeOf<Told<'onUploaded'>>().toEqualTypeOf<[media: UploadedMedia]>();
  expectTypeOf<Told<'onError'>>().toEqualTypeOf<[error: MediaUploadError]>();
  const preview = (props: PreviewRenderProps): ReactNode => props.title;
  expectTypeOf(preview).toExtend<CaseInvoiceUploaderProps['preview']>();
});

it('finds every language complete, with a word for each action and each error', () => {
  for (const language of [en, sv, nb, da, fi]) expectTypeOf(language).toEqualTypeOf<WholePack>();
  expectTypeOf<WholePack>().toExtend<CaseInvoiceUploaderProps['messages']>();
  expectTypeOf<Pick<Messages, UploadAction>>().toEqualTypeOf<
    Readonly<Record<UploadAction, string>>
  >();
  expectTypeOf<MediaUploadErrorCode>().toExtend<keyof Messages['problems']>();
  expectTypeOf<Omit<Messages, 'tryAgain'>>().not.toExtend<Messages>();
});

it('takes a whole language or single messages', () => {
  expectTypeOf<Messages>().toExtend<CaseInvoiceUploaderProps['messages']>();
  expectTypeOf<Partial<Messages>>().toExtend<CaseInvoiceUploaderProps['messages']>();
  expectTypeOf<{ upload: string }>().toExtend<CaseInvoiceUploaderProps['messages']>();
  expectTypeOf<{ said: { stored: string } }>().toExtend<CaseInvoiceUploaderProps['messages']>();
  expectTypeOf<{ timeLeft: (seconds: number) => string }>().toExtend<
    CaseInvoiceUploaderProps['messages']
  >();
  expectTypeOf<{ timeLeft: { other: string } }>().toExtend<CaseInvoiceUploaderProps['messages']>();
  expectTypeOf<{ chooseFile: () => string }>().not.toExtend<CaseInvoiceUploaderProps['messages']>();
  expectTypeOf<{ upload: number }>().not.toExtend<CaseInvoiceUploaderProps['messages']>();
});

it('lets a host write a client of its own in one method', () => {
  expectTypeOf(createMediaUploadClient()).toEqualTypeOf<MediaUploadClient>();
  expectTypeOf<keyof MediaUploadClient>().toEqualTypeOf<'upload'>();
  expectTypeOf<MediaUploadClient['upload']>().parameters.toEqualTypeOf<[MediaUploadRequest]>();
  expectTypeOf<MediaUploadClient['upload']>().returns.resolves.toEqualTypeOf<UploadedMedia>();
  expectTypeOf<{ file: File; referenceId: string }>().toExtend<MediaUploadRequest>();
});

it('narrows what was thrown to its error, code and outcome', () => {
  const reason: unknown = null;
  if (isMediaUploadError(reason)) {
    expectTypeOf(reason).toEqualTypeOf<MediaUploadError>();
    expectTypeOf(reason.code).toEqualTypeOf<MediaUploadErrorCode>();
    expectTypeOf(reason.outcome).toEqualTypeOf<MediaUploadOutcome>();
    expectTypeOf<MediaUploadOutcome>().toEqualTypeOf<'not-sent' | 'refused' | 'unknown'>();
  }
});

it('makes of the proxy what every server of web standards takes', () => {
  expectTypeOf(createMediaUploadProxy).returns.toEqualTypeOf<
    (request: Request) => Promise<Response>
  >();
  type Getter = Parameters<typeof createMediaUploadProxy>[0]['getAccessToken'];
  expectTypeOf(createAccessTokenProvider).returns.toExtend<Getter>();
});
