import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { isOverwrought } from './markdown-limits.ts';

// Headings in members' text stand below the page's own.
const components: Components = {
  h1: ({ children }) => <h3 className="mt-6 mb-2 text-xl">{children}</h3>,
  h2: ({ children }) => <h3 className="mt-6 mb-2 text-xl">{children}</h3>,
  h3: ({ children }) => <h4 className="font-display mt-5 mb-1 text-lg">{children}</h4>,
  p: ({ children }) => <p className="my-3 first:mt-0 last:mb-0">{children}</p>,
  a: ({ href, children }) => (
    <a href={href} rel="nofollow ugc noopener" className="link">
      {children}
    </a>
  ),
  ul: ({ children }) => <ul className="my-3 list-disc space-y-1 pl-6">{children}</ul>,
  ol: ({ children }) => <ol className="my-3 list-decimal space-y-1 pl-6">{children}</ol>,
  blockquote: ({ children }) => (
    <blockquote className="my-4 border-l-2 border-line-strong pl-4 text-ink-soft">{children}</blockquote>
  ),
  code: ({ children }) => <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-[0.9em]">{children}</code>,
  // Long lines of code and wide tables scroll by themselves; nothing around them grows with them.
  pre: ({ children }) => (
    <pre
      tabIndex={0}
      className="my-4 contain-inline-size overflow-x-auto rounded-md border border-line bg-sunken p-4 leading-normal [&_code]:bg-transparent [&_code]:p-0"
    >
      {children}
    </pre>
  ),
  img: ({ src, alt }) => <img src={src} alt={alt ?? ''} loading="lazy" className="my-4 rounded-md" />,
  table: ({ children }) => (
    <div tabIndex={0} className="my-4 overflow-x-auto contain-inline-size">
      <table className="text-left [&_td]:border-t [&_td]:border-line [&_td]:py-1 [&_td]:pr-4 [&_th]:py-1 [&_th]:pr-4">
        {children}
      </table>
    </div>
  ),
};

/** A picture of anybody's server would tell it who reads: in comments it is a link. */
const withoutPictures: Components = {
  ...components,
  img: ({ src, alt }) => (
    <a href={typeof src === 'string' ? src : undefined} rel="nofollow ugc noopener" className="link">
      {alt || src}
    </a>
  ),
};

export default function MarkdownBody({ text, pictures = true }: { text: string; pictures?: boolean | undefined }) {
  if (isOverwrought(text)) return <p className="whitespace-pre-line">{text}</p>;
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeSanitize]}
      components={pictures ? components : withoutPictures}
    >
      {text}
    </ReactMarkdown>
  );
}
