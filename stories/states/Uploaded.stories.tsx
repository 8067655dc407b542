import type { Meta, StoryObj } from '@storybook/react-vite';
import { FixedUploader } from '../support/FixedUploader.js';
import { longName, pdf, png } from '../support/fixedFiles.js';
import { uploadedState } from '../support/fixedStates.js';
import { inColumn } from '../support/inColumn.js';

/** The invoice is stored: name, size, until when the link opens it, and the invoice itself. */
const meta: Meta<typeof FixedUploader> = {
  title: 'States/Uploaded',
  component: FixedUploader,
  decorators: [inColumn],
};

export default meta;
type Story = StoryObj<typeof meta>;

/** A picture, from its signed URL. */
export const Image: Story = { args: { state: uploadedState(png) } };

/** A PDF in a frame. */
export const Pdf: Story = { args: { state: uploadedState(pdf) } };

/** With `preview="click"` it is shown on a press. */
export const PreviewOnPress: Story = { args: { state: uploadedState(pdf), preview: 'click' } };

/** With `preview={false}` there is the link alone. */
export const WithoutPreview: Story = { args: { state: uploadedState(pdf), preview: false } };

/** The host's own viewer in the frame of ours. */
export const OwnViewer: Story = {
  args: {
    state: uploadedState(png),
    preview: ({ title, contentType }) => (
      <p style={{ margin: 0, padding: '2rem', textAlign: 'center' }}>
        {title}, {contentType}, by a viewer of the host’s
      </p>
    ),
  },
};

/** The host told of its URL only: the label stands for the name. */
export const KnownByUrlOnly: Story = {
  args: { state: uploadedState(pdf, { fileName: '', contentType: '', size: 0, copy: null }) },
};

/** The hour is over: it says so, and the copy in memory is shown. */
export const Expired: Story = { args: { state: uploadedState(png, { link: 'expired' }) } };

/** With `refreshUrl` a new link can be had. */
export const ExpiredWithRefresh: Story = {
  args: { state: uploadedState(png, { link: 'expired' }), canRefresh: true },
};

/** After a reload there is no copy to fall back to. */
export const ExpiredWithoutCopy: Story = {
  args: { state: uploadedState(pdf, { link: 'expired', copy: null }), canRefresh: true },
};

/** The host is being asked. */
export const Refreshing: Story = {
  args: { state: uploadedState(png, { link: 'refreshing' }), canRefresh: true },
};

/** Stored, with something that whoever opens it wants to know. */
export const PasswordProtected: Story = {
  args: {
    state: uploadedState({ ...pdf, warnings: ['pdf-password-protected'] }),
    preview: 'click',
  },
};

/** Looks cut off. */
export const Truncated: Story = {
  args: { state: uploadedState({ ...pdf, warnings: ['pdf-truncated'] }), preview: 'click' },
};

/** Decoding it would cost a gigabyte of memory. */
export const PictureTooLarge: Story = {
  args: { state: uploadedState({ ...png, dimensions: { width: 16_000, height: 16_000 } }) },
};

/** A picture that does not load from anywhere. */
export const PreviewBlocked: Story = {
  args: {
    state: uploadedState(png, { url: 'https://storage.invalid/invoice-103118.png', copy: null }),
  },
};

/** A long name beside two buttons. */
export const LongName: Story = { args: { state: uploadedState(longName), preview: 'click' } };
