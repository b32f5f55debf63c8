/** Benchmarks, compiled and run with the Maven profile {@code bench} only: how fast the parts are that run most. */
package bactrian.bench;
