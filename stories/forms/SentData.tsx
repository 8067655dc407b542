import type { ReactElement } from 'react';

export interface SentDataProps {
  /** What the form's data held, or null before it was sent. */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** What the form would have sent. */
export function SentData({ data }: SentDataProps): ReactElement {
  return (
    <output className="form-sent">
      {data
        ? Object.entries(data).map(([name, value]) => (
            <span key={name}>
              {name}: {String(value)}
              <br />
            </span>
          ))
        : 'Nothing is sent yet.'}
    </output>
  );
}
