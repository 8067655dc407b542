import { vi } from 'vitest';
import type { MediaUploadRequest } from '../../../src/client/contract.js';
import { actionsOf, type UploadAction } from '../../../src/core/actions.js';
import { DEFAULT_ALLOWED_TYPES } from '../../../src/core/contentTypes.js';
import { MediaUploadError, type MediaUploadErrorInit } from '../../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../../src/core/uploadedMedia.js';
import { is, isRunning, type UploadState } from '../../../src/core/uploadState.js';
import { createUploadKeeper, type UploadKeeper } from '../../../src/engine/createUploadKeeper.js';
import {
  createUploadSession,
  type UploadSession,
} from '../../../src/engine/createUploadSession.js';
import type { UploadView } from '../../../src/engine/createViews.js';
import { createPage } from '../../../src/engine/page.js';
import type { UploadOptions } from '../../../src/engine/uploadOptions.js';
import { targetOf } from '../../../src/engine/uploadTarget.js';
import type { FileSelection } from '../../../src/file/readSelection.js';
import type { Answer, FileKind, Manner, Mode, OptionsPatch, Step } from './walkSteps.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
/** How long a client that was aborted may stay silent, see `attemptUpload`. */
const LAST_WORD_MS = 1000;
const realImmediate = setImmediate;

/** Something of the host's that has not answered yet. */
interface Held {
  readonly kind: string;
  readonly settle: (how: 'good' | 'bad' | 'odd') => void;
}

interface Post {
  readonly request: MediaUploadRequest;
  readonly walked: Walked;
  readonly manner: Manner;
  isOut: boolean;
  isEnded: boolean;
  abortedAtMs: number | null;
  clearingsThen: number;
  readonly answer: (how: Answer) => void;
}

/** One engine and what is known of it from outside. */
interface Walked {
  readonly session: UploadSession;
  /** POSTs that somebody asked for and that have not begun. */
  due: number;
  /** Repeats by itself that the policy allows. */
  repeats: number;
  isInDoubt: boolean;
  /** How often a doubt was cleared. */
  clearings: number;
  clearingsAtChange: number;
  /** Who is to be told of a status, in this order. */
  telling: {
    readonly state: UploadState;
    readonly views: Set<View>;
    readonly told: Set<View>;
  } | null;
  /** Who is to be told what beside a status. */
  uploadedDue: { readonly url: string; readonly views: Set<View>; readonly told: Set<View> }[];
  last: UploadState;
}

interface View extends UploadView {
  readonly name: string;
  options: UploadOptions;
  walked: Walked | null;
  unmount: (() => void) | null;
  /** How the host's functions answer. */
  modes: ReadonlyMap<string, Mode>;
}

export interface Setup {
  readonly isKept: boolean;
  readonly maxKept: number;
}

/**
 * A host, its server and its page, all of them at random, around real engines; and what must hold of these whatever
 * happens. What is found wrong is collected, since the engine catches what its callbacks throw.
 */
export class WalkWorld {
  readonly violations: string[] = [];
  readonly posts: Post[] = [];
  readonly held: Held[] = [];
  readonly views: View[] = [];
  readonly walkeds: Walked[] = [];
  readonly trace: string[] = [];
  private readonly contents = new Map<string, string>();
  private readonly origins = new Map<string, string>();
  private readonly keeper: UploadKeeper | null;
  private readonly target: EventTarget & { navigator: { onLine: boolean } };
  private readonly page;
  private listeners = 0;
  private counter = 0;
  private manner: Manner = 'polite';
  private reentry: { readonly on: string; readonly step: Step } | null = null;
  private ownerDue = 0;
  private isReentered = false;
  /** Mounted while something was told: of changes before that they need not hear. */
  private readonly late = new Set<View>();
  private underWay: readonly unknown[] = [];

  readonly setup: Setup;
  private readonly initial: OptionsPatch;

  constructor(setup: Setup, initial: OptionsPatch) {
    this.setup = setup;
    this.initial = initial;
    const target = Object.assign(new EventTarget(), {
      navigator: { onLine: true },
      open: (url?: string | URL) => {
        this.opened(String(url));
        return null;
      },
    });
    for (const name of ['addEventListener', 'removeEventListener'] as const) {
      const original = target[name].bind(target) as (...args: unknown[]) => void;
      target[name] = (...args: unknown[]) => {
        this.listeners += name === 'addEventListener' ? 1 : -1;
        original(...args);
      };
    }
    this.target = target;
    this.page = createPage(target as never);
    this.keeper = setup.isKept
      ? createUploadKeeper(
          {
            maxKept: setup.maxKept,
            onUploaded: () => {
              this.ownerDue -= 1;
            },
          },
          this.page,
        )
      : null;
    const { keeper } = this;
    this.underWay = keeper?.getSnapshot() ?? [];
    keeper?.subscribe(() => {
      const now = keeper.getSnapshot();
      const told = JSON.stringify(now);
      if (now === this.underWay || told === JSON.stringify(this.underWay))
        this.wrong('the keeper tells of no change');
      this.underWay = now;
    });
    for (let index = 0; index < (setup.isKept ? 3 : 1); index += 1) this.addView(index);
  }

