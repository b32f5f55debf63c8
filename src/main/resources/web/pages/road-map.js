import { html, useMemo } from '../core/view.js';
import { go } from '../core/router.js';
import { Empty, ragClass } from '../ui/parts.js';

const DAY_MS = 86_400_000;
const MOST = 400;

/** Bars from start to end date, an initiative's outcomes below it, coloured by RAG. */
export function RoadMap({ items }) {
  const dated = useMemo(() => ordered(items.filter(({ fields }) => fields.startDate || fields.endDate)), [items]);
  if (dated.length === 0) return html`<${Empty}
    title="Nothing has dates yet">Give items a start and an end date, here or in Jira, and they show on the road-map.</${Empty}>`;
  const shown = dated.slice(0, MOST);
  const [from, to] = bounds(shown);
  const place = (day) => `${((day - from) / (to - from)) * 100}%`;
  const today = Date.now();
  return html`<div class="road" tabindex="0" role="region" aria-label="Road-map"><div class="grid">
      <div class="months label muted small">${dated.length > MOST ? `The first ${MOST} of ${dated.length}` : 'Item'}</div>
      <div class="lane months" aria-hidden="true">${months(from, to).map(([day, title]) => html`<span
        style=${{ left: place(day) }}>${title}</span>`)}</div>
      ${shown.map((item) => html`<div class=${`label ${item.itemType === 'outcome' ? 'child' : ''}`}>
        <a class="ellipsis" href=${`/#/items/${item.id}`}>${item.fields.name}</a></div>
        <div class="lane">${today > from && today < to && html`<span class="today" style=${{ left: place(today) }} />`}<${Bar}
          item=${item} place=${place} from=${from} to=${to} /></div>`)}</div></div>`;
}

function Bar({ item, place, from, to }) {
  const { startDate, endDate, name, overallRag } = item.fields;
  const start = Date.parse(startDate ?? endDate);
  const end = Date.parse(endDate ?? startDate) + DAY_MS;
  const words = `${name}: ${startDate ?? 'no start'} to ${endDate ?? 'no end'}, RAG ${overallRag ?? 'not set'}`;
  return html`<button type="button" class=${`item ${ragClass(overallRag)}`} title=${words} aria-label=${words}
    onClick=${() => go(`items/${item.id}`)}
    style=${{ left: place(start), width: `${((Math.max(end, start + DAY_MS) - start) / (to - from)) * 100}%` }}>${overallRag ?? ''}</button>`;
}

/** By start date, each initiative followed by its outcomes. */
function ordered(items) {
  const start = ({ fields }) => fields.startDate ?? fields.endDate;
  const sorted = [...items].sort((one, other) => start(one).localeCompare(start(other)));
  const ids = new Set(sorted.map((item) => item.id));
  const isTop = ({ fields }) => !fields.initiative || !ids.has(fields.initiative);
  return sorted.filter(isTop).flatMap((item) => [item, ...sorted.filter(({ fields }) => fields.initiative === item.id)]);
}

function bounds(items) {
  const days = items.flatMap(({ fields }) => [fields.startDate, fields.endDate]).filter(Boolean).map(Date.parse);
  const first = new Date(Math.min(...days));
  const last = new Date(Math.max(...days));
  return [Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1), Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1)];
}

/** The first of each month in view, or of each quarter or year where they would not fit. */
function months(from, to) {
  const span = (to - from) / (30 * DAY_MS);
  const step = span > 48 ? 12 : span > 14 ? 3 : 1;
  const titles = [];
  const title = (day) => {
    if (step === 12 || day.getUTCMonth() === 0) return String(day.getUTCFullYear());
    return day.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
  };
  for (let day = new Date(from); day < to; day = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + step, 1))) {
    titles.push([day.getTime(), title(day)]);
  }
  return titles;
}
