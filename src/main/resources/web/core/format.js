const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30], ['month', 12], ['year', Infinity]];

/** 3 minutes ago. */
export function ago(at) {
  let amount = (new Date(at) - Date.now()) / 1000;
  if (Math.abs(amount) < 5) return 'just now';
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return RELATIVE.format(Math.round(amount), unit);
    amount /= size;
  }
  return '';
}

/** 26 Nov 2026, 14:05:09. */
export function moment(at) {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
}

/** 12 s, 3 min, 850 ms. */
export function span(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 90_000) return `${Math.round(ms / 1000)} s`;
  return ms < 5_400_000 ? `${Math.round(ms / 60_000)} min` : `${Math.round(ms / 3_600_000)} h`;
}

export const count = (number) => number.toLocaleString('en');

/** 1 event, 3 events. */
export const plural = (number, word) => `${count(number)} ${word}${number === 1 ? '' : 's'}`;

/** A value of a field as text. */
const NOTHING = [null, undefined, '', '(empty)'];

export function shown(value) {
  if (NOTHING.includes(value)) return '–';
  if (Array.isArray(value)) return value.length ? value.map(shown).join(', ') : '–';
  if (typeof value === 'object') return value.name ?? value.display ?? value.value ?? JSON.stringify(value);
  return String(value);
}

/** lifecycleStage → Lifecycle stage. */
export function words(name) {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ').toLowerCase();
  return (spaced.charAt(0).toUpperCase() + spaced.slice(1)).replace(/\b(rag|url)\b/gi, (word) => word.toUpperCase());
}

/** The names of a portfolio field's options, which come as names or as {id, name}. */
export const optionNames = (field) => (field.options ?? []).map((option) => option.name ?? option);
