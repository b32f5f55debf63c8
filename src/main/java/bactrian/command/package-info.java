/** The commands that ask a running instance over its API: {@code reconcile}, {@code explain}, {@code dead-letters}, {@code replay}. */
package bactrian.command;
