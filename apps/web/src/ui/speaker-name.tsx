import type { AgendaItem } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';

/** Leads to who they are, where they let everybody see it. */
export function SpeakerName({ name, memberId }: AgendaItem['speakers'][number]) {
  if (memberId === null) return <bdi>{name}</bdi>;
  return (
    <Link to="/people/$memberId" params={{ memberId }} className="link" dir="auto">
      {name}
    </Link>
  );
}
