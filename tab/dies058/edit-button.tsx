import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { FormView } from '../../domain/reports';

const EditDialog = lazy(async () => ({ default: (await import('./edit-dialog')).EditDialog }));

export function EditButton({
  form,
  onActed,
}: {
  readonly form: FormView;
  readonly onActed: (form: FormView) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ajustar</Button>
      {open && (
        <Suspense fallback={null}>
          <EditDialog
            form={form}
            onClose={() => setOpen(false)}
            onActed={(after) => {
              setOpen(false);
              onActed(after);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
