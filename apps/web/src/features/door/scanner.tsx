import { door as words } from '@hallway/i18n/en/door';
import { Camera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { allowSound } from './signals.ts';

interface ScannerProps {
  /** An answer stands on the screen: look away meanwhile. */
  paused: boolean;
  onText: (text: string) => Promise<void>;
}

const lookEvery = 160;
/** A code still in front of the camera is not read twice. */
const sameFor = 3000;

/** The camera, started by a tap: it needs a permission, and sound needs a tap too. */
export function Scanner({ paused, onText }: ScannerProps) {
  const t = textOf({ door: words });
  const [state, setState] = useState<'off' | 'on' | 'denied' | 'none'>('off');
  if (state === 'on')
    return <Viewfinder paused={paused} onText={onText} onFailed={setState} onStop={() => setState('off')} />;
  return (
    <div className="grid gap-4">
      {(state === 'denied' || state === 'none') && (
        <Notice tone="failed" title={t(`camera.${state}`)}>
          {t(`camera.${state}Text`)}
        </Notice>
      )}
      <button
        type="button"
        className="grid aspect-square max-h-[50dvh] w-full place-items-center rounded-lg border-2 border-dashed border-line-strong bg-surface text-xl font-semibold hover:bg-sunken"
        onClick={() => {
          allowSound();
          setState('on');
        }}
      >
        <span className="grid justify-items-center gap-3">
          <Camera className="size-14" strokeWidth={1.5} aria-hidden="true" />
          {t('camera.start')}
        </span>
      </button>
    </div>
  );
}

interface ViewfinderProps extends ScannerProps {
  onFailed: (why: 'denied' | 'none') => void;
  onStop: () => void;
}

function Viewfinder({ paused, onText, onFailed, onStop }: ViewfinderProps) {
  const t = textOf({ door: words });
  const video = useRef<HTMLVideoElement>(null);
  const now = useRef({ paused, onText });
  now.current = { paused, onText };
  useEffect(() => {
    let stream: MediaStream | undefined;
    let stopped = false;
    let last = { text: '', at: 0 };
    const run = async () => {
      const constraints = { audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } };
      stream = await navigator.mediaDevices.getUserMedia(constraints);
      if (stopped) return stop();
      const shown = video.current!;
      shown.srcObject = stream;
      await shown.play();
      const read = await (await import('./code-reader.ts')).codeReader();
      while (!stopped) {
        if (!now.current.paused) {
          const text = await read(shown).catch(() => null);
          const fresh = text !== null && (text !== last.text || Date.now() - last.at > sameFor);
          if (text !== null) last = { text, at: Date.now() };
          if (fresh && !stopped) await now.current.onText(text);
        } else if (last.text) last.at = Date.now();
        await new Promise((resolve) => setTimeout(resolve, lookEvery));
      }
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    run().catch((error: Error) => {
      stop();
      if (!stopped) onFailed(error.name === 'NotAllowedError' ? 'denied' : 'none');
    });
    // the screen stays on between two guests
    const lock = navigator.wakeLock?.request('screen').catch(() => undefined);
    return () => {
      stopped = true;
      stop();
      void lock?.then((held) => held?.release());
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- started once; what changes is read from the ref
  }, []);
  return (
    <div>
      <div className="relative overflow-hidden rounded-lg bg-black">
        <video ref={video} muted playsInline className="aspect-square max-h-[50dvh] w-full object-cover" />
        <div aria-hidden="true" className="absolute inset-[18%] rounded-lg border-4 border-white/80" />
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft">{t('camera.help')}</p>
        <Button look="quiet" size="sm" onClick={onStop}>
          {t('camera.stop')}
        </Button>
      </div>
    </div>
  );
}
