/**
 * A stand-in for Jira, Cloud or Data Center, that keeps state and is as awkward as the real one. It knows nothing of the
 * product it is used to test: it is built from {@code jira-facts.md} and the oracles alone, so that both can be wrong in
 * different ways. It runs on its own ({@link bactrian.jirasim.JiraSim#main}) and inside JUnit
 * ({@link bactrian.jirasim.JiraSim#start}).
 */
package bactrian.jirasim;
