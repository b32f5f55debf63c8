import { useEffect, useRef, useState } from './view.js';
import { get } from './api.js';
import { useChanges } from './hooks.js';

const FLASH_MS = 2500;
const MANY = 25;

/** Every page of items; stops when it is no longer wanted. */
async function everything(isWanted, show) {
  let items = [];
  let after = '';
  do {
    const page = await get(`/api/portfolio/items${after && `?after=${after}`}`);
    items = [...items, ...page.items];
    after = page.next;
    if (isWanted()) show(items, after === undefined);
  } while (after !== undefined && isWanted());
}

/**
 * All items: the first page at once, the others as they come, and single items again when they have changed.
 * Answers {items, error, complete, changed, reload}; changed holds the ids to draw the eye to.
 */
export function useItems() {
  const [state, setState] = useState({ items: undefined, complete: false });
  const [changed, setChanged] = useState(new Set());
  const loading = useRef({ wanted: true, busy: false, again: false });
  const reload = async () => {
    const { current } = loading;
    current.again = true;
    if (current.busy) return;
    current.busy = true;
    try {
      while (current.again && current.wanted) {
        current.again = false;
        await everything(() => current.wanted, (items, complete) => setState((old) => (complete || !old.complete ? { items, complete } : old)));
      }
    } catch (error) {
      if (current.wanted) setState((old) => ({ ...old, error }));
    }
    current.busy = false;
  };
  const refresh = async (ids) => {
    const fresh = await Promise.all(ids.map((id) => get(`/api/portfolio/items/${id}`).catch(() => undefined)));
    setState((old) => ({ ...old, items: old.items && replaced(old.items, ids, fresh) }));
    setChanged(new Set(ids));
    setTimeout(() => setChanged(new Set()), FLASH_MS);
  };
  useEffect(() => {
    loading.current.wanted = true;
    reload();
    return () => { loading.current.wanted = false; };
  }, []);
  useChanges(['items'], (ids) => (ids.length === 0 || ids.length > MANY || !state.complete ? reload() : refresh(ids)));
  return { ...state, changed, reload };
}

function replaced(items, ids, fresh) {
  const byId = new Map(items.map((item) => [item.id, item]));
  ids.forEach((id, index) => (fresh[index] ? byId.set(id, fresh[index]) : byId.delete(id)));
  return [...byId.values()];
}
