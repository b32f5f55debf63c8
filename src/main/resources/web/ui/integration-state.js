import { html } from '../core/view.js';
import { Badge } from './parts.js';

/** An integration's state in words. */
export function IntegrationState({ of: { state, lastWebhookAt, dead, backlog } }) {
  if (state === 'paused') return html`<${Badge} tone="bad">Paused, events are kept</${Badge}>`;
  if (!lastWebhookAt) return html`<${Badge} tone="warn">Waiting for the first webhook</${Badge}>`;
  if (dead > 0) return html`<${Badge} tone="warn">Running, some values refused</${Badge}>`;
  return html`<${Badge} tone="good">${backlog > 0 ? 'Running, catching up' : 'Running, all in sync'}</${Badge}>`;
}
