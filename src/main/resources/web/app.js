// The console: navigation on the left, one page at a time on the right. A page's module is loaded when it is opened.
import { html, render, useEffect, useState } from './core/view.js';
import { get, onSessionEnd } from './core/api.js';
import { connect, onState } from './core/live.js';
import { Session, useLoad } from './core/hooks.js';
import { useRoute } from './core/router.js';
import { Dialog } from './ui/forms.js';
import { Badge, Loading, Problem } from './ui/parts.js';
import { Toasts } from './ui/toasts.js';

const PAGES = {
  '': () => import('./pages/overview.js'),
  integrations: () => import('./pages/integrations.js'),
  mappings: () => import('./pages/mappings.js'),
  links: () => import('./pages/links.js'),
  'dead-letters': () => import('./pages/dead-letters.js'),
  activity: () => import('./pages/activity.js'),
  explain: () => import('./pages/explain.js'),
  reconciliation: () => import('./pages/reconciliation.js'),
  portfolio: () => import('./pages/portfolio.js'),
  items: () => import('./pages/item.js'),
};

const NAVIGATION = [
  ['', [['', 'Overview'], ['portfolio', 'Portfolio']]],
  ['Watch', [['dead-letters', 'Dead letters'], ['activity', 'Activity'], ['explain', 'Explain'], ['reconciliation', 'Reconciliation']]],
  ['Configuration', [['integrations', 'Integrations'], ['mappings', 'Field mappings'], ['links', 'Links']]],
];

const RETURN = 'bactrian.return';

function Navigation({ at, session, dead }) {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [at]);
  const link = ([page, title]) => html`<a class="nav" href=${`/#/${page}`} aria-current=${page === at ? 'page' : undefined}>${title}
    ${page === 'dead-letters' && dead > 0 && html`<span class="count"><${Badge} tone="bad">${dead}</${Badge}></span>`}</a>`;
  return html`<nav class=${`side ${open ? 'open' : ''}`} aria-label="Main">
    <div class="top"><a class="brand" href="/#/"><img src="/web/icon.svg" alt="" width="28" height="28" />Bactrian</a>
      <button type="button" class="button menu" aria-expanded=${open} onClick=${() => setOpen(!open)}>Menu</button></div>
    <div class="links">${NAVIGATION.map(([title, pages]) => html`<div>${title && html`<h2>${title}</h2>`}${pages.map(link)}</div>`)}</div>
    <div class="foot"><span class="muted">${session.account} (${session.role})</span>
      <form method="post" action="/logout"><button type="submit" class="button small">Log out</button></form></div></nav>`;
}

function View({ route }) {
  const [page, setPage] = useState({});
  const name = route.path[0] ?? '';
  const load = PAGES[name] ?? (() => import('./pages/missing.js'));
  useEffect(() => {
    let wanted = true;
    load().then((module) => wanted && setPage({ name, Page: module.default }), (error) => wanted && setPage({ name, error }));
    return () => { wanted = false; };
  }, [name]);
  if (page.error) return html`<main class="page"><h1>This page could not be loaded</h1>
    <${Problem} error=${page.error} retry=${() => window.location.reload()} /></main>`;
  if (page.name !== name) return html`<main class="page"><${Loading} /></main>`;
  return html`<${page.Page} key=${route.path.join('/')} route=${route} />`;
}

function SessionOver() {
  const logIn = () => {
    sessionStorage.setItem(RETURN, window.location.pathname + window.location.hash);
    window.location.assign('/login');
  };
  return html`<${Dialog} title="Your session has ended" onClose=${logIn}>
    <p>Log in again; you come back to this page. What was not saved is lost.</p>
    <footer><button type="button" class="button primary" onClick=${logIn}>Log in</button></footer></${Dialog}>`;
}

function useDeadCount() {
  const { data } = useLoad(() => get('/api/integrations'), [], ['integrations', 'dead-letters']);
  return (data?.items ?? []).reduce((sum, integration) => sum + integration.dead, 0);
}

function App({ session }) {
  const route = useRoute();
  const [state, setState] = useState('connecting');
  const [over, setOver] = useState(false);
  const dead = useDeadCount();
  useEffect(() => onState(setState), []);
  useEffect(() => onSessionEnd(() => setOver(true)), []);
  const at = route.path[0] === 'items' ? 'portfolio' : route.path[0] ?? '';
  return html`<${Session.Provider} value=${session}>
    <a class="skip" href="#page">Skip to the page</a>
    <div aria-live="polite">${state === 'lost' && html`<p
      class="lost">The connection is lost: what you see may be out of date. Reconnecting…</p>`}</div>
    <div class="frame"><${Navigation} at=${at} session=${session} dead=${dead} /><${View} route=${route} /></div>
    <${Toasts} />${over && html`<${SessionOver} />`}</${Session.Provider}>`;
}

async function start() {
  const root = document.getElementById('app');
  const back = sessionStorage.getItem(RETURN);
  sessionStorage.removeItem(RETURN);
  if (back && back !== window.location.pathname + window.location.hash) {
    window.location.assign(back);
    if (!back.startsWith('/#')) return;
  }
  let session;
  try {
    session = await get('/api/session');
  } catch (error) {
    root.textContent = '';
    render(html`<main class="page"><h1>Bactrian</h1><${Problem} error=${error} retry=${() => window.location.reload()} />
      </main>`, root);
    return;
  }
  root.textContent = '';
  render(html`<${App} session=${session} />`, root);
  connect();
}

start();
