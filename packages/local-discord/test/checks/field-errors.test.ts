import { expect, it } from 'vitest';
import { nestFieldErrors, under } from '../../src/checks/field-errors.js';

it('nests field errors as Discord does', () => {
  const errors = [
    { path: ['components', 0, 'label'], code: 'A', message: 'a' },
    { path: ['components', 0, 'label'], code: 'B', message: 'b' },
    { path: ['components', 1], code: 'C', message: 'c' },
    { path: [], code: 'D', message: 'd' },
  ];
  expect(nestFieldErrors(errors)).toEqual({
    components: {
      0: {
        label: {
          _errors: [
            { code: 'A', message: 'a' },
            { code: 'B', message: 'b' },
          ],
        },
      },
      1: { _errors: [{ code: 'C', message: 'c' }] },
    },
    _errors: [{ code: 'D', message: 'd' }],
  });
});

it('puts errors under a field', () => {
  expect(under(['data'], [{ path: ['title'], code: 'A', message: 'a' }])).toEqual([
    { path: ['data', 'title'], code: 'A', message: 'a' },
  ]);
});
