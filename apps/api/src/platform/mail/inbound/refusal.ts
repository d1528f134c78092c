export type Refusal = Error & { responseCode: number };

/** An SMTP answer: 4xx tells the sender's server to try again, 5xx that it is of no use. The text begins with an enhanced code (RFC 3463). */
export const refusal = (responseCode: number, text: string): Refusal =>
  Object.assign(new Error(text), { responseCode });
