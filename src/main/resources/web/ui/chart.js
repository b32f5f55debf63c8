import { html } from '../core/view.js';
import { plural, span } from '../core/format.js';

const HIGH = 72;
const WIDE = 600;

/** Events a minute as bars and the slowest of each minute as a line, over the last hour. */
export function Chart({ events, slowest }) {
  const most = Math.max(1, ...events);
  const longest = Math.max(1, ...slowest);
  const step = WIDE / events.length;
  const total = events.reduce((sum, minute) => sum + minute, 0);
  const summary = `${plural(total, 'event')} in the last hour, at most ${most} a minute; the slowest took ${span(longest)} from accepted to carried out.`;
  const line = slowest.map((ms, index) => `${(index + 0.5) * step},${HIGH - 2 - (ms / longest) * (HIGH - 12)}`).join(' ');
  return html`<figure class="stack tight"><svg class="chart" viewBox=${`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" role="img"
    aria-label=${summary}>
      ${events.map((minute, index) => html`<rect x=${index * step + 1} y=${HIGH - (minute / most) * (HIGH - 8)} width=${step - 2}
        height=${(minute / most) * (HIGH - 8)} rx="1.5" />`)}
      <polyline points=${line} /></svg>
    <figcaption class="legend"><span><i />Events a minute, at most ${most}</span><span>
      <i class="line" />Slowest, at most ${span(longest)}</span><span>60 minutes ago → now</span></figcaption></figure>`;
}
