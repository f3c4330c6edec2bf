const SECOND = 1_000;
const DAY = 86_400_000;

/** Discord's styles of `<t:…>` as options of Intl. */
const STYLES = /** @type {Record<string, Intl.DateTimeFormatOptions>} */ ({
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
});

/** Units of relative time with the seconds from which they are used. */
const UNITS = /** @type {const} */ ([
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]);

/**
 * A time in one of Discord's styles.
 * @param {Date} date
 * @param {string} style t, T, d, D, f, F, s, S or R
 * @param {string} locale
 */
export function formatTime(date, style, locale) {
  if (Number.isNaN(date.getTime())) return 'Invalid date';
  if (style === 'R') return relativeTime(date, locale);
  return new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(date);
}

/**
 * @param {Date} date
 * @param {string} locale
 */
function relativeTime(date, locale) {
  const seconds = Math.round((date.getTime() - Date.now()) / SECOND);
  const [unit, length] = UNITS.find(([, from]) => Math.abs(seconds) >= from) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}

/**
 * When a message was sent, as Discord writes it beside the name: the time alone today, the day before it otherwise.
 * @param {Date} date
 * @param {string} locale
 */
export function formatSent(date, locale) {
  const today = new Date().toDateString();
  const time = formatTime(date, 't', locale);
  if (date.toDateString() === today) return time;
  if (new Date(date.getTime() + DAY).toDateString() === today) return `Yesterday at ${time}`;
  return `${formatTime(date, 'd', locale)} ${time}`;
}
