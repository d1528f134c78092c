import { common } from '@hallway/i18n/en/common';
import { meetup as words } from '@hallway/i18n/en/meetup';
import { states } from '@hallway/i18n/en/states';
import { durationMinutes, formatMeetupTime } from '@hallway/time/format';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { formatLocale, viewerZone } from '../../lib/viewer.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SpeakerName } from '../../ui/speaker-name.tsx';
import { CommunityLink } from '../communities/community-link.tsx';
import { LevelPromise } from '../meetups/level-promise.tsx';
import { talkQuery } from './talk-queries.ts';

export function TalkPage({ slug }: { slug: string }) {
  const t = textOf({ meetup: words });
  const { data: talk } = useSuspenseQuery(talkQuery(slug));
  const when = formatMeetupTime({
    ...talk,
    timeZone: talk.meetup.timeZone,
    locale: formatLocale,
    viewerTimeZone: viewerZone(),
  });
  return (
    <article className="shell">
      <PageHeader
        title={talk.title}
        level={talk.level}
        eyebrow={
          <>
            <CommunityLink {...talk.community} /> · {textOf({ states })(`session.${talk.kind}`)}
          </>
        }
        lead={talk.subtitle && <span dir="auto">{talk.subtitle}</span>}
        actions={
          <LinkButton to="/m/$meetup" params={{ meetup: talk.meetup.slug }} look={talk.level}>
            {t('talk.toMeetup')}
          </LinkButton>
        }
      />
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <aside className="lg:col-start-2">
          <dl className="space-y-4 rounded-lg border border-line bg-surface p-4 sm:p-6">
            <div>
              <dt className="text-[0.94rem] text-ink-soft">{t('when')}</dt>
              <dd>
                <time dateTime={`${talk.startsAt}/${talk.endsAt}`}>
                  <b className="block font-semibold">{when.date}</b>
                  {when.time} {when.zone}
                </time>
                <span className="block text-ink-soft">
                  {t('talk.minutes', { count: durationMinutes(talk.startsAt, talk.endsAt) })}
                </span>
                {when.yours && (
                  <span className="block text-ink-soft">{textOf({ common })('yourTime', { time: when.yours })}</span>
                )}
              </dd>
            </div>
            <div>
              <dt className="text-[0.94rem] text-ink-soft">{t('talk.at')}</dt>
              <dd>
                <Link to="/m/$meetup" params={{ meetup: talk.meetup.slug }} className="link font-semibold" dir="auto">
                  {talk.meetup.title}
                </Link>
                {talk.room && <span className="block">{t('room', { room: talk.room })}</span>}
              </dd>
            </div>
            {talk.url && (
              <div>
                <dt className="sr-only">{t('talk.more')}</dt>
                <dd>
                  <a href={talk.url} className="link font-semibold" rel="noreferrer">
                    {t('talk.more')}
                  </a>
                </dd>
              </div>
            )}
          </dl>
        </aside>
        <div className="grid content-start gap-8 lg:col-start-1 lg:row-start-1">
          <LevelPromise meetup={talk} over={Date.parse(talk.endsAt) < Date.now()} />
          <section aria-labelledby="abstract">
            <h2 id="abstract" className="mb-3 text-2xl">
              {t('talk.abstract')}
            </h2>
            {talk.abstract ? (
              <Markdown text={talk.abstract} />
            ) : (
              <p className="text-ink-soft">{t('talk.noAbstract')}</p>
            )}
          </section>
          {talk.speakers.length > 0 && (
            <section aria-labelledby="speakers">
              <h2 id="speakers" className="mb-3 text-2xl">
                {t('talk.speakers')}
              </h2>
              <ul className="flex flex-wrap gap-x-8 gap-y-3">
                {talk.speakers.map((speaker) => (
                  <li key={speaker.name} className="flex items-center gap-3">
                    <Avatar name={speaker.name} />
                    <span className="font-semibold">
                      <SpeakerName {...speaker} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </article>
  );
}
