import type { ReactElement, ReactNode } from 'react';
import type { UploaderLooks } from '../../src/components/UploaderView.js';
import { FixedUploader } from '../support/FixedUploader.js';
import { png, scan } from '../support/fixedFiles.js';
import {
  documentedErrors,
  empty,
  failedState,
  runningState,
  uploadedState,
} from '../support/fixedStates.js';

export interface HousePageProps
  extends Pick<UploaderLooks, 'theme' | 'className' | 'classNames' | 'description'> {
  /** Class of the page, which holds what the house's own CSS says. */
  readonly house: string;
  readonly heading: string;
  /** A field and buttons of the house's own, to compare with. */
  readonly children: ReactNode;
}

/** A page of a house, with its own controls and with the uploader in four statuses. */
export function HousePage({ house, heading, children, ...looks }: HousePageProps): ReactElement {
  const states = [
    empty,
    runningState('uploading', scan),
    failedState(documentedErrors.resourceNotFound),
    uploadedState(png),
  ];
  return (
    <div className={`house ${house}`}>
      <h1>{heading}</h1>
      <div className="house-own">{children}</div>
      <div className="house-uploaders">
        {states.map((state) => (
          <FixedUploader
            key={state.status}
            {...looks}
            state={state}
            label={`Invoice, ${state.status}`}
            progress={{
              loadedBytes: 2_900_000,
              totalBytes: scan.size,
              fraction: 2_900_000 / scan.size,
              bytesPerSecond: 410_000,
              secondsLeft: 5,
            }}
          />
        ))}
      </div>
    </div>
  );
}
