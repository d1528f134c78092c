import { people } from '@hallway/i18n/en/people';
import type { Profile } from '@hallway/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { longDate } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { personQuery } from './people-queries.ts';

/** A person as everybody may see them, because they allow it; to themselves with the way to change that. */
export function PersonPage({ memberId }: { memberId: string }) {
  const t = textOf({ people });
  const { data: person } = useSuspenseQuery(personQuery(memberId));
  return (
    <div className="shell max-w-3xl pb-16">
      <PageHeader title={person.name} eyebrow={<Avatar name={person.name} image={person.image} size="lg" />} />
      {!person.public && (
        <div className="mb-8">
          <Notice
            title={t('notPublic')}
            actions={
              <LinkButton look="quiet" size="sm" to="/me/settings">
                {t('settings')}
              </LinkButton>
            }
          >
            {t('notPublicText')}
          </Notice>
        </div>
      )}
      <div className="space-y-10">
        {person.bio && (
          <section aria-labelledby="bio">
            <h2 id="bio" className="mb-3 text-2xl">
              {t('bio')}
            </h2>
            <Markdown text={person.bio} />
          </section>
        )}
        <section aria-labelledby="talks">
          <h2 id="talks" className="mb-3 text-2xl">
            {t('talks')}
          </h2>
          {person.talks.length === 0 && <p className="text-ink-soft">{t('noTalks')}</p>}
          <ul className="divide-y divide-line">
            {person.talks.map((talk) => (
              <Talk key={talk.slug} talk={talk} />
            ))}
          </ul>
        </section>
        {person.communities.length > 0 && (
          <section aria-labelledby="communities">
            <h2 id="communities" className="mb-3 text-2xl">
              {t('communities')}
            </h2>
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {person.communities.map(({ slug, title }) => (
                <li key={slug}>
                  <Link to="/c/$community" params={{ community: slug }} className="link" dir="auto">
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function Talk({ talk: { slug, title, level, startsAt, meetup } }: { talk: Profile['talks'][number] }) {
  return (
    <li className="py-4">
      <p className="mb-1">
        <LevelBadge level={level} size="sm" />
      </p>
      <Link to="/t/$talk" params={{ talk: slug }} className="font-semibold hover:underline" dir="auto">
        {title}
      </Link>
      <p className="text-ink-soft">
        {longDate(startsAt, viewerZone())} · <span dir="auto">{meetup.title}</span>
      </p>
    </li>
  );
}
