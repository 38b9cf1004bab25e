import { app } from '@azure/functions';
import { readConfig } from '../config';
import { openProduct, type Product } from '../wire';
import { webHandler } from './web';

/** Azure loads this file (package.json `main`). One process, one product; what is told to the world runs beside the requests. */
let opened: Promise<Product> | undefined;
const product = (): Promise<Product> => {
  opened ??= openProduct(readConfig(process.env)).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
};

// Server-sent events pass as they come; everything else is answered whole.
app.setup({ enableHttpStream: true });

app.http('web', {
  route: '{*path}',
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
  authLevel: 'anonymous',
  handler: webHandler(async (request) => (await product()).fetch(request)),
});

/** Wakes a sleeping host so that the outbox is worked even when nobody calls: mail, calendar, reminders. */
app.timer('outbox', { schedule: '0 * * * * *', handler: async () => void (await product()) });

app.hook.appTerminate(async () => {
  await (await opened)?.close();
});
