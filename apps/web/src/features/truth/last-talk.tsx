import { levelTruth } from '@hallway/i18n/en/level-truth';
import { useQuery } from '@tanstack/react-query';
import { formatLocale, textOf } from '../../lib/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { leaning } from './leaning.ts';
import { myDriftQuery } from './truth-queries.ts';

/** On the form of one's next proposal: how the level of the last talk was felt, and what follows from it. */
export default function LastTalk() {
  const t = textOf({ levelTruth });
  const last = useQuery(myDriftQuery()).data?.items[0];
  if (!last) return null;
  const { fit, share } = leaning(last.drift);
  const percent = new Intl.NumberFormat(formatLocale, { style: 'percent' }).format(share);
  return (
    <div className="mb-6 max-w-[46rem]">
      <Notice
        tone={fit === 'just-right' ? 'done' : 'warning'}
        title={t(`last.${fit}.${last.talk.level}`, { share: percent, answers: last.drift.answers })}
      >
        <p>{t('last.about', { talk: last.talk.title, meetup: last.meetup.title })}</p>
        <p>{t(`advice.${fit}`)}</p>
      </Notice>
    </div>
  );
}
