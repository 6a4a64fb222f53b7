/**
 * Lets the page draw and answer in the middle of long work. A message to itself, not a timer: browsers hold timers back, by
 * 4 ms each and in a hidden tab by a second.
 */
export function pause(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(undefined);
  });
}
