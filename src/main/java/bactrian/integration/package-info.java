/**
 * What an administrator sets up: integrations, their mappings, and the links these have made, with the base of each
 * field, and the tombstones of links that ended.
 */
package bactrian.integration;
