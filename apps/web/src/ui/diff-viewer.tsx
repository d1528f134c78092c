import { ui } from '@hallway/i18n/en/ui';
import type { DiffFile } from '@hallway/contracts';
import { textOf } from '../lib/text.ts';
import { DiffFileView } from './diff-file.tsx';

/** The files of one commit or revision; the list on top jumps to each. */
export function DiffViewer({ files }: { files: readonly DiffFile[] }) {
  const t = textOf({ ui });
  return (
    <div>
      {files.length > 1 && (
        <details className="mb-4">
          <summary className="min-h-9 font-semibold">{t('diff.files', { count: files.length })}</summary>
          <ul className="mt-1 font-mono text-[0.88rem]">
            {files.map((file, index) => (
              <li key={index}>
                <a href={`#file-${index + 1}`} className="link inline-block min-h-6">
                  {pathOf(file)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="space-y-4">
        {files.map((file, index) => (
          <DiffFileView key={index} id={`file-${index + 1}`} file={file} path={pathOf(file)} />
        ))}
      </div>
    </div>
  );
}

const pathOf = ({ oldPath, newPath }: DiffFile): string =>
  oldPath && newPath && oldPath !== newPath ? `${oldPath} → ${newPath}` : (newPath ?? oldPath ?? '');
