import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from './network.rules';

/** How many connections a server keeps open. */
export interface Ceiling {
  /** From one address, or one IPv6 /64. */
  perAddress: number;
  total: number;
  /** Proxies, whose connections are many people's: they count in all, and not per address. */
  exempt: (address: string) => boolean;
}

/**
 * Keeps a server's connections below a ceiling. One too many takes the place of the oldest that waits for its client, idle
 * or half sent, so that idle ones keep nobody out; when every one waits for us, the new one is closed.
 */
export class ConnectionCeiling {
  /** In the order they came. */
  private readonly open = new Set<Socket>();
  private readonly byNetwork = new Map<string, Set<Socket>>();
  private readonly networks = new WeakMap<Socket, string>();
  /** What is being read or answered. */
  private readonly requests = new WeakMap<Socket, IncomingMessage>();

  constructor(
    server: Server,
    private readonly ceiling: Ceiling,
  ) {
    server.on('connection', (socket) => this.admit(socket));
    server.on('request', (request, response) => {
      const { socket } = request;
      this.requests.set(socket, request);
      response.once('close', () => {
        if (this.requests.get(socket) === request) this.requests.delete(socket);
      });
    });
  }

  /** Closes every connection that waits for its client: what a stop would otherwise wait for, as long as a client likes. */
  closeWaiting(): void {
    for (const socket of this.open) if (this.waitsForClient(socket)) socket.destroy();
  }

  private admit(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    const network = this.ceiling.exempt(address) ? undefined : networkOf(address);
    const neighbours = this.byNetwork.get(network ?? '') ?? new Set();
    const room =
      this.makeRoom(neighbours, this.ceiling.perAddress) && this.makeRoom(this.open, this.ceiling.total);
    if (!room) {
      socket.destroy();
      return;
    }
    this.open.add(socket);
    if (network !== undefined) {
      this.byNetwork.set(network, neighbours.add(socket));
      this.networks.set(socket, network);
    }
    socket.once('close', () => this.forget(socket));
  }

  private makeRoom(among: Set<Socket>, ceiling: number): boolean {
    if (among.size < ceiling) return true;
    for (const socket of among) {
      if (!this.waitsForClient(socket)) continue;
      socket.destroy();
      this.forget(socket);
      return true;
    }
    return false;
  }

  private forget(socket: Socket): void {
    this.open.delete(socket);
    const network = this.networks.get(socket) ?? '';
    const neighbours = this.byNetwork.get(network);
    neighbours?.delete(socket);
    if (neighbours?.size === 0) this.byNetwork.delete(network);
  }

  private waitsForClient(socket: Socket): boolean {
    return this.requests.get(socket)?.complete !== true;
  }
}
