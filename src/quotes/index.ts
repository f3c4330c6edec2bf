export { attribute } from './attribute.js';
export { findMarkedSpans, type MarkedSpan } from './marks/scan.js';
export type * from './types.js';
