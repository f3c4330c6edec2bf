import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leadsOut } from '../../src/library/leads-out.js';

describe('leadsOut', () => {
  test.each([
    [win32, 'C:\\news', 'C:\\news\\a.txt', false],
    [win32, 'C:\\news', 'c:\\NEWS\\a.txt', false],
    [win32, 'C:\\news', 'C:\\news\\..data\\a.txt', false],
    [win32, 'C:\\news', 'C:\\secret.txt', true],
    [win32, 'C:\\news', 'D:\\news\\a.txt', true],
    [win32, 'C:\\news', '\\\\server\\share\\a.txt', true],
    [posix, '/news', '/news/a.txt', false],
    [posix, '/news', '/news/..data/a.txt', false],
    [posix, '/news', '/', true],
    [posix, '/news', '/newspaper/a.txt', true],
    [posix, '/', '/a.txt', false],
  ])('of case %#', (path, from, file, out) => {
    expect(leadsOut(from, file, path)).toBe(out);
  });
});