  /* ---------------------------------------------------------------- the host */

  private addView(index: number): void {
    const view: View = {
      name: `view${index}`,
      options: undefined as never,
      walked: null,
      unmount: null,
      modes: new Map(),
    };
    view.options = this.optionsOf(view, {
      referenceId: 'case-a',
      domain: 'cases',
      dottedPath: 'original_invoice',
      accept: DEFAULT_ALLOWED_TYPES,
      uploadOn: 'select',
      send: (request) => this.send(request),
    });
    this.patch(view, this.initial);
    this.views.push(view);
    if (index === 0) this.mount(view);
  }

  private optionsOf(view: View, options: UploadOptions): UploadOptions {
    const own = options.referenceId;
    const told = (what: string, key: string): void => {
      this.trace.push(`${view.name} told ${what}`);
      if (!view.unmount) this.wrong(`${view.name} is told ${what} after it was unmounted`);
      const { reentry } = this;
      if (reentry?.on === key) {
        this.reentry = null;
        this.isReentered = true;
        this.perform(reentry.step);
        this.isReentered = false;
      }
    };
    const functions = HOST_FUNCTIONS.map((key) => {
      const mode = view.modes.get(key);
      return [key, mode && this.hostFunction(key, mode, options)];
    });
    return {
      ...options,
      ...Object.fromEntries(functions),
      onStateChange: (state) => {
        if (state.referenceId !== own)
          this.wrong(`told a state of ${state.referenceId} under ${own}`);
        const walked = view.walked;
        const next = walked?.telling;
        if (!next || next.state !== state || next.told.has(view))
          this.wrong(`${view.name} is told ${state.status} out of turn`);
        next?.views.delete(view);
        next?.told.add(view);
        told(state.status, state.status);
      },
      onUploaded: (media) => {
        if (media.referenceId !== own)
          this.wrong(`told media of ${media.referenceId} under ${own}`);
        const due = view.walked?.uploadedDue.find(({ url }) => url === media.url);
        if (!due || due.told.has(view))
          this.wrong(`${view.name} is told onUploaded of what was not stored just now`);
        due?.views.delete(view);
        due?.told.add(view);
        told('onUploaded', 'onUploaded');
      },
      onError: (error) => {
        if (error.referenceId !== own)
          this.wrong(`told an error of ${error.referenceId} under ${own}`);
        if (error.code === 'aborted') this.wrong('onError for a cancel');
        const state = view.walked?.session.getState();
        if (
          error.outcome === 'unknown' &&
          state &&
          !state.inDoubt &&
          view.walked?.clearings === view.walked?.clearingsAtChange
        )
          this.wrong('an unknown outcome is told, and the state knows of no doubt');
        told('onError', 'onError');
      },
    };
  }

  private async hostAnswer<T>(
    kind: string,
    mode: Mode,
    good: () => T,
    odd: () => unknown = good,
  ): Promise<T> {
    if (mode === 'throws') throw new Error(`host: ${kind} throws`);
    if (mode === 'now') return good();
    return new Promise<T>((resolve, reject) => {
      if (mode === 'never') return;
      const one: Held = {
        kind,
        settle: (how) => {
          this.held.splice(this.held.indexOf(one), 1);
          if (how === 'bad') reject(new Error(`host: ${kind} rejects`));
          else resolve(how === 'odd' ? (odd() as T) : good());
        },
      };
      this.held.push(one);
    });
  }

