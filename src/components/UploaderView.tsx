import {
  type CSSProperties,
  type MemoExoticComponent,
  memo,
  type ReactElement,
  type ReactNode,
  useState,
} from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { useSharedRef } from '../hooks/useSharedRef.js';
import { type UploaderTheme, useTheme } from '../theme/theme.js';
import { DropArea } from './DropArea.js';
import { draggedTypesOf } from './dragDoubtOf.js';
import { LiveRegion } from './LiveRegion.js';
import type { PreviewOption } from './previewSubject.js';
import { StoredInvoiceCard } from './StoredInvoiceCard.js';
import { UploadBody } from './UploadBody.js';
import { partPropsOf, type UploaderClassNames } from './uploaderPart.js';

/** How an uploader looks; what it does is in the hook's options. */
export interface UploaderLooks {
  /** `id` of the group. */
  id?: string | undefined;
  /** Colours, corners, font, density, colour scheme. */
  theme?: UploaderTheme | undefined;
  /** Class of the group. */
  className?: string | undefined;
  /** One class for each part. */
  classNames?: UploaderClassNames | undefined;
  /** Style of the group. */
  style?: CSSProperties | undefined;
  /** Text under the label. */
  description?: ReactNode;
  /** Show the invoice at once, on a press, not at all, or by the host's own viewer. @default 'auto' */
  preview?: PreviewOption | undefined;
  /** Name in a form's data; the value is the stored invoice's signed URL, which dies in an hour. */
  name?: string | undefined;
}

export interface UploaderViewProps extends UploaderLooks {
  /** What `useCaseInvoiceUpload` returns. */
  upload: CaseInvoiceUpload;
}

/** Everything a person sees of an upload, as a function of what the hook returns. */
export const UploaderView: MemoExoticComponent<(props: UploaderViewProps) => ReactElement> =
  /* @__PURE__ */ memo(function UploaderView(props) {
    const {
      upload,
      id,
      theme,
      className,
      classNames,
      style,
      description,
      preview = 'auto',
    } = props;
    const { state, label, ids, drag, disabled, required } = upload;
    const part = partPropsOf(classNames);
    const { ref: givenRef, ...rootProps } = upload.getRootProps();
    const [ref, element] = useSharedRef(givenRef);
    useTheme(element, theme);
    // As one text: the same drag over another element of ours changes nothing.
    const [dragged, setDragged] = useState('');

    return (
      <div
        {...rootProps}
        ref={ref}
        id={id}
        className={['ciu-root', className, classNames?.root].filter(Boolean).join(' ')}
        style={style}
        data-color-scheme={theme?.colorScheme}
        data-density={theme?.density}
        data-drag={drag === 'none' ? undefined : drag}
        data-disabled={disabled ? '' : undefined}
        onDragEnterCapture={({ dataTransfer }) =>
          setDragged(draggedTypesOf(dataTransfer.items).join(' '))
        }
      >
        <div {...part('label')} id={ids.label}>
          {label}
          {required && <span aria-hidden="true"> *</span>}
        </div>
        {description && <div {...part('description')}>{description}</div>}
        <DropArea upload={upload} draggedTypes={dragged.split(' ')} part={part}>
          <UploadBody upload={upload} preview={preview} part={part} />
          {state.stored && state.status !== 'uploaded' && (
            <StoredInvoiceCard
              upload={upload}
              stored={state.stored}
              preview={preview}
              part={part}
            />
          )}
        </DropArea>
        <LiveRegion props={upload.getAnnouncementProps()} part={part} />
        {props.name && state.stored && (
          <input
            type="hidden"
            name={props.name}
            disabled={disabled}
            autoComplete="off"
            value={state.stored.url}
          />
        )}
      </div>
    );
  });
