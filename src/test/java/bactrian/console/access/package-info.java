/** Who may do what, on the whole application. */
package bactrian.console.access;
