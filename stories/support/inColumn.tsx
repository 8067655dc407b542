import type { Decorator } from '@storybook/react-vite';

/** As wide as a form is, so that a status is seen as it will be. */
export const inColumn: Decorator = (Story) => (
  <div style={{ maxInlineSize: '40rem' }}>
    <Story />
  </div>
);
