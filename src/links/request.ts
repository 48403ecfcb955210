/** One request: what came back, or how it failed. Never throws for what a server does. */
import type { LinkSettings, WebEffects } from './effects.ts';

export const FAULTS = ['name', 'closed', 'reset', 'timeout', 'certificate', 'protocol'] as const;
/**
 * `name`: the host has no address. `closed`: it takes no connection. `reset`: it broke off. `timeout`: it did not answer,
 * or not to the end, in time. `certificate`: it is not the host that it says it is. `protocol`: what it sent is no HTTP.
 */
export type Fault = (typeof FAULTS)[number];

export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly location: string | null;
  readonly retryAfter: string | null;
  /** The Content-Type, as sent. */
  readonly type: string | null;
  /** Of a text its beginning, decompressed; empty for all else. */
  readonly bytes: Uint8Array;
}

export interface Failed {
  readonly kind: 'failed';
  readonly fault: Fault;
  readonly detail: string;
}

/** Whose body is worth reading: a title stands only in those. A server that does not say is taken to send a text. */
function isText(type: string | null): boolean {
  return type === null || /^\s*$|text\/|html|xml|json/i.test(type);
}

const BY_CODE: Readonly<Record<string, Fault>> = {
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  ECONNREFUSED: 'closed',
  EHOSTUNREACH: 'closed',
  ENETUNREACH: 'closed',
  EADDRNOTAVAIL: 'closed',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
};

interface Cause {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

function failed(error: unknown): Failed {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return { kind: 'failed', fault: 'timeout', detail: 'no answer in time' };
  }
  // The reason lies a few errors deep: fetch failed, because of all addresses tried, because of this one.
  let deepest: Cause = error as Cause;
  for (let next = deepest; ; deepest = next) {
    const inner = (next.cause ?? next.errors?.[0]) as Cause | undefined;
    if (inner === undefined || inner === null) break;
    next = inner;
  }
  const code = typeof deepest.code === 'string' ? deepest.code : '';
  const fault = BY_CODE[code] ?? (/CERT|SSL|TLS|SELF_SIGNED|VERIFY/i.test(code) ? 'certificate' : 'protocol');
  return { kind: 'failed', fault, detail: [code, deepest.message].filter(Boolean).join(': ').slice(0, 200) };
}

/** At most so many bytes, whatever is sent: what inflates without end is cut off like what is only long. */
async function beginningOf(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    parts.push(value);
    length += value.length;
  }
  await reader.cancel().catch(() => undefined);
  return joined(parts, length).subarray(0, most);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export async function request(
  url: string,
  { agent, timeout, most }: Pick<LinkSettings, 'agent' | 'timeout' | 'most'>,
  { fetch }: Pick<WebEffects, 'fetch'>,
): Promise<Reply | Failed> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: {
        'user-agent': agent,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.5',
        // The original, whatever language the machine speaks.
        'accept-language': '*',
      },
    });
    const { status, headers, body } = response;
    const type = headers.get('content-type');
    let bytes: Uint8Array = new Uint8Array();
    if (body !== null) {
      if (isText(type)) bytes = await beginningOf(body, most);
      else await body.cancel().catch(() => undefined);
    }
    return {
      kind: 'reply',
      status,
      location: headers.get('location'),
      retryAfter: headers.get('retry-after'),
      type,
      bytes,
    };
  } catch (error) {
    return failed(error);
  }
}
