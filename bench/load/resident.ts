import { readFileSync } from 'node:fs';

/** Kibibytes in a mebibyte. */
const KIB = 1_024;

/** Resident memory of a process in MiB, now and at most since it began (Linux; elsewhere, and of one that has ended, NaN). */
export function residentOf(pid: number | undefined): { readonly now: number; readonly peak: number } {
  const status = statusOf(pid);
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / KIB;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