  private patch(view: View, patch: OptionsPatch): void {
    const before = view.options;
    const next: Record<string, unknown> = { ...before };
    const own = patch.referenceId ?? before.referenceId;
    const modes = new Map(view.modes);
    for (const [key, value] of Object.entries(patch)) {
      if (key === 'media') {
        next['media'] = value ? { url: urlOf(own, String(value)), referenceId: own } : value;
      } else if (key === 'retry') next['retry'] = RETRIES[value as keyof typeof RETRIES];
      else if (key === 'accept')
        next['accept'] = value === 'pdf' ? ['application/pdf'] : DEFAULT_ALLOWED_TYPES;
      else if (HOST_FUNCTIONS.includes(key)) {
        if (value === 'absent') modes.delete(key);
        else modes.set(key, value as Mode);
      } else next[key] = value;
    }
    view.modes = modes;
    const options = this.optionsOf(view, next as unknown as UploadOptions);
    const isOtherCase = targetOf(options) !== targetOf(before);
    if ('media' in patch || isOtherCase) {
      for (const walked of this.walkeds) if (walked === view.walked) clearDoubt(walked);
    }
    if (this.keeper && isOtherCase) {
      // Another case is another engine, and the hook gives it a view of its own.
      const wasMounted = !!view.unmount;
      const index = this.views.indexOf(view);
      if (view.unmount) this.unmount(view);
      const other: View = { name: view.name, options, walked: null, unmount: null, modes };
      other.options = this.optionsOf(other, options);
      this.views[index] = other;
      if (wasMounted) this.mount(other);
      return;
    }
    view.options = options;
    if (!view.walked) return;
    const { walked } = view;
    if (isOtherCase && view.unmount) this.nothingDue(walked);
    walked.session.optionsChanged(view, before);
    if (isOtherCase) clearDoubt(walked);
  }

  private hostFunction(key: string, mode: Mode, options: UploadOptions): unknown {
    const own = targetOf(options);
    switch (key) {
      case 'prepareFile':
        return (file: File) =>
          this.hostAnswer(
            key,
            mode,
            () => this.prepared(file),
            () => ({}),
          );
      case 'combine':
        return (files: readonly File[]) =>
          this.hostAnswer(
            key,
            mode,
            () => this.combined(files),
            () => 'no file',
          );
      case 'beforeUpload':
        return (file: File) => {
          const name = this.origins.get(file.name);
          if (name !== own) this.wrong(`beforeUpload of ${own} is asked about a file of ${name}`);
          return this.hostAnswer(
            key,
            mode,
            () => true,
            () => false,
          );
        };
      case 'reader':
        return () =>
          this.hostAnswer(
            key,
            mode,
            () => ({ text: 'Invoice 103118', pageCount: 1, isLocked: false, eInvoice: null }),
            () => ({ text: 'Something else', pageCount: null, isLocked: false, eInvoice: null }),
          );
      case 'judge':
        return () =>
          this.hostAnswer(
            key,
            mode,
            () => ({ blurred: true, dark: false, blank: false, small: false }),
            () => null,
          );
      case 'refreshUrl': {
        return () =>
          this.hostAnswer(
            key,
            mode,
            () => urlOf(options.referenceId, `fresh${this.counter++}`),
            () => 'javascript:1',
          );
      }
      default:
        throw new Error(key);
    }
  }

  private prepared(file: File): File {
    const name = `prepared-${file.name}`;
    const text = `${this.contents.get(file.name)}\nprepared`;
    this.contents.set(name, text);
    this.origins.set(name, this.origins.get(file.name) ?? '?');
    return withBytes(name, file.type, text);
  }

  private combined(files: readonly File[]): File {
    const name = `pages-${this.counter++}.pdf`;
    const text = `%PDF-1.7\n${files.map((file) => file.name).join()}\n%%EOF`;
    const cases = new Set(files.map((file) => this.origins.get(file.name)));
    if (cases.size !== 1) this.wrong('pages of two cases in one invoice');
    this.contents.set(name, text);
    this.origins.set(name, [...cases][0] ?? '?');
    return withBytes(name, 'application/pdf', text);
  }

  private fileOf(kind: FileKind, own: string): File {
    const id = this.counter++;
    const isPicture = kind === 'png' || kind === 'slow-png';
    const name = `${kind}-${id}.${isPicture ? 'png' : kind === 'text' ? 'txt' : 'pdf'}`;
    const type = isPicture ? 'image/png' : kind === 'text' ? 'text/plain' : 'application/pdf';
    const text =
      kind === 'empty'
        ? ''
        : isPicture
          ? `${PNG.toString('latin1')}${id}`
          : kind === 'text'
            ? `plain ${id}`
            : `%PDF-1.7\n${id}\n%%EOF`;
    this.contents.set(name, text);
    this.origins.set(name, own);
    const file = withBytes(name, type, text);
    const mode: Mode = kind.startsWith('slow') ? 'held' : kind === 'hung' ? 'never' : 'now';
    let reads = 0;
    if (kind !== 'empty')
      file.arrayBuffer = () => {
        reads += 1;
        if (kind === 'locked' && reads < 3)
          return Promise.reject(new DOMException('', 'NotReadableError'));
        return this.hostAnswer(`read ${name}`, mode, () => bytesOf(text).buffer as ArrayBuffer);
      };
    return file;
  }

  /* ---------------------------------------------------------------- views */

