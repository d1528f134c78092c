import type { Level } from '@hallway/contracts';

export interface DemoTask {
  title: string;
  level: Level;
  preReviewed: boolean;
  skills: string[];
  description: string;
  /** What has become of it so far. */
  story?: {
    who: 'member' | number;
    fate: 'claimed' | 'submitted' | 'changes-requested' | 'approved' | 'merged';
    patch?: string;
    review?: string;
  };
}

export const projects = [
  {
    name: 'tinycloud',
    forge: 'github',
    licence: 'Apache-2.0',
    repositoryUrl: 'https://example.org/tinycloud.git',
    description: 'A cloud that fits on one laptop, for teaching.',
    setup:
      '1. Clone the repository.\n2. `make dev` (eight minutes on a slow laptop).\n3. `make check` must end with **all green**.\n\nStuck? Put up the red card; a mentor comes.',
  },
  {
    name: 'logreader',
    forge: 'gitlab',
    licence: 'MIT',
    repositoryUrl: 'https://example.org/logreader.git',
    description: 'Finds the first error in a log, and says why it thinks so.',
    setup: 'Needs Python 3.11 and nothing else. `python -m logreader --self-test` tells whether it works.',
  },
] as const;

const patch = ({
  subject,
  author,
  body,
  file,
  before,
  after,
  day,
}: {
  subject: string;
  author: string;
  body: string;
  file: string;
  before: string;
  after: string;
  day: number;
}) => `From 6f1d0c5e8a4b3927e6d1f0a9b8c7d6e5f4a3b2c1 Mon Sep 17 00:00:00 2001
From: ${author} <${author.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org>
Date: Sat, ${String(day).padStart(2, '0')} Aug 2026 11:20:00 +0530
Subject: [PATCH] ${subject}
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 8bit

${body}

Signed-off-by: ${author} <${author.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org>
---
 ${file} | 2 +-
 1 file changed, 1 insertion(+), 1 deletion(-)

diff --git a/${file} b/${file}
index 1f7a7a4..9c3d2b1 100644
--- a/${file}
+++ b/${file}
@@ -12,3 +12,3 @@
 
-${before}
+${after}
 
-- 
2.43.0
`;

export const tasks: Record<(typeof projects)[number]['name'], DemoTask[]> = {
  tinycloud: [
    {
      title: 'The quick start names a command that is gone',
      level: 'newbie',
      preReviewed: true,
      skills: ['docs'],
      description: '`tinycloud up` became `tinycloud start` last year. The page still says `up` in four places.',
      story: {
        who: 'member',
        fate: 'merged',
        review: 'Lovely, and you found the fifth place too.',
        patch: patch({
          subject: 'docs: say start instead of up in the quick start',
          author: 'Rahul Deshpande',
          day: 8,
          body: 'The command was renamed in 0.9; the page was not.',
          file: 'docs/quick-start.md',
          before: 'Run `tinycloud up` and wait for the prompt.',
          after: 'Run `tinycloud start` and wait for the prompt.',
        }),
      },
    },
    {
      title: 'Error for a missing image should name the image',
      level: 'newbie',
      preReviewed: true,
      skills: ['python', 'tests'],
      description: 'Today it says “image not found”. It knows the name; it should say it.',
      story: {
        who: 1,
        fate: 'changes-requested',
        review: 'Nearly there: please add a test with a name that has a space in it.',
        patch: patch({
          subject: 'images: name the missing image in the error',
          author: 'Aarti Kulkarni',
          day: 9,
          body: 'People paste names with typos; now they see theirs.',
          file: 'tinycloud/images.py',
          before: '        raise NotFound("image not found")',
          after: '        raise NotFound(f"image not found: {name!r}")',
        }),
      },
    },
    {
      title: 'make check prints a stack trace when the disk is full',
      level: 'newbie',
      preReviewed: true,
      skills: ['make', 'shell'],
      description: 'Catch it early and say how much is needed.',
      story: { who: 4, fate: 'claimed' },
    },
    {
      title: 'Translate the welcome page into Marathi',
      level: 'newbie',
      preReviewed: true,
      skills: ['translation'],
      description: 'One page, forty lines. Somebody who speaks it will review.',
    },
    {
      title: 'Placement forgets traits after a restart',
      level: 'advanced',
      preReviewed: false,
      skills: ['python', 'sql'],
      description:
        'Reproduce with `tests/manual/traits.sh`. Suspect: the cache is filled before the migration has run.',
      story: {
        who: 8,
        fate: 'approved',
        review: 'Right diagnosis. Merging after the release branch is cut.',
        patch: patch({
          subject: 'placement: fill the trait cache after the migrations',
          author: 'Vikram Sathe',
          day: 9,
          body: 'The cache was warmed from a table that did not exist yet.\nNow it is warmed on first use.',
          file: 'tinycloud/placement/cache.py',
          before: '    warm_cache()',
          after: '    on_first_use(warm_cache)',
        }),
      },
    },
  ],
  logreader: [
    {
      title: 'Time zones without a colon are not recognised',
      level: 'newbie',
      preReviewed: true,
      skills: ['python', 'regex'],
      description: '`+0530` works, `+05:30` does not. There is a table of examples in the tests; add yours.',
      story: {
        who: 2,
        fate: 'merged',
        review: 'Clean, and with tests. Merged.',
        patch: patch({
          subject: 'times: accept offsets with a colon',
          author: 'Imran Shaikh',
          day: 8,
          body: 'ISO 8601 allows both forms.',
          file: 'logreader/times.py',
          before: 'OFFSET = r"[+-]\\d{4}"',
          after: 'OFFSET = r"[+-]\\d{2}:?\\d{2}"',
        }),
      },
    },
    {
      title: 'Show the line before the first error',
      level: 'newbie',
      preReviewed: false,
      skills: ['python'],
      description: 'The cause often stands one line above.',
      story: {
        who: 0,
        fate: 'submitted',
        patch: patch({
          subject: 'report: show one line of context',
          author: 'Sneha Joshi',
          day: 9,
          body: 'One line is enough in all examples of the tests.',
          file: 'logreader/report.py',
          before: 'CONTEXT_BEFORE = 0',
          after: 'CONTEXT_BEFORE = 1',
        }),
      },
    },
    {
      title: 'Read compressed logs without unpacking them first',
      level: 'advanced',
      preReviewed: false,
      skills: ['python'],
      description: 'gzip and zstd, streaming, with the memory bounded.',
    },
  ],
};
