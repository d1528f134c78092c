import { rsvpDetails } from '@hallway/i18n/en/rsvp-details';
import { textOf } from '../../lib/text.ts';
import { ConductText } from '../communities/conduct-text.tsx';

/** What one accepts by coming for the first time, a tap away. */
export const NewcomerConduct = ({ community, text }: { community: { title: string }; text: string }) => (
  <details className="mt-3 text-[0.94rem]">
    <summary className="min-h-6">{textOf({ rsvpDetails })('conductByComing', { community: community.title })}</summary>
    <div className="mt-2">
      <ConductText text={text} />
    </div>
  </details>
);
