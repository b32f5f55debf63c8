import { html, useEffect, useState } from '../core/view.js';

const listeners = new Set();
const SHOWN_MS = 6000;

/** Says what has been done. */
export function say(text) {
  listeners.forEach((listener) => listener(text));
}

export function Toasts() {
  const [texts, setTexts] = useState([]);
  useEffect(() => {
    const add = (text) => {
      const toast = { text };
      setTexts((old) => [...old, toast]);
      setTimeout(() => setTexts((old) => old.filter((other) => other !== toast)), SHOWN_MS);
    };
    listeners.add(add);
    return () => listeners.delete(add);
  }, []);
  return html`<div class="toasts" role="status">${texts.map((toast) => html`<div class="toast">${toast.text}</div>`)}</div>`;
}
