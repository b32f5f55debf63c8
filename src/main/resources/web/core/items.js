import { useEffect, useRef, useState } from './view.js';
import { get } from './api.js';
import { useChanges } from './hooks.js';

const FLASH_MS = 2500;
const MANY = 25;

/**
 * All items: the first page at once, the others as they come, and single items again when they have changed.
 * Answers {items, error, complete, changed, reload}; changed holds the ids to draw the eye to.
 */
export function useItems() {
  const [state, setState] = useState({ items: undefined, complete: false });
  const [changed, setChanged] = useState(new Set());
  const turn = useRef(0);
  const reload = async () => {
    const mine = ++turn.current;
    try {
      let items = [];
      let after = '';
      do {
        const page = await get(`/api/portfolio/items${after && `?after=${after}`}`);
        if (mine !== turn.current) return;
        items = [...items, ...page.items];
        after = page.next;
        if (after === undefined || items.length <= 100) setState({ items, complete: after === undefined });
      } while (after !== undefined);
    } catch (error) {
      setState((old) => ({ ...old, error }));
    }
  };
  const refresh = async (ids) => {
    const fresh = await Promise.all(ids.map((id) => get(`/api/portfolio/items/${id}`).catch(() => undefined)));
    setState((old) => ({ ...old, items: old.items && replaced(old.items, ids, fresh) }));
    setChanged(new Set(ids));
    setTimeout(() => setChanged(new Set()), FLASH_MS);
  };
  useEffect(() => {
    reload();
    return () => { turn.current++; };
  }, []);
  useChanges(['items'], (ids) => (ids.length === 0 || ids.length > MANY || !state.items ? reload() : refresh(ids)));
  return { ...state, changed, reload };
}

function replaced(items, ids, fresh) {
  const byId = new Map(items.map((item) => [item.id, item]));
  ids.forEach((id, index) => (fresh[index] ? byId.set(id, fresh[index]) : byId.delete(id)));
  return [...byId.values()];
}
