import { lazy, Suspense } from 'react';

const Body = lazy(() => import('./markdown-body.tsx'));

/** Text of members as Markdown, sanitised. The renderer is fetched when first needed; until then the plain text stands there. */
export function Markdown({ text, pictures }: { text: string; pictures?: boolean }) {
  return (
    <div className="prose-width" dir="auto">
      <Suspense fallback={<p className="whitespace-pre-line">{text}</p>}>
        <Body text={text} pictures={pictures} />
      </Suspense>
    </div>
  );
}
