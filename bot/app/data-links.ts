/** The addresses of what is held of people, for whoever makes them and whoever reads them. */
export { type DataLinks, dataLinks } from '../privacy/data-link.ts';
