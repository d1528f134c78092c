import { proposals } from '@hallway/i18n/en/proposals';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';

/** Nothing on the panel: because of the filters, or because nobody was asked yet. */
export function NoProposals({ community, filtered }: { community: string; filtered: boolean }) {
  const t = textOf({ proposals });
  const organises = hasRole(useRoles(community), 'organiser');
  if (filtered)
    return (
      <EmptyState
        title={t('panel.empty')}
        action={
          <LinkButton look="quiet" to="/c/$community/panel" params={{ community }} search={{ level: 'both' }}>
            {t('panel.everything')}
          </LinkButton>
        }
      >
        {t('panel.emptyText')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('panel.none')}
      action={
        organises && (
          <LinkButton to="/c/$community/manage/calls" params={{ community }}>
            {t('panel.toCalls')}
          </LinkButton>
        )
      }
    >
      {t('panel.noneText')}
    </EmptyState>
  );
}
