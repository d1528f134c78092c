import { getTalk, type Talk } from '@hallway/contracts';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import type { Caller } from '../../platform/auth/caller.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { plainText } from '../../platform/web/plain-text.ts';
import { levelStructuredData } from '../meetups/index.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { toTalkView } from './talk.view.ts';

/** First HTML answer of `/t/:talk`. Only talks of public meetups have one; who may see another one gets it from the API. */
@RendersHead()
export class TalkHead implements PageHeadProvider<string> {
  constructor(private readonly sessions: SessionsRepository) {}

  match(path: string): string | null {
    return /^\/t\/([a-z0-9-]{1,80})$/.exec(path)?.[1] ?? null;
  }

  async render(slug: string, { member }: Caller): Promise<PageHead | null> {
    const row = await this.sessions.bySlug(slug);
    if (!row || row.state === 'draft' || row.visibility === 'private') return null;
    const talk = toTalkView(row);
    const listed = row.visibility === 'public';
    const t = createTranslator(supportedLocale(member?.locale ?? 'en'));
    return {
      title: `${talk.title} · ${talk.meetup.title}`,
      description: `${t(`levels.word.${talk.level}`)} · ${plainText(talk.abstract).slice(0, 200) || talk.subtitle || talk.title}`,
      ogType: 'article',
      path: `/t/${slug}`,
      noIndex: !listed,
      ...(listed && { jsonLd: structuredData(talk) }),
      data: seed(getTalk, { params: { talk: slug } }, talk),
    };
  }
}

const structuredData = (talk: Talk): object => ({
  '@context': 'https://schema.org',
  '@type': 'EducationEvent',
  name: talk.title,
  startDate: talk.startsAt,
  endDate: talk.endsAt,
  inLanguage: talk.language,
  ...levelStructuredData(talk),
  performer: talk.speakers.map(({ name }) => ({ '@type': 'Person', name })),
  superEvent: { '@type': 'Event', name: talk.meetup.title },
});
