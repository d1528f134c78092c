import type { Verdict } from './door-model.ts';

const good = new Set<Verdict['kind']>(['let-in', 'ask']);
let audio: AudioContext | undefined;

/** To be called by a tap: browsers let nothing sound that nobody asked for. */
export function allowSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** One high tone and a short buzz for “in”, two low ones for “look at the screen”. */
export function signal(kind: Verdict['kind']): void {
  const fine = good.has(kind);
  navigator.vibrate?.(fine ? 80 : [120, 80, 120]);
  if (!audio || audio.state !== 'running') return;
  for (const [start, pitch] of fine
    ? [[0, 1046]]
    : [
        [0, 220],
        [0.18, 220],
      ])
    tone(audio, start!, pitch!);
}

function tone(context: AudioContext, start: number, pitch: number): void {
  const [source, volume] = [context.createOscillator(), context.createGain()];
  const from = context.currentTime + start;
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.15, from);
  volume.gain.exponentialRampToValueAtTime(0.001, from + 0.15);
  source.connect(volume).connect(context.destination);
  source.start(from);
  source.stop(from + 0.16);
}
