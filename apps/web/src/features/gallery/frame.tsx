import type { ReactNode } from 'react';

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-14 border-t-2 border-ink pt-4">
    <h2 className="mb-6 text-2xl">{title}</h2>
    <div className="space-y-8">{children}</div>
  </section>
);

export const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <h3 className="mb-2 font-text text-base font-normal text-ink-soft">{label}</h3>
    <div className="flex flex-wrap items-center gap-3">{children}</div>
  </div>
);
