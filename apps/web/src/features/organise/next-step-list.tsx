import { organise } from '@hallway/i18n/en/organise';
import { CalendarClock, CalendarPlus, Megaphone, PenLine, Scale, Send, Star, type LucideIcon } from 'lucide-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { relativeTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import type { NextStep } from './next-steps.ts';

interface Shown {
  icon: LucideIcon;
  title: string;
  text: string;
  link: LinkProps;
}

function show(step: NextStep, community: string): Shown {
  const t = textOf({ organise });
  const params = { community };
  const plan = (level?: 'newbie' | 'advanced'): LinkProps => ({
    to: '/c/$community/manage/meetups/new',
    params,
    search: level ? { level } : {},
  });
  switch (step.kind) {
    case 'first':
      return { icon: CalendarPlus, title: t('next.first'), text: t('next.firstText'), link: plan() };
    case 'publish':
      return {
        icon: Send,
        title: t('next.publish', { title: step.meetup.title }),
        text: t('next.publishText'),
        link: { to: '/m/$meetup/edit', params: { meetup: step.meetup.slug } },
      };
    case 'assumptions':
      return {
        icon: PenLine,
        title: t('next.assumptions', { title: step.meetup.title }),
        text: t('next.assumptionsText'),
        link: { to: '/m/$meetup/edit', params: { meetup: step.meetup.slug } },
      };
    case 'soon':
      return {
        icon: CalendarClock,
        title: t('next.soon', { title: step.meetup.title }),
        text: t('next.soonText', { when: relativeTime(step.meetup.startsAt, Date.now()) }),
        link: { to: '/m/$meetup/agenda', params: { meetup: step.meetup.slug } },
      };
    case 'review':
      return {
        icon: Star,
        title: t('next.review', { count: step.count }),
        text: t('next.reviewText'),
        link: { to: '/c/$community/panel', params, search: { mine: 'todo' } },
      };
    case 'call':
      return {
        icon: Megaphone,
        title: t('next.call'),
        text: t('next.callText'),
        link: { to: '/c/$community/manage/calls/new', params },
      };
    case 'row':
      return {
        icon: Scale,
        title: t(`next.row.${step.level}`, { count: step.count }),
        text: t('next.rowText'),
        link: plan(step.level === 'newbie' ? 'advanced' : 'newbie'),
      };
  }
}

export function NextStepList({ steps, community }: { steps: readonly NextStep[]; community: string }) {
  const t = textOf({ organise });
  if (steps.length === 0)
    return (
      <p>
        <b className="font-semibold">{t('next.done')}</b>
        <span className="block text-ink-soft">{t('next.doneText')}</span>
      </p>
    );
  return (
    <ul className="divide-y divide-line">
      {steps.slice(0, 6).map((step, index) => {
        const { icon: Icon, title, text, link } = show(step, community);
        return (
          <li key={index} className="relative flex gap-3 py-3 first:pt-0 last:pb-0">
            <Icon className="mt-0.5 size-5 shrink-0 text-ink-soft" aria-hidden="true" />
            <p className="min-w-0">
              <Link {...link} className="link font-semibold after:absolute after:inset-0" dir="auto">
                {title}
              </Link>
              <span className="block text-ink-soft">{text}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
