import type { UploaderPart } from '../../components/uploaderPart.js';

/** The parts of a batch, beside those that it shares with the single uploader. */
export type BatchPart =
  | UploaderPart
  | 'batch'
  | 'summary'
  | 'notice'
  | 'filters'
  | 'filter'
  | 'rows'
  | 'head'
  | 'row'
  | 'cell'
  | 'case'
  | 'case-box'
  | 'case-list'
  | 'case-option'
  | 'reason'
  | 'row-problem'
  | 'missing';

/** One class for each part, beside what the default look gives it. */
export type BatchClassNames = { readonly [Part in BatchPart]?: string | undefined };

/** Gives the attributes that make an element a part. */
export type BatchPartProps = <Part extends BatchPart>(
  part: Part,
) => { readonly 'data-part': Part; readonly className: string };

/** A {@link BatchPartProps} that adds the host's classes. */
export function batchPartPropsOf(classNames: BatchClassNames | undefined): BatchPartProps {
  return (part) => ({
    'data-part': part,
    className: `ciu-${part} ${classNames?.[part] ?? 'ciu-own'}`,
  });
}
