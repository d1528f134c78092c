import { Card } from '../../ui/card.tsx';
import { DiffViewer } from '../../ui/diff-viewer.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Section } from './frame.tsx';
import { diff } from './samples.ts';

const text = `Run it with **one** worker first.

\`\`\`
stack.sh && openstack server create --flavor m1.tiny first
\`\`\`

> It works on my machine.`;

export function PatchSection() {
  return (
    <Section title="Patches and long text">
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[16rem_1fr]">
        <Card title="Path">
          <Stepper
            label="States of the patch"
            steps={[
              { label: 'Submitted', detail: 'Noor, 2 days ago', state: 'done' },
              { label: 'Changes requested', detail: 'Asha: “add a test”', state: 'done' },
              { label: 'In review', state: 'current' },
              { label: 'Merged', state: 'ahead' },
            ]}
          />
        </Card>
        <div className="min-w-0">
          <DiffViewer files={diff} />
        </div>
      </div>
      <Markdown text={text} />
    </Section>
  );
}
