import { connect, type Socket } from 'node:net';
import { fail, ok, type Result } from '@samsyn/contract';

/**
 * Opens the TCP connection to the relay. The program does this itself so that every way of encrypting, from the first
 * byte or by STARTTLS, begins on a connection that is already open: what fails from then on is the encryption.
 *
 * @param signal ends the attempt, with its reason as the error
 */
export function openRelaySocket(
  relay: { host: string; port: number },
  signal: AbortSignal,
): Promise<Result<Socket, NodeJS.ErrnoException>> {
  return new Promise((resolve) => {
    const socket = connect({ host: relay.host, port: relay.port, autoSelectFamily: true });
    const abort = () => socket.destroy(signal.reason as Error);
    const failed = (error: NodeJS.ErrnoException) => {
      signal.removeEventListener('abort', abort);
      resolve(fail(error));
    };
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed);
      signal.removeEventListener('abort', abort);
      resolve(ok(socket));
    });
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  });
}
