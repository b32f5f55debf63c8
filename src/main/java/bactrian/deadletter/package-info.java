/** The waiting room: field faults and deferred fields as durable state, with a reason, what they wait for, a next try. */
package bactrian.deadletter;
