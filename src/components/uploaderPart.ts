/** The parts of the uploader: each is an element with this `data-part`, and takes a class. */
export type UploaderPart =
  | 'root'
  | 'label'
  | 'description'
  | 'drop-area'
  | 'drop-now'
  | 'icon'
  | 'headline'
  | 'file'
  | 'file-name'
  | 'status'
  | 'progress'
  | 'bar'
  | 'problem'
  | 'warning'
  | 'expiry'
  | 'actions'
  | 'action'
  | 'link'
  | 'hint'
  | 'preview'
  | 'preview-note'
  | 'stored'
  | 'pages'
  | 'page'
  | 'live';

/** One class for each part, beside what the default look gives it. */
export type UploaderClassNames = { readonly [Part in UploaderPart]?: string | undefined };

/** Gives the attributes that make an element a part. */
export type PartProps = (part: UploaderPart) => {
  readonly 'data-part': UploaderPart;
  readonly className: string;
};

/**
 * A {@link PartProps} that adds the host's classes. Ours are what the style sheet goes by: `data-part` may
 * stand on an element of the host's viewer too. `ciu-own` marks a part whose looks are ours alone.
 */
export function partPropsOf(classNames: UploaderClassNames | undefined): PartProps {
  return (part) => ({
    'data-part': part,
    className: `ciu-${part} ${classNames?.[part] || 'ciu-own'}`,
  });
}