  private mount(view: View): void {
    if (view.unmount) return;
    view.walked = this.walkedFor(view);
    const { walked } = view;
    const isOther = !walked.session.belongsTo(view.options);
    if (isOther) this.nothingDue(walked);
    this.mountOrder.push(view);
    if (this.isReentered) this.late.add(view);
    // From here on it is called back.
    view.unmount = mounting;
    view.unmount = walked.session.mount(view);
    if (isOther || view.options.media) clearDoubt(walked);
  }

  private unmount(view: View): void {
    const { unmount, walked } = view;
    // React mounts to the end before it lets go.
    if (!unmount || !walked || unmount === mounting) return;
    const isLast = !this.views.some(
      (other) => other !== view && other.unmount && other.walked === walked,
    );
    if (!this.keeper && isLast) this.nothingDue(walked);
    walked.telling?.views.delete(view);
    for (const { views } of walked.uploadedDue) views.delete(view);
    view.unmount = null;
    unmount();
    if (!this.keeper) {
      for (const post of this.posts)
        if (!post.isEnded && !post.request.signal?.aborted)
          this.wrong('a POST runs on after the unmount');
    }
  }

  private walkedFor(view: View): Walked {
    const session = this.keeper
      ? this.keeper.sessionFor(view.options)
      : (this.walkeds[0]?.session ?? createUploadSession(view.options, { page: this.page }));
    const known = this.walkeds.find((one) => one.session === session);
    if (known) return known;
    const walked: Walked = {
      session,
      due: 0,
      repeats: 0,
      isInDoubt: false,
      clearings: 0,
      clearingsAtChange: 0,
      telling: null,
      uploadedDue: [],
      last: session.getState(),
    };
    this.walkeds.push(walked);
    session.watch((state, before) => this.changed(walked, state, before));
    return walked;
  }

  private mountedOn(walked: Walked): Set<View> {
    return new Set(this.views.filter((view) => view.walked === walked && view.unmount));
  }

  private mustHear(walked: Walked): Set<View> {
    return new Set([...this.mountedOn(walked)].filter((view) => !this.late.has(view)));
  }

  private changed(walked: Walked, state: UploadState, before: UploadState): void {
    if (before !== walked.last) this.wrong(`changes are told out of order`);
    walked.last = state;
    walked.clearingsAtChange = walked.clearings;
    if (state === before) this.wrong('told of no change');
    if (state.stored && state.stored.referenceId !== state.referenceId)
      this.wrong('stored is of another case');
    if (state.stored && caseOfUrl(state.stored.url) !== state.referenceId)
      this.wrong(`${state.stored.url} is shown under ${state.referenceId}`);
    if (state.stored && state.stored.perhapsReplaced !== state.inDoubt)
      this.wrong('the stored one hides the doubt');
    if (state.status === before.status) return;
    this.trace.push(`${before.status} -> ${state.status}`);
    if (walked.telling?.views.size)
      this.wrong(`not everybody was told ${walked.telling.state.status}`);
    walked.telling = { state, views: this.mustHear(walked), told: new Set() };
    if (is(state, 'uploaded') && isRunning(before) && /\/stored-/.test(state.stored.url)) {
      const post = this.posts.filter((one) => one.walked === walked).at(-1);
      if (!post?.isEnded || urlsOf(post) !== state.stored.url)
        this.wrong('uploaded, and no client said so');
      walked.uploadedDue.push({
        url: state.stored.url,
        views: this.mustHear(walked),
        told: new Set(),
      });
      clearDoubt(walked);
      if (this.keeper) this.ownerDue += 1;
    }
  }

  /* ---------------------------------------------------------------- the server */

