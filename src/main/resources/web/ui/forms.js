import { html, useEffect, useRef, useState } from '../core/view.js';
import { Button, Problem } from './parts.js';

let ids = 0;
export function useId() {
  const [id] = useState(() => `f${++ids}`);
  return id;
}

/** A control with its label, a hint, and what is wrong with it. `control` gets the attributes that tie them together. */
export function Field({ label, hint, fault, children }) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const ties = { id, 'aria-describedby': described, 'aria-invalid': fault ? 'true' : undefined };
  return html`<div class="field"><label for=${id}>${label}</label>${children(ties)}
    ${hint && html`<span class="hint" id=${`${id}-hint`}>${hint}</span>`}
    ${fault && html`<span class="fault" id=${`${id}-fault`}>${fault}</span>`}</div>`;
}

export const Input = ({ label, hint, fault, onValue, ...rest }) => html`<${Field} label=${label} hint=${hint} fault=${fault}>
  ${(ties) => html`<input ...${ties} ...${rest} onInput=${(event) => onValue(event.target.value)} />`}</${Field}>`;

export const TextArea = ({ label, hint, fault, onValue, ...rest }) => html`<${Field} label=${label} hint=${hint} fault=${fault}>
  ${(ties) => html`<textarea ...${ties} ...${rest} onInput=${(event) => onValue(event.target.value)} />`}</${Field}>`;

/** Options are [value, words] pairs. */
export const Select = ({ label, hint, fault, options, value, onValue, ...rest }) => html`<${Field} label=${label} hint=${hint}
  fault=${fault}>
  ${(ties) => html`<select ...${ties} ...${rest} value=${value} onChange=${(event) => onValue(event.target.value)}>
    ${options.map(([id, words]) => html`<option value=${id} selected=${id === value}>${words}</option>`)}</select>`}</${Field}>`;

export const Check = ({ label, checked, onValue, ...rest }) => html`<label class="check">
  <input type="checkbox" checked=${checked} ...${rest} onChange=${(event) => onValue(event.target.checked)} />${label}</label>`;

/** One of few choices, all in view. Options are [value, words] pairs. */
export function Segments({ label, options, value, onValue, disabled }) {
  const name = useId();
  return html`<fieldset class="segments" aria-label=${label}>${options.map(([id, words]) => html`<label>
    <input type="radio" name=${name} value=${id} checked=${id === value} disabled=${disabled}
      onChange=${() => onValue(id)} />${words}</label>`)}</fieldset>`;
}

/** Tabs after the ARIA pattern: arrow keys move. Each is [id, title]. */
export function Tabs({ label, tabs, value, onValue, children }) {
  const id = useId();
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const index = tabs.findIndex(([tab]) => tab === value);
    const next = tabs[(index + step + tabs.length) % tabs.length][0];
    onValue(next);
    document.getElementById(`${id}-${next}`).focus();
  };
  return html`<div class="stack"><div class="tabs" role="tablist" aria-label=${label} onKeyDown=${move}>
      ${tabs.map(([tab, title]) => html`<button type="button" role="tab" id=${`${id}-${tab}`} aria-selected=${tab === value}
        aria-controls=${`${id}-panel`} tabindex=${tab === value ? 0 : -1} onClick=${() => onValue(tab)}>${title}</button>`)}</div>
    <div role="tabpanel" id=${`${id}-panel`} aria-labelledby=${`${id}-${value}`} class="stack">${children}</div></div>`;
}

/** A modal dialog: Escape closes it, the focus stays in it and goes back to where it was. */
export function Dialog({ title, wide, onClose, children }) {
  const dialog = useRef();
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current.showModal();
    return () => before?.focus?.();
  }, []);
  const cancel = (event) => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog ref=${dialog} class=${wide ? 'wide' : ''} aria-labelledby=${id} onCancel=${cancel}>
    <div class="body"><div class="bar"><h2 id=${id} class="grow">${title}</h2>
      <${Button} kind="quiet small" aria-label="Close" onClick=${onClose}>✕</${Button}></div>${children}</div></dialog>`;
}

/** Asks before something that cannot be undone. */
export function Confirm({ title, children, action, busy, error, onYes, onClose }) {
  return html`<${Dialog} title=${title} onClose=${onClose}><p>${children}</p><${Problem} error=${error} />
    <footer><${Button} onClick=${onClose}>Cancel</${Button}>
      <${Button} kind="danger" busy=${busy} onClick=${onYes}>${action}</${Button}></footer></${Dialog}>`;
}
