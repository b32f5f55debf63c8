// Calls of Bactrian's API. What goes wrong is an ApiError whose message is a sentence for a person.

export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? sentence(status));
    this.status = status;
    this.faults = problem.errors ?? [];
    this.steps = problem.steps ?? [];
    /** This Bactrian has no such endpoint, as opposed to: there is no such thing. */
    this.unsupported = status === 404 && !problem.detail;
  }

  /** What is wrong with one field of what was sent. */
  of(field) {
    return this.faults.filter((fault) => fault.field === field).map((fault) => fault.message).join(' ');
  }
}

function sentence(status) {
  if (status === 0) return 'Bactrian does not answer. Check that it runs and that you are online; then try again.';
  if (status === 404) return 'This Bactrian does not offer this yet.';
  if (status === 413) return 'This is larger than Bactrian accepts.';
  return `Bactrian answered ${status}. Its log says more; try again in a moment.`;
}

const ended = new Set();

/** Calls back when the session is over. */
export function onSessionEnd(listener) {
  ended.add(listener);
  return () => ended.delete(listener);
}

async function call(method, path, body) {
  const request = { method, headers: { Accept: 'application/json' } };
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new ApiError(0, {});
  }
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  const answer = isJson && text ? JSON.parse(text) : {};
  if (response.status === 401) ended.forEach((listener) => listener());
  if (!response.ok) throw new ApiError(response.status, answer);
  return answer;
}

export const get = (path) => call('GET', path);
export const post = (path, body = {}) => call('POST', path, body);
export const put = (path, body) => call('PUT', path, body);
export const patch = (path, body) => call('PATCH', path, body);
export const remove = (path) => call('DELETE', path);

/** Like get, but answers the given value where this Bactrian has no such endpoint. */
export async function getIfOffered(path, otherwise) {
  try {
    return await get(path);
  } catch (error) {
    if (error.unsupported) return otherwise;
    throw error;
  }
}