  private send(request: MediaUploadRequest): Promise<UploadedMedia> {
    const { file, referenceId, signal } = request;
    const walked = this.walkeds.find(({ session }) => {
      const state = session.getState();
      return state.referenceId === referenceId && isRunning(state) && state.file.file === file;
    });
    if (!walked) {
      this.wrong(`a POST of ${file.name} to ${referenceId} that no engine shows`);
      return new Promise(() => {});
    }
    this.trace.push(`POST ${file.name} to ${referenceId}`);
    const { domain = '', dottedPath = '' } = request;
    const asked = targetOf({ referenceId, domain, dottedPath });
    if (this.origins.get(file.name) !== asked)
      this.wrong(`${file.name} of ${this.origins.get(file.name)} goes to ${asked}`);
    if (signal?.aborted) this.wrong('a POST begins that was cancelled already');
    if (this.mountedOn(walked).size === 0 && !this.keeper)
      this.wrong('a POST begins that nobody shows');
    for (const other of this.posts) {
      if (
        other.walked !== walked ||
        other.isEnded ||
        other.request.referenceId !== referenceId ||
        other.request.dottedPath !== dottedPath
      )
        continue;
      if (other.abortedAtMs === null) this.wrong('two POSTs at once');
      // Its case was left meanwhile.
      else if (other.clearingsThen !== walked.clearings) continue;
      else if (performance.now() - other.abortedAtMs < LAST_WORD_MS)
        this.wrong('a POST begins before the aborted one had its last word');
    }
    if (walked.repeats > 0) walked.repeats = 0;
    else if (walked.due > 0) walked.due = 0;
    else this.wrong('a POST that nobody asked for');
    return new Promise((resolve, reject) => {
      const post: Post = {
        request,
        walked,
        manner: this.manner,
        isOut: false,
        isEnded: false,
        abortedAtMs: null,
        clearingsThen: walked.clearings,
        answer: (how) => this.answer(post, how, resolve, reject),
      };
      this.posts.push(post);
      signal?.addEventListener('abort', () => {
        if (post.isEnded) return;
        post.abortedAtMs = performance.now();
        if (post.manner === 'stubborn') {
          const isWidened = this.optionsNow(walked).retry === RETRIES.always;
          walked.repeats = this.isCutOff(post) && isWidened ? 1 : 0;
          return;
        }
        post.isEnded = true;
        const outcome = post.isOut ? 'unknown' : 'not-sent';
        this.ended(post, { code: 'aborted', outcome });
        reject(
          post.manner === 'polite'
            ? new MediaUploadError({ code: 'aborted', outcome })
            : new DOMException('', 'AbortError'),
        );
      });
    });
  }

  private answer(
    post: Post,
    how: Answer,
    resolve: (media: UploadedMedia) => void,
    reject: (error: unknown) => void,
  ): void {
    const { file, onProgress, referenceId } = post.request;
    const isHeard = post.abortedAtMs === null;
    const { size } = file;
    if (how === 'half') {
      onProgress?.({ loadedBytes: size / 2, totalBytes: size });
      if (post.isOut) post.isOut = false;
      return;
    }
    if (how === 'out') {
      post.isOut = true;
      onProgress?.({ loadedBytes: size, totalBytes: size });
      return;
    }
    post.isEnded = true;
    if (how === 'store') {
      post.isOut = true;
      resolve({
        url: urlsOf(post),
        expiresAt: new Date(Date.now() + 3_600_000),
        referenceId,
        fileName: file.name,
        contentType: file.type,
        size,
        warnings: [],
      });
      return;
    }
    if (how === 'garbage' || how === 'throw') {
      if (isHeard && this.mayRepeat(post, { code: 'unknown', outcome: 'unknown' }))
        post.walked.repeats = 1;
    }
    if (how === 'garbage') {
      this.ended(post, { code: 'unexpected-response', outcome: 'unknown' });
      resolve({} as UploadedMedia);
      return;
    }
    if (how === 'throw') {
      // A client that says nothing: what is out may be stored.
      this.ended(post, { code: 'unknown', outcome: post.isOut ? 'unknown' : 'not-sent' });
      reject(new Error('host: the client throws'));
      return;
    }
    const init = FAILURES[how];
    const honest =
      post.isOut && init.outcome === 'not-sent' ? { ...init, outcome: 'unknown' as const } : init;
    this.ended(post, honest);
    if (isHeard && this.mayRepeat(post, honest)) post.walked.repeats = 1;
    reject(new MediaUploadError(honest));
  }

  private mayRepeat({ walked }: Post, { code, status, outcome }: MediaUploadErrorInit): boolean {
    const { retry } = this.optionsNow(walked);
    if (retry === false) return false;
    if (code === 'offline' && outcome === 'not-sent') return true;
    if (retry?.when) return true;
    return outcome !== 'unknown' && (code === 'rate-limited' || status === 503);
  }

  private optionsNow(walked: Walked): UploadOptions {
    const mounted = this.mountedOn(walked);
    const newest =
      this.mountOrder.findLast((view) => mounted.has(view)) ??
      this.mountOrder.findLast((view) => view.walked === walked);
    return (newest ?? (this.views[0] as View)).options;
  }

  private ended(post: Post, { outcome }: MediaUploadErrorInit): void {
    if (
      outcome === 'unknown' &&
      post.clearingsThen === post.walked.clearings &&
      post.request.referenceId === post.walked.session.getState().referenceId &&
      isRunning(post.walked.session.getState())
    )
      post.walked.isInDoubt = true;
    // Stopped for want of a network before all was out: it goes on by itself.
    if (!post.isOut && post.abortedAtMs !== null)
      post.walked.repeats = post.walked.due >= 0 && this.isCutOff(post) ? 1 : 0;
  }

