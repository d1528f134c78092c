import type { Level } from '@hallway/contracts/kernel/fields';
import { useState } from 'react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LevelField } from '../../ui/level-field.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SentenceListField } from '../../ui/sentence-list-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Section } from './frame.tsx';
import { WorkingForm } from './working-form.tsx';

const zones = ['Asia/Kolkata', 'Europe/Brussels', 'America/Toronto', 'Australia/Lord_Howe'].map((value) => ({
  value,
  label: value,
}));

export function FormsSection() {
  const [level, setLevel] = useState<Level>('advanced');
  const [sentences, setSentences] = useState([
    'You have deployed OpenStack once, DevStack counts.',
    'You can read tcpdump output.',
  ]);
  const [zone, setZone] = useState<string | null>('Asia/Kolkata');
  const [seats, setSeats] = useState<number | null>(48);
  const [start, setStart] = useState<string | null>('2026-12-03T18:30');
  const [files, setFiles] = useState([new File(['x'.repeat(18_000)], '0001-Return-the-MAC-of-the-right-device.patch')]);
  const [text, setText] = useState('Bring a **laptop**.\n\n- 4 GB of free memory\n- an SSH key');
  return (
    <Section title="Forms">
      <form className="grid grid-cols-1 gap-6 lg:grid-cols-2" onSubmit={(event) => event.preventDefault()}>
        <div className="lg:col-span-2">
          <FormErrors
            attempt={0}
            errors={[
              { name: 'title', text: 'Write at least 3 characters.' },
              { name: '', text: 'Advanced means something is assumed. Say in one sentence what people should know.' },
            ]}
          />
        </div>
        <div className="lg:col-span-2">
          <LevelField value={level} onChange={(event) => setLevel(event.target.value as Level)} />
        </div>
        <TextField
          label="Title"
          name="title"
          defaultValue="Ne"
          error="Write at least 3 characters."
          help="What people will say when they tell a friend."
        />
        <TextField label="Tagline" optional placeholder="One line" />
        <DateTimeField label="Starts" value={start} onChange={setStart} timeZone={zone ?? 'UTC'} />
        <ComboBox
          label="Time zone"
          options={zones}
          value={zone}
          onChange={setZone}
          help="The zone the meetup happens in."
        />
        <NumberField
          label="Seats"
          value={seats}
          onChange={setSeats}
          min={1}
          optional
          help="Leave empty for no limit."
        />
        <SelectField
          label="Format"
          options={[
            { value: 'talks', label: 'Talks' },
            { value: 'hackathon', label: 'Hackathon' },
          ]}
          placeholder="Choose one"
          error="Fill this in."
        />
        <div className="lg:col-span-2">
          <SentenceListField
            label="What people should know"
            value={sentences}
            onChange={setSentences}
            help="One checkable sentence each."
          />
        </div>
        <MarkdownField
          label="Description"
          text={text}
          defaultValue={text}
          onChange={(event) => setText(event.target.value)}
        />
        <TextArea
          label="Patch"
          mono
          defaultValue={'From 3f1c2a Mon Sep 17 00:00:00 2001\nSubject: [PATCH] Return the MAC of the right device'}
          rows={6}
        />
        <RadioGroup
          label="Relation to the subject"
          defaultValue="runs"
          options={[
            { value: 'builds', label: 'Builds it' },
            { value: 'runs', label: 'Runs it', help: 'In production, with a pager.' },
            { value: 'has-read', label: 'Has read about it' },
          ]}
        />
        <div>
          <Checkbox label="I have read the code of conduct" error="Fill this in." />
          <Checkbox label="This is my first talk" help="You get a rehearsal partner." defaultChecked />
          <Switch label="Waitlist" help="When the seats are gone, people queue." defaultChecked />
          <Switch label="Show my name to others who come" />
        </div>
        <div className="lg:col-span-2">
          <FileField label="Patch files" files={files} onChange={setFiles} accept=".patch,.mbox" multiple />
        </div>
      </form>
      <WorkingForm />
    </Section>
  );
}
