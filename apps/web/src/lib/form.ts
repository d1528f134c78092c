import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type BaseSyntheticEvent } from 'react';
import {
  get,
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
} from 'react-hook-form';
import type { z } from 'zod';
import type { FormErrorEntry } from '../ui/form-errors.tsx';
import { dropDraft, readDraft, useDraft } from './draft.ts';
import { issueText, messageText } from './issue-text.ts';
import { isProblem } from './problem.ts';
import { problemText } from './problem-text.ts';

interface ApiFormOptions<V extends FieldValues, A> {
  /** Fetched with the first submit: zod stays out of the page until then. `() => import('@hallway/contracts/communities').then((m) => m.newCommunity)` */
  schema: () => Promise<z.ZodType<unknown, V>>;
  defaultValues: DefaultValues<V>;
  /** Usually one `api(...)` call. Hand the key to a POST: when its answer is lost on the way, sending again does the work once. */
  submit: (values: V, idempotencyKey: string) => Promise<A>;
  /** The form stays busy until this is over: return the promise of the page one goes to. */
  onDone?: (answer: A) => unknown;
  /** Keeps what is typed in this browser under that name until it was sent. */
  draft?: string;
}

/**
 * A form bound to one API call: checked with the contract's schema, the server's issues put beside their fields, the rest in the summary.
 * Spread `field('title')` into native fields and `composed('wallStart')` into the others, with `watch` and `setValue`. Render `<FormErrors {...form.summary} />` on top.
 */
export function useApiForm<V extends FieldValues, A>({
  schema,
  defaultValues,
  submit,
  onDone,
  draft,
}: ApiFormOptions<V, A>) {
  const [attempt, setAttempt] = useState(0);
  const resolver: Resolver<V> = async (values, context, options) => {
    const [{ zodResolver }, shape] = await Promise.all([import('@hookform/resolvers/zod'), schema()]);
    // raw: what is sent is what was typed; the server applies the transforms.
    const check = zodResolver(
      shape as z.ZodType<V, V>,
      { error: issueText as never },
      { raw: true },
    ) as unknown as Resolver<V>;
    return check(values, context, options);
  };
  const form = useForm<V>({
    resolver,
    shouldFocusError: false,
    defaultValues: { ...defaultValues, ...(draft && readDraft<V>(draft)) },
  });
  useDraft(draft, form);
  const mutation = useMutation({ mutationFn: ({ values, key }: Sent<V>) => submit(values, key) });
  const sent = useRef<Sent<V>>(undefined);
  const running = useRef(false);

  // Native fields are checked again while one mends them; so are these.
  const setValue: typeof form.setValue = (name, value, options) =>
    form.setValue(name, value, { shouldValidate: form.formState.isSubmitted, ...options });
  const fail = () => setAttempt((count) => count + 1);
  const send = async (values: V) => {
    try {
      // The same contents keep their key until they have arrived.
      if (JSON.stringify(sent.current?.values) !== JSON.stringify(values)) sent.current = { values, key: newKey() };
      const answer = await mutation.mutateAsync(sent.current!);
      sent.current = undefined;
      if (draft) dropDraft(draft);
      await onDone?.(answer);
    } catch (error) {
      const issues = isProblem(error) ? (error.issues ?? []) : [];
      for (const { path, ...issue } of issues) {
        const name = path.replace(/^(body|query|params)\./, '').replace(/\.\d+(?=\.|$)/g, '') as Path<V>;
        form.setError(name, { type: issue.code, message: issueText(issue) });
      }
      if (issues.length === 0) form.setError('root.server', { message: problemText(error) });
      fail();
    }
  };

  /** Enter pressed twice sends once, whatever has been drawn by then. */
  const onSubmit = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault();
    if (running.current) return;
    running.current = true;
    await form
      .handleSubmit(
        send,
        fail,
      )(event)
      .finally(() => (running.current = false));
  };

  return {
    ...form,
    /** Props for a native field: name, handlers, ref, and its error. */
    field: <N extends Path<V>>(name: N) => ({ ...form.register(name), error: errorAt(form.formState.errors, name) }),
    /** The same for a field that is composed of several controls: its name for the summary, and its error. */
    composed: <N extends Path<V>>(name: N) => ({ name, error: errorAt(form.formState.errors, name) }),
    errorOf: (name: Path<V>) => errorAt(form.formState.errors, name),
    setValue,
    onSubmit,
    busy: form.formState.isSubmitting,
    summary: { attempt, errors: entriesOf(form.formState.errors) },
  };
}

interface Sent<V> {
  values: V;
  key: string;
}

// Not `randomUUID`: a site on a plain http address of its own network has none.
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

const errorAt = (errors: FieldErrors, name: string): string | undefined => firstMessage(get(errors, name));

/** Errors of lists sit on their entries; the field shows the first of them. */
function firstMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return messageText(error.message);
  if ('root' in error) return firstMessage(error.root);
  return Array.isArray(error) ? error.map(firstMessage).find(Boolean) : undefined;
}

function entriesOf(errors: FieldErrors): FormErrorEntry[] {
  const { root, ...fields } = errors as Record<string, unknown>;
  const server = firstMessage((root as Record<string, unknown> | undefined)?.['server']);
  const entries = Object.entries(fields).map(([name, error]) => ({ name, text: firstMessage(error) ?? '' }));
  return [...(server ? [{ name: '', text: server }] : []), ...entries.filter(({ text }) => text)];
}
