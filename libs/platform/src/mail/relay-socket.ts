import { connect, type Socket } from 'node:net';
import type { SmtpFailure } from './send-outcome.rules';

/** Error of a connection on which the relay never said a word, so nothing can have been sent over it. */
class NoGreetingError extends Error implements SmtpFailure {
  readonly beforeGreeting = true;
  readonly code?: string;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message || `no connection to the relay (${cause.code ?? cause.name})`, { cause });
    this.code = cause.code;
  }
}

/**
 * Opens the TCP connection to the relay. The program does this itself because only the owner of the socket can tell a
 * reset before the greeting (certainly not sent) from one in the middle of a mail (unknown): the library's errors for
 * the two are the same.
 *
 * @param timeout milliseconds for name lookup and connection together
 * @param done called once, with an error that is marked as coming before the greeting, or with the open socket
 */
export function openRelaySocket(
  relay: { host: string; port: number },
  timeout: number,
  done: (error: Error | null, socket?: Socket) => void,
): void {
  const socket = connect({ host: relay.host, port: relay.port, autoSelectFamily: true });
  const timer = setTimeout(() => socket.destroy(new Error('no connection to the relay in time')), timeout);
  const failed = (error: Error) => {
    clearTimeout(timer);
    done(new NoGreetingError(error));
  };
  socket.once('error', failed);
  socket.once('connect', () => {
    clearTimeout(timer);
    socket.off('error', failed);
    socket.on('error', (error: Error & { beforeGreeting?: boolean }) => {
      if (socket.bytesRead === 0) error.beforeGreeting = true;
    });
    done(null, socket);
  });
}
