import { getMeetup, type Meetup } from '@hallway/contracts';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import { formatMeetupTime } from '@hallway/time/format';
import type { Caller } from '../../platform/auth/caller.ts';
import { Config } from '../../platform/config/config.ts';
import { ProblemError } from '../../platform/http/problems.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { plainText } from '../../platform/web/plain-text.ts';
import { meetupStructuredData } from './meetup-structured-data.ts';
import { isListed } from './meetups.policy.ts';
import { MeetupsService } from './meetups.service.ts';

/** First HTML answer of `/m/:meetup`, under the same rules of who sees it as the API. */
@RendersHead()
export class MeetupHead implements PageHeadProvider<string> {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly config: Config,
  ) {}

  match(path: string): string | null {
    return /^\/m\/([a-z0-9-]{1,80})\/?$/.exec(path)?.[1] ?? null;
  }

  async render(slug: string, caller: Caller): Promise<PageHead | null> {
    const meetup = await this.meetups.get(slug, caller).catch(nothingWhenNotFound);
    if (!meetup) return null;
    const listed = isListed(meetup);
    return {
      title: `${meetup.title} · ${meetup.community.title}`,
      description: describe(meetup, caller),
      ogType: 'article',
      path: `/m/${slug}`,
      noIndex: !listed,
      ...(listed && { jsonLd: meetupStructuredData(meetup, this.config.publicUrl) }),
      data: seed(getMeetup, { params: { meetup: slug } }, meetup),
    };
  }
}

function describe(
  { level, startsAt, endsAt, timeZone, city, summary, description }: Meetup,
  { member }: Caller,
): string {
  const locale = supportedLocale(member?.locale ?? 'en');
  const facts = [
    createTranslator(locale)(`levels.word.${level}`),
    formatMeetupTime({ startsAt, endsAt, timeZone, locale }).full,
    city,
  ];
  return [facts.filter(Boolean).join(' · '), summary || plainText(description)].filter(Boolean).join('. ');
}

/** What the caller may not know of has no head, which makes the page a 404. */
export function nothingWhenNotFound(error: unknown): null {
  if (error instanceof ProblemError && error.code === 'not-found') return null;
  throw error;
}
