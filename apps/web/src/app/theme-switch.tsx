import { ui } from '@hallway/i18n/en/ui';
import { Monitor, Moon, Sun } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';
import { setTheme, themes, useTheme } from '../lib/theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeSwitch() {
  const t = textOf({ ui });
  const theme = useTheme();
  return (
    <div role="group" aria-label={t('theme.label')} className="inline-flex rounded-md border border-line-strong p-0.5">
      {themes.map((name) => {
        const Icon = icons[name];
        return (
          <button
            key={name}
            type="button"
            aria-pressed={theme === name}
            aria-label={t(`theme.${name}`)}
            title={t(`theme.${name}`)}
            onClick={() => setTheme(name)}
            className={cx(
              'grid size-10 place-items-center rounded-sm',
              theme === name ? 'bg-ink text-on-ink' : 'text-ink-soft hover:bg-sunken',
            )}
          >
            <Icon className="size-4.5" aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}
