import { type DirectoryUser, findUser, type GraphClient } from './adapters/graph';

interface Parts {
  readonly graph: GraphClient;
  readonly log: { readonly warn: (fields: object, message: string) => void };
}
/** By account or address; `null`: nobody; `undefined`: the directory does not answer now. */
export type Directory = (idOrAddress: string) => Promise<DirectoryUser | null | undefined>;

/** The organization's directory, asked while somebody waits: done without when it does not answer. */
export const directoryOf =
  ({ graph, log }: Parts): Directory =>
  async (idOrAddress) => {
    try {
      return await findUser(graph, idOrAddress);
    } catch (error) {
      log.warn({ err: error }, 'the directory was not reached');
      return undefined;
    }
  };
