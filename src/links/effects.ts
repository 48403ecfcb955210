/** What the check of links needs of the outside world. Tests hand in a web that is only on this machine. */
export interface WebEffects {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 to 1, below 1. */
  random(): number;
}

/** How it asks. Times are in milliseconds. */
export interface LinkSettings {
  /** How it names itself to those whom it asks; the word before the slash is the one that robots.txt knows it by. */
  readonly agent: string;
  /** Between the end of one request to a host and the next one to it. A longer Crawl-delay holds. */
  readonly pace: number;
  /** So many hosts are asked at the same time. */
  readonly hosts: number;
  /** For one request, its body included. */
  readonly timeout: number;
  /** How often an address is asked that does not answer, or answers that it is out of order or busy. */
  readonly tries: number;
  /** Before the second try; doubled for each after it. */
  readonly backoff: number;
  /** A host that asks to wait for longer than this is left for another run. */
  readonly longestWait: number;
  /** Decoded bytes of a page that are read; its title stands well before. */
  readonly most: number;
}

export const USUAL: Omit<LinkSettings, 'agent'> = {
  pace: 2_000,
  hosts: 8,
  timeout: 30_000,
  tries: 3,
  backoff: 3_000,
  longestWait: 120_000,
  most: 1_500_000,
};

export const REAL_WEB: WebEffects = {
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
};
