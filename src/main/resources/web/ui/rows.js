import { html, useEffect, useRef, useState } from '../core/view.js';
import { Button } from './parts.js';

const HEIGHT = 44;
const SPARE = 8;

/**
 * A table of any length of which only the rows in view are in the document.
 *
 * columns: [{title, width, wideOnly?, cell(row)}]; id(row) is its key; changed holds the ids to draw the eye to;
 * next, where there is more, asks for more rows and is called when the end comes into view.
 */
export function Rows({ label, columns, rows, id, changed, next }) {
  const box = useRef();
  const asking = useRef(false);
  const [range, setRange] = useState([0, 40]);
  const look = () => {
    const { scrollTop, clientHeight } = box.current;
    const first = Math.max(0, Math.floor(scrollTop / HEIGHT) - SPARE);
    const last = Math.ceil((scrollTop + clientHeight) / HEIGHT) + SPARE;
    setRange((old) => (old[0] === first && old[1] === last ? old : [first, last]));
    if (next && !asking.current && last >= rows.length) {
      asking.current = true;
      next().catch(() => {}).finally(() => { asking.current = false; });
    }
  };
  useEffect(look, [rows.length, next]);
  const [narrow] = useNarrow();
  const seen = columns.filter((column) => !(narrow && column.wideOnly));
  const template = { gridTemplateColumns: seen.map((column) => column.width).join(' ') };
  return html`<div class="rows" ref=${box} onScroll=${look} tabindex="0" role="table" aria-label=${label}
    aria-rowcount=${rows.length + 1}>
    <div role="rowgroup" class="head"><div role="row" aria-rowindex="1" style=${template}>
      ${seen.map((column) => html`<span role="columnheader">${column.title}</span>`)}</div></div>
    <div role="rowgroup" style=${{ position: 'relative', height: `${rows.length * HEIGHT}px` }}>
      ${rows.slice(range[0], range[1]).map((row, index) => html`<div role="row" key=${id(row)} aria-rowindex=${range[0] + index + 2}
        class=${`line ${changed?.has(id(row)) ? 'flash' : ''}`} style=${{ ...template, top: `${(range[0] + index) * HEIGHT}px` }}>
        ${seen.map((column) => html`<span role="cell" class="ellipsis">${column.cell(row)}</span>`)}</div>`)}</div></div>`;
}

function useNarrow() {
  const query = window.matchMedia('(max-width: 860px)');
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const follow = (event) => setNarrow(event.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return [narrow];
}

export const More = ({ more, next }) => (more ? html`<p><${Button} onClick=${next}>Show older</${Button}></p>` : null);
