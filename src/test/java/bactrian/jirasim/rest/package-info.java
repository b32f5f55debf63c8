/**
 * The REST API: one class a resource, each with its routes and both deployments' shapes. The sources are the OpenAPI
 * documents and section 2 of the Jira facts.
 */
package bactrian.jirasim.rest;
