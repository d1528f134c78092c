import { search } from '@hallway/i18n/en/search';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { inputClass } from '../../ui/field.tsx';

/** How long one has stopped typing when the results follow. */
const pauseMs = 250;

/** One field: results follow what is typed, Enter and the button ask at once. */
export function SearchForm({ typed, onSearch }: { typed: string; onSearch: (q: string | undefined) => void }) {
  const t = textOf({ search });
  const [text, setText] = useState(typed);
  const asked = useRef(typed);
  useEffect(() => {
    // the address changed by itself: back, or a link
    if (typed !== asked.current) setText((asked.current = typed));
  }, [typed]);
  const ask = (words: string) => {
    const q = words.trim();
    if (q === asked.current) return;
    asked.current = q;
    onSearch(q || undefined);
  };
  useEffect(() => {
    const timer = setTimeout(() => ask(text), pauseMs);
    return () => clearTimeout(timer);
  });
  return (
    <form
      role="search"
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text);
      }}
    >
      <label htmlFor="search-words" className="sr-only">
        {t('label')}
      </label>
      <input
        id="search-words"
        type="search"
        dir="auto"
        enterKeyHint="search"
        maxLength={200}
        placeholder={t('placeholder')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        className={`${inputClass} min-w-0 flex-1 text-lg`}
      />
      <Button type="submit">
        <Search aria-hidden="true" className="size-5" />
        <span className="max-sm:sr-only">{t('submit')}</span>
      </Button>
    </form>
  );
}
