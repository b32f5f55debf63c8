// Server-sent events: which lists and items have changed. After an interruption everything counts as changed.

const listeners = new Set();
const watchers = new Set();
const PATIENCE_MS = 2500;
let state = 'connecting';
let overdue = 0;

const ALL = { topics: ['items', 'activity', 'dead-letters', 'integrations'], items: [] };

function become(next) {
  state = next;
  watchers.forEach((watch) => watch(state));
}

function tell(change) {
  listeners.forEach((listener) => listener(change));
}

/** Opens the stream; the browser reconnects by itself, and we do where it gives up. */
export function connect() {
  const source = new EventSource('/api/events');
  source.addEventListener('hello', () => {
    clearTimeout(overdue);
    overdue = 0;
    become('live');
    tell(ALL);
  });
  source.addEventListener('change', (event) => tell(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    overdue ||= setTimeout(() => become('lost'), PATIENCE_MS);
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, PATIENCE_MS);
  });
}

/** Calls back with {topics, items} at every change; answers how to stop. */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back with connecting, live or lost; answers how to stop. */
export function onState(watch) {
  watchers.add(watch);
  watch(state);
  return () => watchers.delete(watch);
}
