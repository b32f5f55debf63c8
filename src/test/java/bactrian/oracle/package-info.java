/** Contract tests against the oracles in {@code ../shared}, and the one way to find those files. */
package bactrian.oracle;
