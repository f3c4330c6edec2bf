/** Shapes on a 24 by 24 field, drawn with a stroke of the text's colour. */
const SHAPES = {
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5 19 19M5 19l1.5-1.5M17.5 6.5 19 5',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  check: 'M5 12.5l4.5 4.5L19 7',
  external: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
  warning: 'M12 3 2 20h20L12 3zM12 10v4M12 17h.01',
  close: 'M6 6l12 12M18 6 6 18',
  reply: 'M9 7 4 12l5 5M4 12h9a7 7 0 0 1 7 7',
  send: 'M4 4l17 8-17 8 3-8-3-8zM7 12h8',
};

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A decorative icon; the control it stands in has a name of its own.
 * @param {keyof typeof SHAPES} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
