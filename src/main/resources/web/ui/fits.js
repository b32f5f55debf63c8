// Which field types may be mapped, so that a misfit is explained while one chooses. The server decides when it is saved.

/** All that holds of the first type can be said in the second; the way back is closed because. */
const WIDENINGS = [
  ['url', 'text', 'a text need not be a URL'],
  ['number', 'text', 'a text need not be a number'],
  ['date', 'text', 'a text need not be a date'],
  ['date-time', 'text', 'a text need not be a point in time'],
  ['yes-no', 'text', 'a text need not be yes or no'],
  ['text', 'rich-text', 'formatting has no place in a text'],
  ['select', 'multi-select', 'several options have no place in a single select'],
  ['yes-no', 'select', 'an option need not be yes or no'],
  ['user', 'users', 'several people have no place in a user field'],
];

export const TYPES = {
  text: 'text', 'rich-text': 'rich text', number: 'number', date: 'date', 'date-time': 'date and time', select: 'list, one choice',
  'multi-select': 'list, several choices', user: 'user', users: 'users', team: 'team', url: 'URL', 'yes-no': 'yes or no', labels: 'labels', item: 'item',
};

export const DIRECTIONS = [['write', 'Write to Jira →'], ['both', 'Both ways ↔'], ['read', 'Read from Jira ←']];

export const directionWords = (direction) => DIRECTIONS.find(([id]) => id === direction)?.[1] ?? direction;

function widening(from, to) {
  return WIDENINGS.find(([narrow, wide]) => narrow === from && wide === to);
}

/** Why a portfolio field and a Jira field do not fit in a direction; empty if they do. */
export function misfit(portfolio, jira, direction) {
  if (!portfolio || !jira) return '';
  if (portfolio.computed && direction !== 'write') return `“${portfolio.title}” is made by Bactrian: choose Write to Jira.`;
  if (!jira.writable && direction !== 'read') return `“${jira.name}” cannot be written in Jira: choose Read from Jira.`;
  if (portfolio.type === jira.type) return '';
  const writing = widening(portfolio.type, jira.type);
  if (writing) return direction === 'write' ? '' : `Only Write to Jira fits here: ${writing[2]}.`;
  const reading = widening(jira.type, portfolio.type);
  if (reading) return direction === 'read' ? '' : `Only Read from Jira fits here: ${reading[2]}.`;
  return `“${portfolio.title}” holds a ${TYPES[portfolio.type] ?? portfolio.type}, “${jira.name}” a ${TYPES[jira.type] ?? jira.type}: choose two fields of one type.`;
}
