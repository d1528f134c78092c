import type { Reply } from './http-types.ts';

export interface Download {
  /** Letters, digits, dots and hyphens only: it goes into a header as it is. */
  filename: string;
  content: string | Buffer;
}

/** The content as a file to save; for endpoints with a `mediaType`, whose answers are text or bytes and go out as they are. */
export function attach(reply: Reply, { filename, content }: Download): string {
  reply.header('content-disposition', `attachment; filename="${filename}"`);
  return content as string;
}
