/** Milliseconds for which what comes in is gathered while more is on its way. */
const GATHER = 500;
/** Handing on may be slow. It comes no sooner than so many times as long as it took after the last time. */
const REST = 4;

export interface TogetherOptions {
  /** More is on its way. */
  readonly busy: () => boolean;
  /** Hands on what has come in. Never rejects. */
  readonly handOn: () => Promise<void>;
}

/** What comes in piece by piece and is handed on together: at once where nothing else is on its way, and else now and then. */
export interface Together {
  came(): void;
  /** Hands on now. */
  flush(): Promise<void>;
  stop(): void;
}

export function createTogether({ busy, handOn }: TogetherOptions): Together {
  /** When the first came that is not handed on. */
  let since: number | undefined;
  let notBefore = 0;
  let handing = 0;
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();

  async function handOnNow(): Promise<void> {
    since = undefined;
    const began = performance.now();
    await handOn();
    const ended = performance.now();
    notBefore = ended + REST * (ended - began);
    handing -= 1;
    if (since !== undefined) wait(since);
  }

  /** One after the other. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    handing += 1;
    last = last.then(handOnNow);
    return last;
  }

  function wait(first: number): void {
    if (handing > 0) return;
    const now = performance.now();
    const at = Math.max(busy() ? first + GATHER : now, notBefore);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), at - now).unref();
  }

  return {
    came() {
      since ??= performance.now();
      wait(since);
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}
