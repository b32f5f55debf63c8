/** Bulk create and bulk link: many items or issues joined as a job that can be tried, watched, stopped and carried on. */
package bactrian.console.bulk;