  private isCutOff({ walked }: Post): boolean {
    return !this.target.navigator.onLine && !this.ending.has(walked);
  }

  private readonly mountOrder: View[] = [];
  private readonly ending = new Set<Walked>();

  private nothingDue(walked: Walked): void {
    walked.due = 0;
    walked.repeats = 0;
    this.ending.add(walked);
    queueMicrotask(() => this.ending.delete(walked));
  }

  private opened(url: string): void {
    this.trace.push(`open ${url}`);
    const shown = this.views.map(({ options }) => options.referenceId);
    if (!shown.includes(caseOfUrl(url))) this.wrong(`${url} is opened while ${shown} is shown`);
  }

  /* ---------------------------------------------------------------- steps */

  private wrong(what: string): void {
    this.violations.push(what);
  }

  /** What has no meaning at the moment is replaced by what comes next to it. */
  private meant(step: Step): Step {
    const view = ('view' in step ? step.view : 0) % this.views.length;
    const isPerson =
      step.act === 'choose' || step.act === 'press' || step.act === 'call' || step.act === 'slip';
    if (isPerson && !this.views[view]?.unmount) return { act: 'mount', view };
    const isIdle =
      (step.act === 'answer' && !this.posts.some(({ isEnded }) => !isEnded)) ||
      (step.act === 'settle' && this.held.length === 0);
    return isIdle ? { act: 'press', view: step.nth % this.views.length, nth: step.nth } : step;
  }

  perform(asked: Step): void {
    const step = this.meant(asked);
    const view = this.views[('view' in step ? step.view : 0) % this.views.length] as View;
    const walked = view.walked ?? this.walkedFor(view);
    const { session } = walked;
    this.trace.push(`* ${JSON.stringify(step)}`);
    switch (step.act) {
      case 'choose': {
        if (!view.unmount) return;
        const files = step.files.map((kind) => this.fileOf(kind, targetOf(view.options)));
        const [file] = files;
        const selection: FileSelection =
          files.length > 1 || !file ? { kind: 'files', files } : { kind: 'file', file };
        this.choose(walked, () => session.select(selection, { source: step.by }));
        return;
      }
      case 'slip': {
        if (!view.unmount) return;
        const before = holdingsOf(session.getState());
        const { reentry } = this;
        this.choose(walked, () => session.select({ kind: step.kind }, { source: 'drop' }));
        const after = holdingsOf(session.getState());
        for (const name of before)
          if (this.reentry === reentry && !after.has(name)) this.wrong(`${name} is lost to a slip`);
        return;
      }
      case 'press': {
        if (!view.unmount) return;
        const actions = this.actionsOf(view);
        const action = actions[step.nth % actions.length];
        if (action && /choose|replace/.test(action)) {
          const file = this.fileOf(view.options.combine ? 'png' : 'pdf', targetOf(view.options));
          this.choose(walked, () => session.select({ kind: 'file', file }, { source: 'picker' }));
        } else if (action) this.press(walked, action);
        return;
      }
      case 'call':
        if (view.unmount) this.call(walked, step.name, step.index);
        return;
      case 'options':
        this.patch(view, step.patch);
        return;
      case 'mount':
        this.mount(view);
        return;
      case 'unmount':
        this.unmount(view);
        return;
      case 'strict':
        if (!view.unmount) return;
        this.unmount(view);
        this.mount(view);
        return;
      case 'answer': {
        const running = this.posts.filter(({ isEnded }) => !isEnded);
        const post = running[step.nth % running.length];
        if (post) this.trace.push(`answered ${post.request.file.name}`);
        post?.answer(step.how);
        return;
      }
      case 'settle': {
        this.held[step.nth % this.held.length]?.settle(step.how);
        return;
      }
      case 'network':
        this.target.navigator.onLine = step.isOnline;
        this.target.dispatchEvent(new Event(step.isOnline ? 'online' : 'offline'));
        return;
      case 'event':
        this.target.dispatchEvent(new Event(step.type, { cancelable: true }));
        return;
      case 'manner':
        this.manner = step.manner;
        return;
      case 'reenter':
        this.reentry = step;
        return;
      case 'clear':
        for (const one of this.walkeds) this.nothingDue(one);
        this.keeper?.clear();
        return;
      case 'pass':
        return;
    }
  }

  private choose(walked: Walked, select: () => void): void {
    const isBusy = isRunning(walked.session.getState());
    if (!isBusy) walked.due = 1;
    select();
  }

  private actionsOf({ options, walked }: View): readonly UploadAction[] {
    if (!walked) return [];
    const canRefresh = !!options.refreshUrl;
    return actionsOf(walked.session.getState(), { uploadOn: options.uploadOn, canRefresh });
  }

