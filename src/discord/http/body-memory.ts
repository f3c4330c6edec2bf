/** Bytes of a block. A body that fits into one always has it: a button's interaction carries the message that it stands under, which is most of these. */
export const BLOCK_BYTES = 16 * 1024;

/** The memory in which one body is put together from its pieces. */
export interface Gathering {
  readonly size: number;
  /** Copies a piece. @returns false when there is no room for it, and then there is none of what came before either */
  add(piece: Uint8Array): boolean;
  /** A copy of what was put together. */
  bytes(): Uint8Array;
  /** Gives the memory back, to be used again. */
  end(): void;
}

export interface BodyMemory {
  /** @param giveUp called when others need the memory: what was put together is gone */
  begin(giveUp: () => void): Gathering;
  /** Blocks in use, and those that are kept to be used again. */
  blocks(): { readonly used: number; readonly kept: number };
}

/**
 * Bounds the memory of all bodies that are read: one block for each, and so many more for all together. Where there is none left, who has been reading longest
 * gives up: a body of Discord's comes whole within milliseconds, so that who stays long is who comes to no end, and nobody can keep others out by being there.
 * Pieces are copied, since what Node read them into would wait for a garbage collection, of which a flood leaves hundreds of megabytes.
 */
export function createBodyMemory(most: number): BodyMemory {
  /** In the order in which they began. */
  const gatherings = new Map<Gathering, () => void>();
  const kept: Uint8Array[] = [];
  let shared = 0;
  let used = 0;

  /** Room for one more block beyond the first of each; others than `own` make it. */
  function makeRoom(own: Gathering): boolean {
    for (const [other, giveUp] of gatherings) {
      if (shared < most) break;
      if (other === own) continue;
      other.end();
      giveUp();
    }
    return shared < most;
  }

  return {
    blocks: () => ({ used, kept: kept.length }),
    begin(giveUp) {
      const blocks: Uint8Array[] = [];
      let size = 0;
      const gathering: Gathering = {
        get size() {
          return size;
        },
        add(piece) {
          for (let taken = 0; taken < piece.length; ) {
            const place = size % BLOCK_BYTES;
            if (place === 0) {
              if (blocks.length > 0 && !makeRoom(gathering)) {
                gathering.end();
                return false;
              }
              shared += blocks.length > 0 ? 1 : 0;
              used += 1;
              blocks.push(kept.pop() ?? new Uint8Array(BLOCK_BYTES));
            }
            const part = piece.subarray(taken, taken + BLOCK_BYTES - place);
            blocks.at(-1)?.set(part, place);
            taken += part.length;
            size += part.length;
          }
          return true;
        },
        bytes() {
          const bytes = new Uint8Array(size);
          for (const [index, block] of blocks.entries())
            bytes.set(block.subarray(0, size - index * BLOCK_BYTES), index * BLOCK_BYTES);
          return bytes;
        },
        end() {
          gatherings.delete(gathering);
          shared -= Math.max(0, blocks.length - 1);
          used -= blocks.length;
          kept.push(...blocks.splice(0, most - kept.length));
          blocks.length = 0;
          size = 0;
        },
      };
      gatherings.set(gathering, giveUp);
      return gathering;
    },
  };
}
