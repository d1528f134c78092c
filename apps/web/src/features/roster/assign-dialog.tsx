import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Shift } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { MemberPicker } from '../organise/member-picker.tsx';
import type { useRoster } from './use-roster.ts';

interface AssignDialogProps {
  shift: Shift;
  community: string;
  acts: ReturnType<typeof useRoster>;
  onClose: () => void;
}

/** Puts a member of the community on the shift. */
export default function AssignDialog({ shift, community, acts, onClose }: AssignDialogProps) {
  const t = textOf({ housekeeping });
  return (
    <MemberPicker
      community={community}
      words={{ title: t('roster.assignTitle'), search: t('roster.assignSearch'), none: t('roster.assignNone') }}
      without={new Set(shift.people?.map(({ id }) => id))}
      onPick={({ id, name }) => acts.assign.mutate({ shiftId: shift.id, memberId: id, name }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
