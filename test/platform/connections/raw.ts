import { connect, type Socket } from 'node:net';

/** A client's end of a connection, with nothing of HTTP in between. */
export interface Raw {
  readonly socket: Socket;
  write(...parts: readonly (string | Uint8Array)[]): void;
  /** What has come so far. */
  text(): string;
  /** Waits until what has come has this in it, or the connection is over. @returns all that has come */
  saying(pattern: RegExp): Promise<string>;
  /** How the connection ended: both sides said so, or it broke off. */
  readonly ended: Promise<'ended' | 'reset'>;
}

/** @param stubborn it does not end its side when the other has ended: its test does */
export async function open(port: number, { stubborn = false } = {}): Promise<Raw> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: stubborn });
  let text = '';
  let broken = false;
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  socket.on('error', () => {
    broken = true;
  });
  const ended = new Promise<'ended' | 'reset'>((done) => {
    socket.on('close', () => done(broken ? 'reset' : 'ended'));
  });
  await new Promise((done) => socket.once('connect', done).once('close', done));
  return {
    socket,
    ended,
    text: () => text,
    write(...parts) {
      for (const part of parts) socket.write(part);
    },
    async saying(pattern) {
      while (!pattern.test(text) && !socket.destroyed) await aMoment();
      return text;
    },
  };
}

/** The first line and the headers of a request. */
export function head(line: string, ...headers: readonly string[]): string {
  return [`${line} HTTP/1.1`, 'Host: x', ...headers, '', ''].join('\r\n');
}

/** Time for what was sent over loopback to be there. */
export function aMoment(milliseconds = 20): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The statuses of the answers in what has come. */
export function statusesOf(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
