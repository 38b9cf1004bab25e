/** Where the cards of the tests lead. */
export const links = {
  tab: (path: string) => `https://mesas.example/tab/${path}`,
  document: (sha: string) => `https://mesas.example/api/documents/${sha}`,
  verify: (code: string) => `https://mesas.example/verify/${code}`,
};
