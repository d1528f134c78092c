import { ConductText } from './conduct-text.tsx';

/** What one accepts by what one is about to do, a tap away. */
export const ConductNote = ({ label, text }: { label: string; text: string }) => (
  <details className="mt-3 text-[0.94rem]">
    <summary className="min-h-6">{label}</summary>
    <div className="mt-2">
      <ConductText text={text} />
    </div>
  </details>
);
