import pino, { type Logger } from 'pino';

/** Structured logs with ids only: fields that could carry a person's data are cut out, whoever logs them. */
export const openLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: {
      paths: [
        'email',
        'mail',
        'name',
        'nombre',
        'correo',
        'text',
        'texto',
        'token',
        'authorization',
        '*.email',
        '*.name',
        '*.token',
        '*.authorization',
        'req.headers',
        'config.headers',
      ],
      remove: true,
    },
    serializers: {
      err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }),
    },
  });
export type { Logger };
