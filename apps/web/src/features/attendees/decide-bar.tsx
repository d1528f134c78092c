import { attendees } from '@hallway/i18n/en/attendees';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';

interface DecideBarProps {
  /** Ids of the people shown. */
  shown: readonly string[];
  /** How many of them are selected; whom a search hides is left out of the act. */
  selected: number;
  onSelectAll: () => void;
  busy: boolean;
  onApprove: () => void;
  onRefuse: () => void;
}

/** Many requests are decided at once, in the order in which they came. */
export function DecideBar({ shown, selected, onSelectAll, busy, onApprove, onRefuse }: DecideBarProps) {
  const t = textOf({ attendees });
  if (shown.length === 0) return null;
  const none = selected === 0;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      {selected < shown.length && (
        <Button look="quiet" size="sm" onClick={onSelectAll}>
          {t('selectAll', { count: shown.length })}
        </Button>
      )}
      <span role="status" className="mr-auto text-ink-soft">
        {t('selected', { count: selected })}
      </span>
      <span className="ml-auto flex gap-2">
        <Button look="quiet" size="sm" disabled={none || busy} onClick={onRefuse}>
          {t('refuse')}
        </Button>
        <Button size="sm" disabled={none} busy={busy} onClick={onApprove}>
          {t('approve')}
        </Button>
      </span>
    </div>
  );
}
