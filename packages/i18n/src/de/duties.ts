import type { duties as en } from '../en/duties.ts';

export const duties = {
  'word.host': 'Gastgeber',
  'word.chair': 'Sitzungsleitung',
  'word.runner': 'Läufer',
  'word.door': 'Einlass',
  'word.av': 'Ton und Bild',
  'word.other': 'Helfende Hand',
  'does.host':
    'Sei da, wenn die Türen öffnen. Begrüße alle, sag das Niveau des Abends in einem Satz und nenne die beiden Ansprechpersonen. Sag, wo Wasser, Ausgänge und Toiletten sind; schließe pünktlich, danke den Vortragenden und dem Haus und kündige das nächste Treffen an.',
  'does.chair':
    'Frag die Vortragenden, wie ihr Name gesprochen wird. Stell sie in zwei Sätzen vor, zeig die Schilder für 5 Minuten und 1 Minute und beende den Vortrag zur Zeit. Wiederhole jede Frage ins Mikrofon und halte die Fragen auf dem Niveau des Raums.',
  'does.runner':
    'Triff die Vortragenden 15 Minuten vor dem Vortrag vorne im Raum. Probier ihren Laptop am Projektor und das Mikrofon, bring Wasser und übergib sie der Sitzungsleitung. Sieh nach dem Vortrag, dass die Nächsten da sind.',
  'does.door':
    'Sei eine halbe Stunde vor Beginn an der Tür, mit der Namensliste für den Pförtner. Hake die Leute ab, begrüße, wer zum ersten Mal kommt, nimm Gäste ohne Zusage auf, solange Plätze frei sind, und bleib bis 20 Minuten nach Beginn.',
  'does.av':
    'Bau Projektor, Mikrofon und Aufnahme eine Stunde vor Beginn auf und probier alles aus. Bleib während der Vorträge am Pult. Nimm nur auf, wer zugestimmt hat, und sichere die Aufnahmen, bevor du gehst.',
  'does.other': 'Die Organisation sagt dir bei der Ankunft, was zu tun ist.',
} as const satisfies Record<keyof typeof en, string>;
