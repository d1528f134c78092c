import { fit as words } from '@hallway/i18n/en/fit';
import { assumptionKey } from '@hallway/contracts/assumption-key';
import { textOf } from '../../lib/text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FitVerdict } from './fit-verdict.tsx';
import { fitOf } from './fit.ts';
import { useKnown } from './use-known.ts';

/** The sentences of assumed knowledge, to be ticked where they stand; what it comes to is said below them. */
export default function FitCheck({ assumptions }: { assumptions: readonly string[] }) {
  const t = textOf({ fit: words });
  const { member, items, keys, say } = useKnown();
  return (
    <>
      <fieldset disabled={!items} aria-busy={!items || undefined} className="disabled:cursor-progress">
        <legend className="sr-only">{t('ask')}</legend>
        {assumptions.map((sentence) => (
          <Checkbox
            key={sentence}
            label={
              <span dir="auto" className="block">
                {sentence}
              </span>
            }
            checked={keys.has(assumptionKey(sentence))}
            onChange={({ target }) => say(sentence, target.checked)}
          />
        ))}
      </fieldset>
      <div className="mt-1 min-h-12" aria-live="polite">
        {items && <FitVerdict fit={fitOf(assumptions, keys)} />}
      </div>
      <p className="mt-1 text-[0.94rem] text-ink-soft">{t(member === null ? 'askVisitor' : 'askHelp')}</p>
    </>
  );
}
