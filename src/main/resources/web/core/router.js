import { useEffect, useState } from './view.js';

/** Where we are: {path: ['integrations', '3'], query}. The address of an item is a real one, all others are behind #. */
export function here() {
  const hash = window.location.hash.replace(/^#\/?/, '');
  const item = window.location.pathname.match(/^\/items\/(\d+)/);
  if (!hash && item) return { path: ['items', item[1]], query: new URLSearchParams() };
  const [path, query = ''] = hash.split('?');
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

export function go(path) {
  if (window.location.pathname === '/') window.location.hash = `#/${path}`;
  else window.location.assign(`/#/${path}`);
}

export function useRoute() {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const follow = () => setRoute(here());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
