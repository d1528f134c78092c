import { meetup as words } from '@hallway/i18n/en/meetup';
import type { Meetup } from '@hallway/contracts';
import type { LinkProps } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { LinkButton } from '../../ui/link-button.tsx';

/** Of a hackathon: its board. Once it has begun that is the thing to do, before one of the ways on from here. */
export function BoardLink({ meetup, begun }: { meetup: Meetup; begun: boolean }) {
  const hasBegun = Date.parse(meetup.startsAt) <= Date.now();
  if (meetup.format !== 'hackathon' || hasBegun !== begun) return null;
  return (
    <LinkButton
      look={begun ? meetup.level : 'quiet'}
      to={'/m/$meetup/board' as LinkProps['to']}
      params={{ meetup: meetup.slug } as never}
      className={begun ? 'my-3 w-full text-lg' : undefined}
    >
      {textOf({ meetup: words })('board')}
    </LinkButton>
  );
}
