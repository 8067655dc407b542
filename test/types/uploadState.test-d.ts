import { expectTypeOf, it } from 'vitest';
import type {
  MediaUploadError,
  StoredInvoice,
  UploadedMedia,
  UploadState,
  UploadStatus,
} from '../../src/index.js';

type In<Status extends UploadStatus> = Extract<UploadState, { status: Status }>;

it('has one member for each status and no other', () => {
  expectTypeOf<UploadState['status']>().toEqualTypeOf<UploadStatus>();
  expectTypeOf<{ [Status in UploadStatus]: In<Status>['status'] }>().toEqualTypeOf<{
    [Status in UploadStatus]: Status;
  }>();
});

it('carries the case and what is stored in every status', () => {
  expectTypeOf<UploadState['referenceId']>().toEqualTypeOf<string>();
  expectTypeOf<UploadState['stored']>().toEqualTypeOf<StoredInvoice | null>();
});

it('narrows by status to what that status owns', () => {
  const state = {} as UploadState;
  if (state.status === 'uploaded') {
    expectTypeOf(state.media).toEqualTypeOf<StoredInvoice>();
    expectTypeOf(state.stored).toEqualTypeOf<StoredInvoice>();
    expectTypeOf(state.media).toExtend<UploadedMedia>();
  }
  if (state.status === 'failed') {
    expectTypeOf(state.error).toEqualTypeOf<MediaUploadError>();
    expectTypeOf(state.file.fileName).toBeString();
  }
  if (state.status === 'refused') expectTypeOf(state.error).toEqualTypeOf<MediaUploadError>();
  if (state.status === 'waiting') {
    expectTypeOf(state.reason).toEqualTypeOf<'offline' | 'rate-limited' | 'server-busy'>();
    expectTypeOf(state.untilMs).toEqualTypeOf<number | null>();
  }
});

it('shows no data of one status in another', () => {
  expectTypeOf<In<Exclude<UploadStatus, 'uploaded'>>>().not.toHaveProperty('media');
  expectTypeOf<In<Exclude<UploadStatus, 'failed' | 'refused'>>>().not.toHaveProperty('error');
  expectTypeOf<In<'empty'>>().not.toHaveProperty('file');
  expectTypeOf<Extract<UploadState, { media: unknown }>['status']>().toEqualTypeOf<'uploaded'>();
  expectTypeOf<Extract<UploadState, { error: unknown }>['status']>().toEqualTypeOf<
    'failed' | 'refused'
  >();
});

it('cannot be changed by a reader', () => {
  const state = {} as UploadState;
  // @ts-expect-error a state is replaced, never edited
  state.status = 'empty';
  // @ts-expect-error a state is replaced, never edited
  state.stored = null;
});
