import type { ReactElement } from 'react';
import type { MediaUploadErrorCode } from '../../src/core/errorCodes.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { completeMessages } from '../../src/locales/completeMessages.js';
import { problemWordsOf } from '../../src/locales/problemWordsOf.js';
import { ERROR_FACTS } from './errorFacts.js';

/** Every error code, in the very words that a person reads. */
export function ErrorTable(): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">What happens</th>
          <th scope="col">The person reads</th>
          <th scope="col">Stored</th>
          <th scope="col">What you can do</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(ERROR_FACTS).map(([code, { happens, stored, host, facts }]) => (
          <tr key={code}>
            <td>
              <code>{code}</code>
            </td>
            <td>{happens}</td>
            <td>
              <Words code={code as MediaUploadErrorCode} facts={facts} />
            </td>
            <td>{stored}</td>
            <td>{host}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WordsProps {
  readonly code: MediaUploadErrorCode;
  readonly facts: object | undefined;
}

function Words({ code, facts }: WordsProps): ReactElement {
  const [what, advice] = problemWordsOf(
    new MediaUploadError({ ...facts, code }),
    completeMessages(),
  );
  return (
    <>
      <strong>{what}</strong> {advice}
    </>
  );
}
