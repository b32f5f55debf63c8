/** Who may do what: accounts, sessions, the gate before every request, its limits, and the record of what was changed. */
package bactrian.console.access;
