import { constants, createDeflate, type Deflate, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';

/** Writes payloads to one socket in the form that the client asked for. Frames keep their order. */
export type FrameWriter = (payload: unknown) => void;

/** JSON text, one payload a frame. */
export function plainFrames(socket: WebSocket): FrameWriter {
  return (payload) => socket.send(JSON.stringify(payload));
}

/** Every payload deflated by itself, as `compress: true` in identify asks. */
export function deflatedFrames(socket: WebSocket): FrameWriter {
  return (payload) => socket.send(deflateSync(JSON.stringify(payload)));
}

/** `compress=zlib-stream`: one deflate stream for the connection, flushed after each payload, so that each frame ends in 00 00 FF FF. */
export function streamedFrames(socket: WebSocket): FrameWriter {
  const deflate: Deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  let waiting: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => {
    waiting.push(chunk);
  });
  socket.on('close', () => deflate.close());
  return (payload) => {
    deflate.write(JSON.stringify(payload), () => {
      const frame = Buffer.concat(waiting);
      waiting = [];
      if (frame.length > 0) socket.send(frame);
    });
  };
}
