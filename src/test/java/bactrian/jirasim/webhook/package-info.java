/**
 * Webhooks out: what was registered, the bodies of both deployments as captures show them, and a delivery that is as late,
 * doubled and disordered as it is told to be.
 */
package bactrian.jirasim.webhook;
