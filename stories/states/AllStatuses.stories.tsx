import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { FixedUploader, type FixedUploaderProps } from '../support/FixedUploader.js';
import { empty } from '../support/fixedStates.js';
import * as chosen from './Chosen.stories.js';
import * as emptyStories from './Empty.stories.js';
import * as failedDocumented from './FailedDocumented.stories.js';
import * as failedOther from './FailedOther.stories.js';
import * as replacing from './Replacing.stories.js';
import * as underWay from './UnderWay.stories.js';
import * as uploaded from './Uploaded.stories.js';
import '../support/allStatuses.css';

const groups: readonly { readonly default: { title?: string } }[] = [
  emptyStories,
  chosen,
  underWay,
  uploaded,
  replacing,
  failedDocumented,
  failedOther,
];

/** Every story of every status, side by side in both schemes. */
const meta: Meta<typeof FixedUploader> = {
  title: 'Overview/All statuses',
  component: FixedUploader,
  tags: ['!autodocs'],
  args: { state: empty },
  render: ({ state: _state, theme, ...args }) => (
    <div className="all-statuses">
      {groups.map((group) => (
        <section key={group.default.title}>
          <h2>{group.default.title?.replace('States/', '')}</h2>
          {namedStoriesOf(group).map(([name, own]) => (
            <div key={name} className="all-statuses-row">
              <h3>{name.replaceAll(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}</h3>
              {(['light', 'dark'] as const).map((colorScheme) => (
                <div key={colorScheme} className="all-statuses-cell" data-scheme={colorScheme}>
                  {shown({ ...args, ...own, theme: { ...theme, colorScheme } })}
                </div>
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  ),
};

export default meta;

/** All of them. */
export const AllStatuses: StoryObj<typeof meta> = {};

function namedStoriesOf(group: object): [string, FixedUploaderProps][] {
  return Object.entries(group)
    .filter(([name]) => /^[A-Z]/.test(name))
    .map(([name, story]) => [name, story.args]);
}

function shown(props: FixedUploaderProps): ReactElement {
  return <FixedUploader {...props} />;
}
