import { createContext, useCallback, useContext, useEffect, useRef, useState } from './view.js';
import { get } from './api.js';
import { onChange } from './live.js';

export const Session = createContext({ account: '', role: 'viewer' });

/** Whether the person may change things; where not, no button says otherwise. */
export const useMayWrite = () => useContext(Session).role !== 'viewer';

const SETTLE_MS = 120;

/** Calls back when one of the topics has changed, once for a burst of changes. */
export function useChanges(topics, listener) {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    let timer = 0;
    const items = new Set();
    const stop = onChange((change) => {
      if (!change.topics.some((topic) => topics.includes(topic))) return;
      change.items.forEach((item) => items.add(item));
      clearTimeout(timer);
      timer = setTimeout(() => {
        latest.current([...items]);
        items.clear();
      }, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [topics.join()]);
}

/** Loads something, and again when a topic has changed: {data, error, reload}. */
export function useLoad(load, inputs, topics = []) {
  const [state, setState] = useState({});
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const data = await load();
      if (mine === turn.current) setState({ data });
    } catch (error) {
      if (mine === turn.current) setState((old) => ({ data: old.data, error }));
    }
  }, inputs);
  useEffect(() => {
    setState({});
    reload();
    return () => { turn.current++; };
  }, [reload]);
  useChanges(topics, reload);
  return { ...state, reload };
}

/** A list that is asked for page by page: {rows, more, next, error, reload}. The first page follows its topics. */
export function usePages(path, cursor, topics = []) {
  const [state, setState] = useState({ rows: undefined, at: undefined });
  const first = useLoad(() => get(path), [path], topics);
  useEffect(() => {
    if (first.data) setState({ rows: first.data.items, at: first.data.next });
  }, [first.data]);
  const next = async () => {
    const page = await get(`${path}${path.includes('?') ? '&' : '?'}${cursor}=${state.at}`);
    setState((old) => ({ rows: [...old.rows, ...page.items], at: page.next }));
  };
  return { rows: state.rows, more: state.at !== undefined, next, error: first.error, reload: first.reload };
}

/** Runs something a person asked for: [run, busy, error, clear]. */
export function useAction(act) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState();
  const run = async (...values) => {
    setBusy(true);
    setError(undefined);
    try {
      return await act(...values);
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return [run, busy, error, () => setError(undefined)];
}
