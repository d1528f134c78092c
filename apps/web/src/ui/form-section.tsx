import { useId, type ReactNode } from 'react';

interface FormSectionProps {
  title: ReactNode;
  help?: ReactNode;
  children: ReactNode;
}

/** A part of a long form under its own heading. */
export function FormSection({ title, help, children }: FormSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line pt-6 first:border-t-0 first:pt-0">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {help && <p className="prose-width mt-1 text-ink-soft">{help}</p>}
      <div className="mt-4 space-y-5">{children}</div>
    </section>
  );
}
