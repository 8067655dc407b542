import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { CaseInvoiceUploader } from '../../src/index.js';
import { client } from '../support/backend.js';

/**
 * On a phone the picker is the system's. The input accepts pictures and PDF and sets no `capture`, so that
 * the system may offer the camera, the photos and the files: with `capture` there would be the camera
 * alone. JPEG is listed before the other pictures, since iOS converts its HEIC photos to the first
 * picture type it finds.
 *
 * Buttons are at least 44 pixels high where a finger is the pointer, and nothing needs a drag. Not tried
 * on a device.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Seams/On a phone',
  component: CaseInvoiceUploader,
  args: { referenceId: '6867da7788b9226bb78d716c', client },
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '20rem' }}>
        <Story />
      </div>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof meta>;

/** As wide as a small phone. */
export const CameraAndFiles: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('button', { name: 'Choose file' })).toBeVisible();
    const input = canvasElement.querySelector('input');
    await expect(input).not.toHaveAttribute('capture');
    await expect(input).not.toHaveAttribute('multiple');
    const accept = input?.accept.split(',') ?? [];
    await expect(accept).toEqual(expect.arrayContaining(['application/pdf', 'image/jpeg']));
    await expect(accept.find((type) => type.startsWith('image/'))).toBe('image/jpeg');
  },
};

/** Where the field takes pictures alone, phones show photos and camera. */
export const PicturesOnly: Story = { args: { accept: ['image/jpeg', 'image/png'] } };
