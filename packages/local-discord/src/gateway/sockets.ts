/** A connection of a client, to be cut or fed with frames that Discord would not send. */
export interface GatewaySocket {
  send(frame: string | Buffer): void;
  close(code?: number, reason?: string): void;
  /** Ends it without a word, as a lost network does. */
  terminate(): void;
}

/** Who is and was connected. */
export interface GatewaySockets {
  sockets(): readonly GatewaySocket[];
  /** Identifies accepted so far: sessions that were begun, not resumed. */
  identifies(): number;
}
