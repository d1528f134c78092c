import { toast } from '../../lib/toasts.ts';
import { useApiForm } from '../../lib/form.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';

const refusal = Object.assign(new Error('taken'), {
  code: 'request.invalid',
  status: 400,
  issues: [{ path: 'body.title', code: 'slug', message: 'slug' }],
});

/** A whole form on a real schema, with a stand-in for the server: the title "taken" is refused. */
export function WorkingForm() {
  const form = useApiForm<{ title: string; tagline?: string | undefined; timeZone: string }, string>({
    schema: () => import('@hallway/contracts/communities').then((contract) => contract.newCommunity),
    defaultValues: { title: '', tagline: '', timeZone: 'UTC' },
    draft: 'gallery',
    submit: async ({ title }) => {
      if (title === 'taken') throw refusal;
      return title;
    },
    onDone: (title) => toast(`${title} is open`),
  });
  return (
    <Card title="A form that works">
      <form noValidate onSubmit={form.onSubmit} className="grid grid-cols-1 gap-6">
        <FormErrors {...form.summary} />
        <TextField label="Name of the community" {...form.field('title')} />
        <TextField label="In one line" optional {...form.field('tagline')} />
        <div>
          <Button type="submit" busy={form.busy}>
            Open the community
          </Button>
        </div>
      </form>
    </Card>
  );
}
