/** What an operator watches: the metrics served at {@code /observe/metrics} and what health says at {@code /observe/health}. */
package bactrian.metrics;
