/** Contract tests against documents that are not part of this repository. */
package bactrian.oracle;
