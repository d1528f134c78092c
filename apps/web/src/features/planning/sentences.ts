/** What is sent of a list of sentences: those somebody wrote. */
export const written = (sentences: readonly string[]): string[] => sentences.map((one) => one.trim()).filter(Boolean);

/** What a form begins with: where nothing is said yet, one empty line to write in. */
export const toWrite = (sentences: string[]): string[] => (sentences.length > 0 ? sentences : ['']);
