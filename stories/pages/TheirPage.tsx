import type { ReactElement } from 'react';
import type { UploaderTheme } from '../../src/index.js';
import { HALF_SENT, STATE_OF } from '../pictures/everyState.js';
import { FixedUploader } from '../support/FixedUploader.js';
import './theirPage.css';

export interface TheirPageProps {
  /** CSS of the page, outside of our layer. */
  readonly css: string;
  readonly theme?: UploaderTheme | undefined;
}

const SHOWN = ['empty', 'ready', 'uploading', 'failed', 'uploaded'] as const;

/** A page with CSS that was not written with us in mind; it goes with the story. */
export function TheirPage({ css, theme }: TheirPageProps): ReactElement {
  return (
    <div className="their-page">
      <style>{css}</style>
      <div className="their-own">
        <button type="button">A button of the page</button>
        <a href="#case">A link of the page</a>
      </div>
      {SHOWN.map((status) => (
        <FixedUploader
          key={status}
          state={STATE_OF[status]}
          progress={HALF_SENT}
          theme={theme}
          label={`Invoice, ${status}`}
          description="As it was sent to the debtor."
        />
      ))}
      <FixedUploader state={STATE_OF.ready} theme={theme} label="Invoice, disabled" disabled />
    </div>
  );
}
