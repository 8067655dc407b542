import { type ReactElement, useEffect, useState } from 'react';
import type { UploadState } from '../core/uploadState.js';
import { secondsUntil } from '../engine/secondsUntil.js';
import type { Messages } from '../locales/messages.js';
import { Icon } from './Icon.js';
import { statusWordsOf } from './statusWordsOf.js';
import type { PartProps } from './uploaderPart.js';

export interface StatusLineProps {
  readonly state: UploadState;
  readonly messages: Messages;
  readonly part: PartProps;
}

/** The status in words; while an upload waits it counts the seconds down, unheard. */
export function StatusLine({ state, messages, part }: StatusLineProps): ReactElement | null {
  const untilMs = state.status === 'waiting' ? state.untilMs : null;
  const [, tick] = useState(0);
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setInterval(() => tick((ticks) => ticks + 1), 1000);
    return () => clearInterval(timer);
  }, [untilMs]);

  const words = statusWordsOf(state, messages, secondsUntil(untilMs));
  return (
    words && (
      <span {...part('status')} data-tone={words.tone}>
        <Icon name={words.icon} />
        <span>{words.text}</span>
      </span>
    )
  );
}
