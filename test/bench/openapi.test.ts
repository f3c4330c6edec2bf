import { describe, expect, it } from 'vitest';
import { bodySchema, type Description, findTemplate } from '../../bench/openapi/operations.js';
import { createValidator } from '../../bench/openapi/validate.js';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

/** A library of pets, in the forms that Discord's description uses. */
const description: Description = {
  paths: {
    '/pets': { get: {}, post: { requestBody: json({ $ref: '#/components/schemas/Pet' }) } },
    '/pets/{pet}': { patch: { requestBody: json({ type: 'object', properties: { name: { type: 'string' } } }) } },
    '/pets/@own': {
      patch: { requestBody: json({ type: 'object', properties: { name: { type: ['string', 'null'] } } }) },
    },
    '/homes/{home}/pets/{pet}': {
      put: {
        requestBody: json({
          anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
          'x-discord-union': 'oneOf',
        }),
      },
    },
  },
  components: {
    schemas: {
      Pet: { type: 'object', properties: { name: { type: 'string', maxLength: 3 } }, required: ['name'] },
      Cat: {
        type: 'object',
        properties: { type: { type: 'integer', enum: [1] }, lives: { type: 'integer', maximum: 9 } },
        required: ['type', 'lives'],
      },
      Dog: {
        type: 'object',
        properties: {
          type: { type: 'integer', enum: [2] },
          friends: {
            type: ['array', 'null'],
            items: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] },
          },
          collar: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Pet' }] },
        },
        required: ['type'],
      },
    },
  },
};

describe('findTemplate', () => {
  const templates = ['/pets', '/pets/{pet}', '/pets/@own', '/pets/{pet}/{toy}'];

  it.each([
    ['/pets', '/pets'],
    ['/pets/5', '/pets/{pet}'],
    ['/pets/@own', '/pets/@own'],
    ['/pets/5/ball', '/pets/{pet}/{toy}'],
    ['/pets/', undefined],
    ['/pets/5/', undefined],
    ['/homes', undefined],
    ['/pets/5/ball/red', undefined],
  ])('%s follows %s', (path, template) => {
    expect(findTemplate(templates, path)).toBe(template);
  });
});

describe('bodySchema', () => {
  it.each([
    ['POST', '/pets', { $ref: '#/components/schemas/Pet' }],
    ['post', '/pets', { $ref: '#/components/schemas/Pet' }],
    ['GET', '/pets', 'takes no JSON body'],
    ['DELETE', '/pets', 'no such method'],
    ['POST', '/toys', 'no such path'],
  ])('%s %s', (method, path, expected) => {
    expect(bodySchema(description, method, path)).toEqual(expected);
  });
});

describe('createValidator', () => {
  const validate = createValidator(description);
  const put = (body: unknown) => validate({ method: 'PUT', path: '/homes/1/pets/2', body });
  const places = (body: unknown) => put(body).map(({ at, message }) => `${at} ${message}`);

  it.each([
    ['POST', '/pets', { name: 'Tom' }],
    ['PATCH', '/pets/@own', { name: null }],
    ['PUT', '/homes/1/pets/2', { type: 1, lives: 9 }],
    [
      'PUT',
      '/homes/1/pets/2',
      {
        type: 2,
        friends: [
          { type: 1, lives: 1 },
          { type: 2, friends: null },
        ],
        collar: null,
      },
    ],
    ['PUT', '/homes/1/pets/2', { type: 2, collar: { name: 'Rex' } }],
  ])('takes %s %s %j', (method, path, body) => {
    expect(validate({ method, path, body })).toEqual([]);
  });

  it('names method, path, place and reason', () => {
    expect(validate({ method: 'POST', path: '/pets', body: { name: 'Thomas' } })).toEqual([
      { method: 'POST', path: '/pets', at: '/name', message: 'must NOT have more than 3 characters' },
    ]);
    expect(validate({ method: 'PATCH', path: '/pets/5', body: { name: null } })).toMatchObject([
      { path: '/pets/{pet}', at: '/name' },
    ]);
    expect(validate({ method: 'POST', path: '/toys', body: {} })).toMatchObject([{ at: '', message: 'no such path' }]);
  });

  it('speaks only of the alternative that was meant', () => {
    expect(places({ type: 1 })).toEqual([" must have required property 'lives'"]);
    expect(places({ type: 2, friends: [{ type: 2 }, { type: 1, lives: 10 }] })).toEqual([
      '/friends/1/lives must be <= 9',
    ]);
    expect(places({ type: 2, collar: { name: 'Thomas' } })).toEqual([
      '/collar/name must NOT have more than 3 characters',
    ]);
  });

  it('refuses what is no alternative', () => {
    expect(put({ type: 3 })).toHaveLength(1);
    expect(put({})).toMatchObject([{ message: "must have required property 'type'" }]);
    expect(put(5)).toMatchObject([{ message: 'must be object' }]);
  });
});
