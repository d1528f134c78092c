import type { Drift, Fit } from '@hallway/contracts';

/** The answer that stands out: a pole from a third of the answers on, the heavier of the two; else the middle. */
export function leaning({ answers, tooBasic, justRight, tooDeep }: Drift): { fit: Fit; share: number } {
  const [pole, people] = tooDeep >= tooBasic ? (['too-deep', tooDeep] as const) : (['too-basic', tooBasic] as const);
  if (people * 3 >= answers) return { fit: pole, share: people / answers };
  return { fit: 'just-right', share: justRight / answers };
}
