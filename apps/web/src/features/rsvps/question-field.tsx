import { rsvpDetails } from '@hallway/i18n/en/rsvp-details';
import type { RsvpQuestion } from '@hallway/contracts';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useId } from 'react';
import { textOf } from '../../lib/text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { describedBy, FieldNotes, OptionalMark } from '../../ui/field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface QuestionFieldProps {
  question: RsvpQuestion;
  field: UseFormRegisterReturn & { error: string | undefined };
}

/** One question of the organisers; few choices are all in sight. */
export function QuestionField({ question, field }: QuestionFieldProps) {
  const { kind, choices, required } = question;
  const label = <span dir="auto">{question.label}</span>;
  if (kind === 'text')
    return <TextArea label={label} optional={!required} rows={2} className="min-h-16!" maxLength={1000} {...field} />;
  if (kind === 'choices') return <ChoicesField question={question} field={field} />;
  const options = choices.map((choice) => ({ value: choice, label: choice }));
  if (choices.length > 5 || !required)
    return (
      <SelectField
        label={label}
        optional={!required}
        options={options}
        placeholder={textOf({ rsvpDetails })('choose')}
        {...field}
      />
    );
  return <RadioGroup label={label} options={options} {...field} />;
}

function ChoicesField({ question, field: { error, ...field } }: QuestionFieldProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={describedBy(id, undefined, error)}>
      <legend className="font-semibold">
        <span dir="auto">{question.label}</span>
        {!question.required && <OptionalMark />}
      </legend>
      {question.choices.map((choice) => (
        <Checkbox key={choice} label={<span dir="auto">{choice}</span>} value={choice} {...field} />
      ))}
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}
