import type { Meta, StoryObj } from '@storybook/react-vite';
import { FixedUploader } from '../support/FixedUploader.js';
import { documentedErrors, failedState } from '../support/fixedStates.js';
import { inColumn } from '../support/inColumn.js';

/** The six errors of the Media Upload API: its sentence word for word, then what to do. The file stays. */
const meta: Meta<typeof FixedUploader> = {
  title: 'States/Failed, documented',
  component: FixedUploader,
  decorators: [inColumn],
};

export default meta;
type Story = StoryObj<typeof meta>;

/** 400: the domain is not registered in the system. */
export const DomainNotValid: Story = {
  args: { state: failedState(documentedErrors.domainInvalid) },
};

/** 400: the domain is not "media--files", and no path was sent. */
export const DottedPathNotFound: Story = {
  args: { state: failedState(documentedErrors.dottedPathMissing) },
};

/** 400: no such path, or not one for a file. */
export const DottedPathNotValid: Story = {
  args: { state: failedState(documentedErrors.dottedPathInvalid) },
};

/** 400: the API saw no file, although one was sent: the body arrived cut. */
export const FileRequired: Story = { args: { state: failedState(documentedErrors.fileRequired) } };

/** 400: the field is stricter than the host said; the API tells what it takes. */
export const ContentTypeNotAllowed: Story = {
  args: { state: failedState(documentedErrors.contentTypeNotAllowed) },
};

/** 404: no case has this id. */
export const ResourceNotFound: Story = {
  args: { state: failedState(documentedErrors.resourceNotFound) },
};
