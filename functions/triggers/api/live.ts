/** A stream ends by itself before proxies and hosts cut it, and so that the token of who listens is asked for again. */
const LIFE_MS = 4 * 60_000;
/** Something passes often enough for nobody between to think that the line is dead. */
const BEAT_MS = 20_000;

/** Server-sent events: `data` is a version, nothing else; whoever hears another one reads the view again with their own permissions. */
export function eventsOf(watch: (tell: (version: string) => void) => () => void): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  let end = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const say = (words: string): void => controller.enqueue(text.encode(words));
      say('retry: 1000\n\n');
      const unwatch = watch((version) => say(`data: ${version}\n\n`));
      const beat = setInterval(() => say(': \n\n'), BEAT_MS).unref();
      const life = setTimeout(() => {
        end();
        controller.close();
      }, LIFE_MS).unref();
      end = () => {
        unwatch();
        clearInterval(beat);
        clearTimeout(life);
      };
    },
    cancel: () => end(),
  });
}
