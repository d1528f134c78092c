import type { Reply } from './http-types.ts';

export interface Download {
  /** Letters, digits, dots and hyphens only: it goes into a header as it is. */
  filename: string;
  content: string;
}

/** The content as a file to save; for endpoints with a `mediaType`. */
export function attach(reply: Reply, { filename, content }: Download): string {
  reply.header('content-disposition', `attachment; filename="${filename}"`);
  return content;
}