  private press(walked: Walked, action: UploadAction): void {
    const calls: Partial<Record<UploadAction, Call>> = {
      removeFile: 'remove',
      upload: 'upload',
      tryAgain: 'upload',
      tryNow: 'tryNow',
      cancelUpload: 'cancel',
      cancel: 'cancel',
      keepEarlierFile: 'withdraw',
      keepStoredInvoice: 'remove',
      getNewLink: 'refresh',
    };
    const call = calls[action];
    if (call) this.call(walked, call, 0);
  }

  private call(walked: Walked, name: Call, index: number): void {
    const { session } = walked;
    const state = session.getState();
    if (name === 'upload' || name === 'sendPages') {
      if (!isRunning(state) && !(name === 'sendPages' && !is(state, 'arranging'))) walked.due = 1;
    }
    const isEnding =
      name === 'cancel' ||
      name === 'reset' ||
      ((name === 'withdraw' || name === 'remove') && !isRunning(state));
    if (isEnding) this.nothingDue(walked);
    if (name === 'movePage') session.movePage(index, index + 1);
    else if (name === 'turnPage' || name === 'removePage') session[name](index);
    else void session[name]();
  }

  /* ---------------------------------------------------------------- time and rest */

  check(): void {
    this.late.clear();
    for (const walked of this.walkeds) {
      if (walked.telling?.views.size)
        this.wrong(`not everybody was told ${walked.telling.state.status}`);
      walked.uploadedDue = walked.uploadedDue.filter(({ views }) => views.size > 0);
      if (walked.uploadedDue.length > 0) this.wrong('not everybody was told of what is stored');
      if (walked.last !== walked.session.getState()) this.wrong('a change was not told');
    }
    if (this.ownerDue !== 0) this.wrong('the owner was not told once of what is stored');
    this.checkKeeper();
    if (this.violations.length > 0)
      throw new Error(`${this.violations.join('; ')}\n  ${this.trace.slice(-40).join('\n  ')}`);
  }

  private checkKeeper(): void {
    if (!this.keeper) return;
    if (this.keeper.getSnapshot() !== this.underWay)
      this.wrong('another snapshot, and nobody was told');
  }

  async tick(times: number): Promise<void> {
    for (let each = 0; each < times; each += 1) await Promise.resolve();
  }

  async settle(): Promise<void> {
    for (let each = 0; each < 4; each += 1) await new Promise((resolve) => realImmediate(resolve));
  }

  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
    await this.settle();
  }

  /** What must hold once nothing moves for the moment. */
  checkStill(): void {
    this.check();
    for (const post of this.posts) {
      const { walked, abortedAtMs, isEnded, clearingsThen } = post;
      const isUnknown =
        !isEnded && abortedAtMs !== null && performance.now() - abortedAtMs > LAST_WORD_MS;
      if (isUnknown && clearingsThen === walked.clearings) walked.isInDoubt = true;
    }
    for (const walked of this.walkeds) {
      const state = walked.session.getState();
      const own = this.posts.filter((post) => post.walked === walked && !post.isEnded);
      const live = own.filter(({ abortedAtMs }) => abortedAtMs === null);
      const dying = own.filter(
        ({ abortedAtMs }) =>
          abortedAtMs !== null && performance.now() - abortedAtMs <= LAST_WORD_MS,
      );
      if (is(state, 'uploading', 'saving') && live.length + dying.length === 0)
        this.wrong(`${state.status} without a POST`);
      if (live.length > 0 && !is(state, 'uploading', 'saving'))
        this.wrong(`a POST runs while ${state.status} is shown`);
      if (walked.isInDoubt && !state.inDoubt && !isRunning(state))
        this.wrong('a doubt is forgotten');
    }
    this.check();
  }

  private isAtRest({ session }: Walked): boolean {
    const state = session.getState();
    return is(state, 'arranging')
      ? state.work === 'none'
      : is(state, 'empty', 'refused', 'ready', 'failed', 'uploaded');
  }

  /** Everybody answers, and time passes: everything must come to rest. */
  async rest(): Promise<void> {
    this.perform({ act: 'network', isOnline: true });
    for (let round = 0; round < 80; round += 1) {
      await this.settle();
      for (const one of [...this.held]) one.settle('good');
      for (const post of this.posts)
        if (!post.isEnded && post.abortedAtMs === null) post.answer('store');
      await this.settle();
      this.checkStill();
      if (round > 0 && this.held.length === 0 && this.walkeds.every((one) => this.isAtRest(one)))
        break;
      await this.pass(round < 3 ? 1001 : 20_000);
      this.check();
    }
    for (const walked of this.walkeds)
      if (!this.isAtRest(walked)) {
        const state = walked.session.getState();
        this.wrong(`stuck in ${state.status}${is(state, 'arranging') ? ` (${state.work})` : ''}`);
      }
    await this.pass(2000);
    for (const { session } of this.walkeds)
      if (session.getSnapshot().state !== session.getState()) this.wrong('another state is drawn');
    this.checkStill();
  }

  /** Each action that is offered does something. */
  async pressOne(nth: number): Promise<void> {
    for (const view of [...this.views]) {
      const { walked } = view;
      if (!view.unmount || !walked || this.optionsNow(walked) !== view.options) continue;
      const actions = this.actionsOf(view);
      const action = actions[nth % actions.length];
      if (!action || /choose|replace/.test(action)) continue;
      // It is disabled meanwhile.
      if (action === 'getNewLink' && walked.session.getState().stored?.link === 'refreshing')
        continue;
      const before = walked.session.getState();
      const posts = this.posts.length;
      this.press(walked, action);
      await this.settle();
      const state = walked.session.getState();
      const isDying = this.posts.some(
        (post) => post.walked === walked && !post.isEnded && post.abortedAtMs !== null,
      );
      if (
        state === before &&
        this.posts.length === posts &&
        !(action === 'cancelUpload' && isDying)
      )
        this.wrong(`"${action}" does nothing in ${state.status}`);
      this.check();
    }
    await this.rest();
  }

  async leave(): Promise<void> {
    for (const view of this.views) this.unmount(view);
    this.perform({ act: 'clear' });
    await this.settle();
    await this.pass(2000);
    this.check();
    if (this.listeners !== 0) this.wrong(`${this.listeners} listeners stay`);
    await this.pass(60_000);
    if (vi.getTimerCount() !== 0) this.wrong(`${vi.getTimerCount()} timers stay`);
    for (const { request } of this.posts) {
      const { name } = request.file;
      const sent = Buffer.from(await request.file.arrayBuffer()).toString('latin1');
      if (sent !== this.contents.get(name))
        this.wrong(`other bytes of ${name} were sent than were checked`);
    }
    this.check();
  }
}

