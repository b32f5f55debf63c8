import { html, useEffect, useLayoutEffect, useRef, useState } from '../core/view.js';
import { ago, moment } from '../core/format.js';

/** A page: its heading takes the focus, so that a screen reader says where one has come to. */
export function Page({ title, lead, actions, children }) {
  const heading = useRef();
  useEffect(() => {
    document.title = `${title} · Bactrian`;
  }, [title]);
  useLayoutEffect(() => heading.current.focus({ preventScroll: true }), []);
  return html`<main class="page" id="page">
    <header><div class="grow"><h1 ref=${heading} tabindex="-1">${title}</h1>
      ${lead && html`<p class="lead">${lead}</p>`}</div>${actions}</header>
    ${children}</main>`;
}

export function Button({ kind = '', busy, children, ...rest }) {
  return html`<button type="button" class="button ${kind}" disabled=${busy || rest.disabled} ...${rest}>
    ${busy && html`<span class="busy" />`}${children}</button>`;
}

export const Badge = ({ tone = '', children }) => html`<span class="badge ${tone}">${children}</span>`;

export const Notice = ({ tone = '', children, ...rest }) => html`<div class="notice ${tone}" ...${rest}>${children}</div>`;

/** What is not there yet, and what to do next. */
export const Empty = ({ title, children, action }) => html`<div class="empty"><h2>${title}</h2><p>${children}</p>${action}</div>`;

export const Loading = () => html`<div class="empty" role="status"><span class="busy" /><p>Loading…</p></div>`;

/** An error as sentences: what is wrong, all of it, and what can be done. */
export function Problem({ error, retry }) {
  if (!error) return null;
  const listed = error.faults?.length > 1 || (error.faults?.length === 1 && !error.message.includes(error.faults[0].message));
  return html`<${Notice} tone="bad" role="alert"><p>${error.message}</p>
    ${listed && html`<ul>${error.faults.map((fault) => html`<li>${fault.message}</li>`)}</ul>`}
    ${retry && html`<p><${Button} kind="small" onClick=${retry}>Try again</${Button}></p>`}</${Notice}>`;
}

/** Shows what was loaded, or why not yet. */
export function Loaded({ of: { data, error, reload }, children }) {
  if (error?.unsupported) {
    return html`<${Empty} title="Not offered here yet">${error.message} It comes with a newer version.</${Empty}>`;
  }
  if (error && !data) return html`<${Problem} error=${error} retry=${reload} />`;
  if (!data) return html`<${Loading} />`;
  return html`${error && html`<${Problem} error=${error} retry=${reload} />`}${children(data)}`;
}

/** A point in time, told as how long ago. */
export function Time({ at, otherwise = 'never' }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  return at ? html`<time datetime=${at} title=${moment(at)}>${ago(at)}</time>` : html`<span>${otherwise}</span>`;
}

/** Text to take along, with a button that copies it. */
export function Copy({ text, label }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  };
  return html`<div class="copy"><code>${text}</code>
    <${Button} onClick=${copy} aria-label=${`Copy ${label}`}>${done ? 'Copied' : 'Copy'}</${Button}></div>`;
}

const RAG = { Red: 'red', Amber: 'amber', Green: 'green' };

/** A RAG status: the word, with its colour beside it. */
export const Rag = ({ value }) => (value ? html`<span class="rag ${RAG[value] ?? ''}">${value}</span>` : html`<span
  class="muted">–</span>`);

export const ragClass = (value) => RAG[value] ?? 'none';

export function Meter({ done, total, label }) {
  const percent = total ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return html`<div class="meter" role="progressbar" aria-label=${label} aria-valuenow=${percent} aria-valuemin="0"
    aria-valuemax="100">
    <div style=${{ width: `${percent}%` }} /></div>`;
}
