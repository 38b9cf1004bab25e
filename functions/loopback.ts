const HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopback = (address: string): boolean =>
  URL.canParse(address) && HOSTS.has(new URL(address).hostname);