export type Call =
  | 'upload'
  | 'cancel'
  | 'withdraw'
  | 'remove'
  | 'reset'
  | 'tryNow'
  | 'demandFile'
  | 'refresh'
  | 'openFresh'
  | 'reportPreviewError'
  | 'sendPages'
  | 'movePage'
  | 'turnPage'
  | 'removePage';

const HOST_FUNCTIONS = ['prepareFile', 'combine', 'beforeUpload', 'reader', 'judge', 'refreshUrl'];

const RETRIES = {
  default: undefined,
  never: false as const,
  always: { attempts: 2, delayMs: 5, when: () => true },
  throws: {
    when: () => {
      throw new Error('host: the policy throws');
    },
  },
};

const FAILURES = {
  'not-sent': { code: 'network', outcome: 'not-sent' },
  lost: { code: 'network', outcome: 'unknown' },
  slow: { code: 'rate-limited', status: 429, outcome: 'refused', retryAfter: 2 },
  busy: { code: 'server-error', status: 503, outcome: 'refused' },
  broken: { code: 'server-error', status: 500, outcome: 'unknown' },
  offline: { code: 'offline', outcome: 'not-sent' },
  type: { code: 'content-type-not-allowed', status: 400, outcome: 'refused' },
  token: { code: 'unauthorized', status: 401, outcome: 'refused' },
} as const satisfies Record<string, MediaUploadErrorInit>;

function mounting(): void {}

function clearDoubt(walked: Walked): void {
  walked.isInDoubt = false;
  walked.clearings += 1;
}

function holdingsOf(state: UploadState): Set<string> {
  const names = new Set<string>();
  if (is(state, 'arranging')) for (const { file } of state.pages) names.add(file.fileName);
  if (!is(state, 'empty', 'uploaded', 'arranging') && state.file && !is(state, 'refused'))
    names.add(state.file.fileName);
  if (is(state, 'refused') && state.again) names.add(state.again.file.name);
  if (is(state, 'arranging', 'checking', 'refused') && state.kept) names.add(state.kept.fileName);
  return names;
}

function urlOf(referenceId: string, object: string): string {
  return `https://files.test/${referenceId}/${object}?Expires=4102444800`;
}

function urlsOf({ request }: Post): string {
  return urlOf(request.referenceId, `stored-${request.file.name}`);
}

function caseOfUrl(url: string): string {
  return new URL(url).pathname.split('/')[1] ?? '';
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function withBytes(name: string, type: string, text: string): File {
  const file = new File([bytesOf(text)], name, { type });
  file.arrayBuffer = async () => bytesOf(text).buffer;
  return file;
}
