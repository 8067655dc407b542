// @ts-nocheck Written into each page before its own scripts; it hooks into what the page has.

/** Counts and times what a page does, the same for every candidate, as `window.__bench`. */
(() => {
  const now = () => performance.now();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const container = () => document.getElementById('app');
  const counts = { commits: 0, domBatches: 0, progressEvents: 0 };
  const times = { chosen: 0, sent: 0, answered: 0, done: 0 };
  const answer = { bytes: -1, status: 0 };
  const urls = { created: 0, live: new Set() };
  const blocks = { longestMs: 0, isAwaited: false, isRunning: false };
  let error = null;
  let settle = null;
  let onMutation = null;
  let before = {};
  let handle = null;

  // React tells each commit to its developer tools, the production build too.
  let renderers = 0;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    isDisabled: false,
    supportsFiber: true,
    renderers: new Map(),
    inject: () => ++renderers,
    onCommitFiberRoot: () => {
      counts.commits += 1;
    },
    onPostCommitFiberRoot() {},
    onCommitFiberUnmount() {},
    onScheduleFiberRoot() {},
    checkDCE() {},
    setStrictMode() {},
  };

  new MutationObserver(() => {
    counts.domBatches += 1;
    onMutation?.();
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  // Before any listener of the page.
  for (const type of ['input', 'change', 'drop']) {
    window.addEventListener(
      type,
      (event) => {
        if (type !== 'drop' && event.target?.type !== 'file') return;
        times.chosen ||= now();
        if (blocks.isAwaited) watch();
      },
      true,
    );
  }

  // What the browser itself needs to open the files lies before.
  const watch = () => {
    let last = now();
    blocks.isAwaited = false;
    blocks.isRunning = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const at = now();
      blocks.longestMs = Math.max(blocks.longestMs, at - last);
      last = at;
      if (blocks.isRunning) port2.postMessage(0);
    };
    port2.postMessage(0);
  };

  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.isUpload = String(url).includes('upload');
    if (this.isUpload) {
      this.addEventListener('readystatechange', () => {
        if (this.readyState !== 4) return;
        times.answered = now();
        answer.status = this.status;
        try {
          const isJson = this.responseType === 'json';
          answer.bytes = (isJson ? this.response : JSON.parse(this.responseText)).bytes;
        } catch {
          answer.bytes = -1;
        }
      });
    }
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.isUpload) {
      times.sent = now();
      this.upload.addEventListener('progress', () => {
        counts.progressEvents += 1;
      });
    }
    return send.call(this, body);
  };

  const create = URL.createObjectURL.bind(URL);
  const revoke = URL.revokeObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const url = create(blob);
    urls.created += 1;
    urls.live.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.live.delete(url);
    revoke(url);
  };

  const sinceArmed = () =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count - before[key]]));
  const afterPaint = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(now());
        port2.postMessage(0);
      }),
    );
  const arm = () => {
    Object.assign(times, { chosen: 0, sent: 0, answered: 0, done: 0 });
    Object.assign(answer, { bytes: -1, status: 0 });
    error = null;
    settle = null;
    before = { ...counts };
  };
  const mount = (options) => {
    handle = window.__bench.candidate.mount(container(), {
      url: '/upload',
      auto: true,
      previews: false,
      ...options,
      onDone: () => {
        times.done = now();
        settle?.();
      },
      onError: (thrown) => {
        error = String(thrown?.message ?? thrown);
        settle?.();
      },
    });
  };
  const unmount = () => {
    handle?.unmount();
    handle = null;
  };

  window.__bench = {
    candidate: null,
    arm,
    mount,
    unmount,
    afterPaint,
    reset: async () => {
      await handle.reset?.();
      await afterPaint();
    },
    urls: () => ({ created: urls.created, live: urls.live.size }),

    /** Waits for the candidate's own "done", and two frames more, so that its last commit counts. */
    finish: async (limitMs) => {
      if (!times.done && !error) {
        const settled = new Promise((resolve) => {
          settle = resolve;
        });
        await Promise.race([settled, sleep(limitMs)]);
      }
      if (!times.done) error ??= 'not done in time';
      await frame();
      await frame();
      return {
        error,
        ...answer,
        ...sinceArmed(),
        sendMs: times.sent - times.chosen,
        answerMs: times.answered - times.chosen,
        doneMs: times.done - times.chosen,
      };
    },

    /** Whether a picture is seen within three seconds. */
    previewShown: async () => {
      const isSeen = () =>
        [...document.querySelectorAll('img')].some((i) => i.complete && i.naturalWidth > 0) ||
        [...document.querySelectorAll('canvas')].some((canvas) => canvas.width > 0);
      const until = now() + 3000;
      while (!isSeen() && now() < until) await sleep(15);
      return isSeen();
    },

    /** Mounts and unmounts: milliseconds until mounted and laid out. */
    mountLoop: async (times) => {
      const mountMs = [];
      for (let index = 0; index < times; index += 1) {
        await frame();
        await sleep(0);
        const began = now();
        mount({});
        container().getBoundingClientRect();
        mountMs.push(now() - began);
        await frame();
        unmount();
        container().replaceChildren();
      }
      return mountMs;
    },

    /** Whether a candidate says how many of it stand on one page. */
    canMountMany: () => Boolean(window.__bench.candidate.mountMany),

    /** Mounts as many at once: milliseconds until they are laid out. */
    mountMany: async (count) => {
      await frame();
      await sleep(0);
      const began = now();
      handle = window.__bench.candidate.mountMany(container(), count);
      container().getBoundingClientRect();
      return now() - began;
    },

    /** What each of some renders costs that a host does for something else, as for a key in a field. */
    renderAgain: async (times) => {
      const milliseconds = [];
      for (let round = 1; round <= times; round += 1) {
        await frame();
        const began = now();
        handle.renderAgain(round);
        container().getBoundingClientRect();
        milliseconds.push(now() - began);
      }
      return milliseconds;
    },

    /** Drops all files of the input `#stash` at once; answered is the first change of the page. */
    overdrop: async () => {
      const target = handle.dropTarget();
      const dataTransfer = new DataTransfer();
      for (const file of document.getElementById('stash').files) dataTransfer.items.add(file);
      const fire = (type) =>
        target.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        );
      fire('dragenter');
      fire('dragover');
      await frame();
      await frame();
      arm();
      let longestBlockMs = 0;
      let isRunning = true;
      let changedAt = 0;
      const began = now();
      let last = began;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const at = now();
        longestBlockMs = Math.max(longestBlockMs, at - last);
        last = at;
        if (isRunning) port2.postMessage(0);
      };
      port2.postMessage(0);
      onMutation = () => {
        changedAt ||= now();
      };
      fire('drop');
      while (!changedAt && now() - began < 1500) await frame();
      onMutation = null;
      const paintedMs = (await afterPaint()) - began;
      await sleep(300);
      isRunning = false;
      return { longestBlockMs, answered: changedAt > 0, paintedMs };
    },

    /**
     * A press of ours, in milliseconds since it: the scripts are done, a frame begins, its layout is
     * known, it is painted. Null where the action is not offered.
     */
    press: async (action) => {
      const selector = `[data-action="${action}"]:not([disabled]), [data-part="${action}"]`;
      const until = now() + 5000;
      while (!document.querySelector(selector) && now() < until) await frame();
      const control = document.querySelector(selector);
      if (!control) return null;
      await sleep(300);
      const began = now();
      const sinceMs = () => now() - began;
      control.click();
      // React renders after a press, in a microtask.
      await Promise.resolve();
      const scriptsMs = sinceMs();
      const painted = afterPaint();
      await frame();
      const frameMs = sinceMs();
      container().getBoundingClientRect();
      return { scriptsMs, frameMs, layoutMs: sinceMs(), paintMs: (await painted) - began };
    },

    /** Mounts a list of many; what is chosen on it is awaited by `added`, and sent by `sendBatch`. */
    mountBatch: (options) => {
      handle = window.__bench.candidate.mountBatch(container(), {
        ...options,
        onDone: () => {
          times.done = now();
          settle?.();
        },
        onError: (thrown) => {
          error ??= String(thrown?.message ?? thrown);
          settle?.();
        },
      });
    },

    /** Looks for blocks of the main thread from the choice on; `added` tells the longest. */
    watchBlocks: () => {
      blocks.isAwaited = true;
    },

    /** Waits until so many files are in the list, and half a second more. */
    added: async (count, limitMs) => {
      const until = now() + limitMs;
      while (handle.added() < count && now() < until) await sleep(50);
      if (handle.added() < count) error ??= `${handle.added()} of ${count} in the list`;
      await sleep(500);
      blocks.isRunning = false;
      return { error, longestBlockMs: blocks.longestMs };
    },

    /** Sends all that is in the list: milliseconds from the press to the last answer that is shown. */
    sendBatch: async (limitMs) => {
      arm();
      const began = now();
      const settled = new Promise((resolve) => {
        settle = resolve;
      });
      handle.upload();
      await Promise.race([settled, sleep(limitMs)]);
      if (!times.done) error ??= 'not done in time';
      return { error, ...sinceArmed(), tookMs: times.done - began };
    },

    /** A drag that hovers and drops nothing. */
    dragStorm: async (events) => {
      const target = handle.dropTarget();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'a.pdf', { type: 'application/pdf' }));
      const fire = (type) =>
        target.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        );
      fire('dragenter');
      await frame();
      await frame();
      arm();
      for (let index = 0; index < events; index += 1) {
        fire('dragover');
        if (index % 4 === 3) await frame();
      }
      await frame();
      return sinceArmed();
    },
  };
})();
