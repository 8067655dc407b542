import type { ReactElement } from 'react';
import type { UploadState } from '../../src/index.js';
import { STATE_OF } from '../pictures/everyState.js';
import { FixedUploader } from '../support/FixedUploader.js';
import { THEME_TOKENS } from './themeTokens.js';
import './themeTokens.css';

/** The status in which a token shows best. */
const SHOWN_IN: Readonly<Record<string, UploadState>> = {
  danger: STATE_OF.failed,
  warning: STATE_OF.waiting,
  success: STATE_OF.uploaded,
};

/** Every token with its default, beside an uploader that has another value for it. */
export function ThemeTokens(): ReactElement {
  return (
    <table className="theme-tokens sb-unstyled">
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Meaning, default</th>
          <th scope="col">Example</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(THEME_TOKENS).map(([name, { meaning, default: value, example }]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              <br />
              <code>--ciu-{name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}</code>
            </th>
            <td>
              {meaning}
              <br />
              <small>{value}</small>
            </td>
            <td>
              <code>{example}</code>
              <FixedUploader
                state={SHOWN_IN[name] ?? STATE_OF.ready}
                preview={false}
                theme={{ colorScheme: 'light', [name]: example }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
