import { ui } from '@hallway/i18n/en/ui';
import { textOf } from '../lib/text.ts';
import { ThemeSwitch } from './theme-switch.tsx';

export function Footer() {
  const t = textOf({ ui });
  return (
    <footer className="mt-20 border-t border-line print:hidden">
      <div className="shell flex flex-wrap items-center gap-x-8 gap-y-4 py-8 text-ink-soft">
        <p className="mr-auto max-w-[46ch]">{t('footer.promise')}</p>
        <a href="/api/docs" className="link">
          {t('footer.api')}
        </a>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
